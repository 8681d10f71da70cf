import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { assess } from './assess.ts';

test('what another assessment wrote is no evidence, by whatever names and wherever it lies; what only looks like it is', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-'));
  t.after(() => rm(folder, { recursive: true }));
  const [evidence, first, second] = ['evidence', 'first', 'second'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(join(evidence, 'papers'), { recursive: true });
  await writeFile(join(evidence, 'visits.csv'), 'ФИО;Дата рождения;Дата въезда\nИванов Иван;01.02.2001;03.09.2023\n');
  const read = await assess(evidence, { out: first });
  const results = join(evidence, 'papers', 'their results');
  await cp(first, results, { recursive: true });
  await rename(join(results, 'clusters.csv'), join(evidence, 'list of people.csv'));
  await rename(join(results, 'manifest.json'), join(evidence, 'about.json'));
  await writeFile(join(evidence, 'findings.json'), JSON.stringify([{ name: 'Иванов Иван', born: '2001-02-01' }]));
  const again = await assess(evidence, { out: second });
  assert.equal(again.files, read.files + 1, 'the file that is merely called so');
  const rejects = await readFile(join(second, 'rejects.csv'), 'utf8');
  for (const name of ['about.json', 'list of people.csv', 'papers/their results/flows.json'])
    assert.match(rejects, new RegExp(`${name},,,,,"what an assessment wrote`));
});
