import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { printedFiles } from './archive.ts';
import { chanceOf } from './chance.ts';
import { lived } from './lived.ts';
import { makeWorld } from './make-world.ts';
import { plainPlan } from './plan.ts';

const handing = { missing: 0.1, zone: 'UTC+10' };
const bytesOf = (seed: number) => [
  ...printedFiles(lived(seed, 'small', plainPlan).papers, chanceOf(`offices/${seed}`), handing),
];

test('the same seed gives the same bytes, another seed another world', () => {
  const [first, again, other] = [bytesOf(3), bytesOf(3), bytesOf(4)];
  assert.deepEqual(
    first.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
    again.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
  );
  assert.notDeepEqual(
    first.map(({ path }) => path),
    other.map(({ path }) => path),
  );
});

test('the founding scheme is planted at four levels of care among many innocent cohorts', () => {
  const story = lived(5, 'small', plainPlan);
  assert.deepEqual(story.arrangements.map(({ care }) => care).sort(), [1, 2, 3, 4]);
  const innocent = story.cohorts.filter(({ plant }) => plant === null);
  assert.ok(innocent.length >= 40, `${innocent.length} innocent cohorts`);
  assert.ok(new Set(innocent.map(({ kind }) => kind)).size >= 7);
  for (const { flows } of story.arrangements)
    assert.deepEqual([...new Set(flows.map(({ kind }) => kind))].sort(), [
      'bribe',
      'deduction',
      'fee',
      'left',
      'pay',
      'tribute',
      'tuition',
    ]);
});

test('guilt follows no nationality: each that is planted also comes innocently', () => {
  const nations = (guilty: boolean) =>
    [1, 2, 3].flatMap((seed) =>
      lived(seed, 'small', plainPlan)
        .cohorts.filter(({ plant }) => (plant !== null) === guilty)
        .map(({ members }) => members[0]?.nation),
    );
  const innocent = new Set(nations(false));
  for (const nation of nations(true)) assert.ok(innocent.has(nation), `no innocent cohort of ${nation}`);
});

test('truth names the physical row at which a person stands', async () => {
  const out = await mkdtemp(join(tmpdir(), 'world-'));
  try {
    await makeWorld({ seed: 11, size: 'small', plan: plainPlan, out: join(out, 'w') });
    assert.deepEqual((await readdir(join(out, 'w'))).sort(), ['evidence', 'truth']);
    const entities = await readFile(join(out, 'w', 'truth', 'entities.csv'), 'utf8');
    const story = lived(11, 'small', plainPlan);
    const people = new Map(story.cohorts.flatMap(({ members }) => members.map((one) => [one.id, one] as const)));
    const line = entities.split('\n').find((one) => /^bank\/[^,]*,,\d+,payer,s/.test(one)) ?? '';
    const [path = '', , row, , id = ''] = line.split(',');
    const text = decoded(await readFile(join(out, 'w', 'evidence', path)));
    assert.match(
      (text.split('\r\n')[Number(row) - 1] ?? '').toLowerCase(),
      new RegExp(people.get(id)?.account ?? 'nobody'),
    );
    await assert.rejects(makeWorld({ seed: 11, size: 'small', plan: plainPlan, out: join(out, 'w') }), /not empty/);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

const decoded = (bytes: Uint8Array): string =>
  new TextDecoder(
    bytes[0] === 0xff
      ? 'utf-16le'
      : bytes[0] === 0xef || !bytes.some((byte) => byte > 0xbf && byte < 0xd0)
        ? 'utf-8'
        : 'windows-1251',
  ).decode(bytes);

test('no paper says whose plan it is part of', () => {
  const story = lived(6, 'small', plainPlan);
  const words = story.papers.flatMap(({ cells }) => Object.values(cells).filter((cell) => typeof cell === 'string'));
  for (const word of ['founding', 'plant', 'sponsored', 'moonlighters'])
    assert.ok(!words.some((cell) => cell.includes(word)), word);
});
