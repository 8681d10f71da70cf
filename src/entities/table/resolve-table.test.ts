import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ResolvedTable, resolveTable } from './resolve-table.ts';
import { readTableSpec } from './table-spec.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resolve-table-'));
});
after(() => rm(folder, { recursive: true }));

const spec = `id: nr
columns:
  given: given_name
  surname: surname
  born: birth_date
  town: place
`;
const heading = 'nr,given,surname,born,town';
const [givens, surnames, towns] = [
  'anton boris viktor galina darya yegor zhanna ilya'.split(' '),
  'abakov belsky vitov gromov dolin yershov zimin karov lapin mirov'.split(' '),
  'alton berov garsk delin yarov'.split(' '),
];
const born = (n: number): string =>
  `19${60 + (n % 37)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + ((n * 7) % 28)).padStart(2, '0')}`;

/** Eighty people of whom every second stands in a second row with a slip in the surname. */
const people = Array.from({ length: 80 }, (_, n) => {
  const surname = surnames[(n * 3) % 10]!;
  const said = (nr: string, family: string) => `${nr},${givens[n % 8]},${family},${born(n)},${towns[n % 5]}`;
  return n % 2 === 0
    ? [said(`p${n}`, surname), said(`p${n}b`, `${surname.slice(0, 2)}${surname.slice(3)}`)]
    : [said(`p${n}`, surname)];
}).flat();

async function resolved(lines: readonly string[], said = spec, name = 'people.csv'): Promise<ResolvedTable> {
  const file = join(await mkdtemp(join(folder, 'one-')), name);
  await writeFile(file, `${lines.join('\n')}\n`);
  return resolveTable(file, readTableSpec('people.yml', said));
}

const clusterOf = (found: ResolvedTable) => new Map(found.clusters());

test('rows of one person are joined through a slip, rows of two are not', async () => {
  const found = clusterOf(await resolved([heading, ...people]));
  assert.equal(found.size, 120);
  for (let n = 0; n < 80; n += 2) assert.equal(found.get(`p${n}b`), `p${n}`);
  assert.equal(new Set(found.values()).size, 80);
});

test('the order of rows and columns changes neither clusters nor pairs', async () => {
  const found = await resolved([heading, ...people]);
  const turned = await resolved([heading, ...people.toReversed()]);
  assert.deepEqual([...turned.clusters()], [...found.clusters()]);
  assert.deepEqual([...turned.pairs()], [...found.pairs()]);
  assert.deepEqual(turned.report, found.report);
});

test('tabs do for commas, and rows without ids are numbered as they stand', async () => {
  const lines = [heading, ...people].map((line) => line.split(',').slice(1).join('\t'));
  const found = clusterOf(await resolved(lines, spec.replace('id: nr\n', ''), 'people.tsv'));
  assert.equal(found.get('2'), '1');
  assert.equal(found.get('3'), '3');
});

test("a given name and a surname in one another's column, and day and month exchanged, are one person", async () => {
  const odd = ['x1,konstantin,ozerov,1971-03-09,alton', 'x2,ozerov,konstantin,1971-09-03,alton'];
  assert.equal(clusterOf(await resolved([heading, ...people, ...odd])).get('x2'), 'x1');
});

test('a name in two scripts is one name', async () => {
  const odd = ['x1,Ryong Nam,Choe,1971-03-09,alton', 'x2,룡남,최,1971-03-09,alton', 'x3,Рён Нам,Чхве,1971-03-09,alton'];
  const found = clusterOf(await resolved([heading, ...people, ...odd]));
  assert.deepEqual([found.get('x2'), found.get('x3')], ['x1', 'x1']);
});

test('a row that says little and fits two people does not make them one', async () => {
  const odd = [
    'x1,konstantin,ozerov,1971-03-09,alton',
    'x2,konstantin,ozerov,1971-03-09,alton',
    'y1,konstantin,ozerov,1988-11-20,garsk',
    'y2,konstantin,ozerov,1988-11-20,garsk',
    'z1,konstantin,ozerov,,',
  ];
  const found = clusterOf(await resolved([heading, ...people, ...odd]));
  assert.equal(found.get('x2'), 'x1');
  assert.equal(found.get('y2'), 'y1');
  assert.notEqual(found.get('x1'), found.get('y1'));
});

test('every pair carries its weight, its probability and the level of every column', async () => {
  const [head, first] = [...(await resolved([heading, ...people])).pairs()];
  assert.deepEqual(head, [
    'unique_id_l',
    'unique_id_r',
    'match_weight',
    'match_probability',
    'joined',
    'given',
    'surname',
    'born',
    'town',
  ]);
  assert.equal(first?.[4], 'yes');
  assert.deepEqual(first?.slice(5), ['same', 'one slip', 'same', 'same']);
});

test('what is compared is counted before, and rules beyond the budget are named', async () => {
  const { report } = await resolved([heading, ...people], `${spec}pairs_per_row: 1\n`);
  assert.ok(report.comparedPairs <= 1.3 * 120, `${report.comparedPairs} pairs`);
  assert.match(
    report.refused[0] ?? '',
    /^not compared by .+: its [\d,]+ pairs would go beyond the budget of 120; raise pairs_per_row/,
  );
});

test('errors name file, row and column', async () => {
  await assert.rejects(
    resolved([heading, ',a,b,,', 'r2,a,b,,']),
    /people\.csv:2: expected an id in "nr", found an empty cell/,
  );
  await assert.rejects(resolved([heading, 'r,a,b,,', 'r,a,b,,']), /people\.csv:3: "r" in "nr" stands in row 2 too/);
  await assert.rejects(
    resolved([heading, ...people], spec.replace('town', 'city')),
    /people\.yml:6: people\.csv has no column "city"; its columns are "nr", "given"/,
  );
  await assert.rejects(resolved([heading, 'r,a,b,,'].slice(0, 1)), /people\.csv: holds no row below its heading/);
});

test('long work stops when it is told to', async () => {
  const file = join(folder, 'stopped.csv');
  await writeFile(file, `${[heading, ...people].join('\n')}\n`);
  const signal = AbortSignal.abort(new Error('stopped'));
  await assert.rejects(resolveTable(file, readTableSpec('people.yml', spec), { signal }), /stopped/);
});
