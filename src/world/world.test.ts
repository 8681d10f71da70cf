import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { printedFiles } from './archive.ts';
import { chanceOf } from './chance.ts';
import { formBook } from './form-book.ts';
import { layoutOf } from './layout.ts';
import { lived } from './lived.ts';
import { makeWorld } from './make-world.ts';
import { parsePlan, plainPlan, schemes } from './plan.ts';

const handing = { missing: 0.1, zone: 'UTC+10' };
const hamlet = { universities: 1, builders: 2, cohorts: 14, guests: 1, crews: 1, interviews: 2 };
const oneOrder = parsePlan('innocent: 0.9\nplants: [{scheme: founding, cohorts: 1, people: 12}]', 'plan.yml');
const bytesOf = (seed: number) => [
  ...printedFiles(lived(seed, hamlet, oneOrder).papers, chanceOf(`offices/${seed}`), handing),
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

const four = parsePlan(
  'innocent: 0.8\nplants:\n' +
    [1, 2, 3, 4]
      .map((care) => `  - {id: a${care}, scheme: founding, care: ${care}, cohorts: 1, people: 14}`)
      .join('\n'),
  'plan.yml',
);

test('the founding scheme is planted at four levels of care, each flow with its truth', () => {
  const story = lived(5, 'small', four);
  assert.deepEqual(story.arrangements.map(({ care }) => care).sort(), [1, 2, 3, 4]);
  const kinds = ['bribe', 'deduction', 'fee', 'left', 'pay', 'tribute', 'tuition'];
  for (const { flows } of story.arrangements)
    assert.deepEqual([...new Set(flows.map(({ kind }) => kind))].sort(), kinds);
});

test('nineteen of twenty cohorts are innocent, of the kinds that the field knows', () => {
  const kinds = new Set<string>();
  for (const seed of [1, 2, 3]) {
    const { cohorts } = lived(seed, 'small', plainPlan('small'));
    const innocent = cohorts.filter(({ plant }) => plant === null);
    assert.ok(innocent.length >= 0.95 * cohorts.length - 1e-9, `${innocent.length} of ${cohorts.length} are innocent`);
    for (const { kind } of innocent) kinds.add(kind);
  }
  // biome-ignore format: a list
  const known = ['scholarship', 'exchange', 'sponsored', 'paid_practice', 'free_time_work', 'licensed_agent', 'language_course', 'spin_off', 'moonlighters', 'dormitory_phone', 'ordinary'];
  for (const kind of known) assert.ok(kinds.has(kind), kind);
});

test('a plan that leaves too few innocent is refused, and says what it would need', () => {
  const plan = parsePlan('plants: [{scheme: founding, cohorts: 8, people: 90}]', 'plan.yml');
  assert.throws(
    () => lived(1, 'small', plan),
    /8 of 56 orders, which leaves 85 % innocent where 95 % are asked for; take a larger size/,
  );
  assert.equal(lived(1, 'small', { ...plan, innocent: 0.8 }).arrangements.length, 1);
});

test('every scheme can be planted, with what its papers show and who holds which role', () => {
  for (const scheme of schemes) {
    const plan = parsePlan(`plants: [{scheme: ${scheme}, nation: VN, care: 2, cohorts: 2, people: 20}]`, 'plan.yml');
    const [one] = lived(2, 'small', plan).arrangements;
    assert.equal(one?.scheme, scheme);
    assert.ok(one.flows.some(({ kind, amount }) => kind === 'tribute' && amount > 0));
    assert.ok(one.roles.host.length === 1 && one.roles.facilitator.length > 0 && one.roles.dispatcher.length === 1);
  }
});

test('guilt follows no nationality: each that is planted also comes innocently', () => {
  const nations = (guilty: boolean) =>
    [1, 2, 3].flatMap((seed) =>
      lived(seed, 'small', plainPlan('small'))
        .cohorts.filter(({ plant }) => (plant !== null) === guilty)
        .map(({ members }) => members[0]?.nation),
    );
  const innocent = new Set(nations(false));
  for (const nation of nations(true)) assert.ok(innocent.has(nation), `no innocent cohort of ${nation}`);
});

test('truth names the physical row at which a person stands', async () => {
  const out = await mkdtemp(join(tmpdir(), 'world-'));
  try {
    await makeWorld({ seed: 11, size: 'small', plan: plainPlan('small'), out: join(out, 'w') });
    assert.deepEqual((await readdir(join(out, 'w'))).sort(), ['evidence', 'truth']);
    const entities = await readFile(join(out, 'w', 'truth', 'entities.csv'), 'utf8');
    const story = lived(11, 'small', plainPlan('small'));
    const people = new Map(story.cohorts.flatMap(({ members }) => members.map((one) => [one.id, one] as const)));
    const line = entities.split('\n').find((one) => /^bank\/[^,]*,,\d+,payer,s/.test(one)) ?? '';
    const [path = '', , row, , id = ''] = line.split(',');
    const text = decoded(await readFile(join(out, 'w', 'evidence', path)));
    assert.match(
      (text.split('\r\n')[Number(row) - 1] ?? '').toLowerCase(),
      new RegExp(people.get(id)?.account ?? 'nobody'),
    );
    await assert.rejects(
      makeWorld({ seed: 11, size: 'small', plan: plainPlan('small'), out: join(out, 'w') }),
      /not empty/,
    );
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
  const story = lived(6, 'small', plainPlan('small'));
  const words = story.papers.flatMap(({ cells }) => Object.values(cells).filter((cell) => typeof cell === 'string'));
  for (const word of ['founding', 'plant', 'sponsored', 'moonlighters'])
    assert.ok(!words.some((cell) => cell.includes(word)), word);
});

test('one form comes in many shapes: kinds of file, encodings, headings and their order differ from office to office', () => {
  const enrolment = formBook.get('enrolment');
  assert.ok(enrolment);
  const layouts = Array.from({ length: 60 }, (_, n) => layoutOf(chanceOf(`office/${n}`), enrolment, 200));
  const kinds = (of: (layout: (typeof layouts)[number]) => string) => new Set(layouts.map(of)).size;
  assert.equal(
    kinds(({ container }) => container),
    5,
    'a book of two hundred lines is keyed by nobody',
  );
  assert.equal(
    kinds(({ encoding }) => encoding),
    6,
  );
  assert.ok(kinds(({ columns }) => columns.map(({ head }) => head).join()) > 55, 'hardly two offices head it alike');
  assert.ok(kinds(({ columns }) => columns.map(({ field }) => field.slot).join()) > 40, 'nor order it alike');
});
