// Who stands in the order book and on the wage sheets of the founding case, row by row, against the people whose rows the case was made of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type OverlapReport, overlapOfFiles } from '../../src/case/index.ts';
import { type Listed, overlap } from '../../src/entities/index.ts';
import { FORMS } from './make/evidence-files.ts';
import { rowOf } from './make/form.ts';

const evidence = fileURLToPath(new URL('evidence/', import.meta.url));
const book = 'university/order-book-2022-2023.xlsx';
const wages = 'site/payroll-t51-2023-10-2024-01.xlsx';
const bureau = 'employers/payroll-bureau-export.csv';

/** Place as the report names it → whose row the maker put there. */
function ownersIn(path: string): ReadonlyMap<string, string> {
  const form = FORMS.find((one) => one.path === path);
  assert.ok(form && (form.kind === 'workbook' || form.kind === 'text'), path);
  const sheets = form.kind === 'workbook' ? form.sheets : [form.sheet];
  const file = path.slice(path.lastIndexOf('/') + 1);
  return new Map(
    sheets.flatMap((sheet) =>
      sheet.lines.flatMap(({ of }, n) => {
        const at = form.kind === 'workbook' ? `${file}!${sheet.name}` : file;
        return of === undefined ? [] : [[`${at}:${rowOf(sheet, n)}`, of] as const];
      }),
    ),
  );
}

/** The one person whose rows these are; a row of nobody, or of two, is told as it stands. */
const ownerOf = ({ places }: Listed, owners: ReadonlyMap<string, string>): string =>
  [...new Set(places.map((place) => owners.get(place) ?? place))].join(' and ');

const pairsOf = (
  pairs: OverlapReport['shared'],
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
) => pairs.map((pair) => `${ownerOf(pair.left, left)} = ${ownerOf(pair.right, right)}`).sort();

/** Who has rows in both files: the list the report must give. */
const onBoth = (left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] => {
  const there = new Set(right.values());
  return [...new Set(left.values())].filter((one) => there.has(one)).map((one) => `${one} = ${one}`);
};

/** Every row of a person who is on both lists stands in the pair, and no other row. */
function placesAreWhole(found: OverlapReport, side: 'left' | 'right', owners: ReadonlyMap<string, string>) {
  for (const pair of found.shared) {
    const owner = ownerOf(pair[side], owners);
    const own = [...owners].filter(([, of]) => of === owner).map(([place]) => place);
    assert.deepEqual([...pair[side].places].sort(), own.sort(), owner);
  }
}

for (const [left, right, people] of [
  [book, wages, 34],
  [book, bureau, 76],
  [wages, bureau, 0],
] as const)
  test(`${left} and ${right} share exactly the people the maker put into both, whichever comes first`, async () => {
    const [mine, theirs] = [ownersIn(left), ownersIn(right)];
    const truth = onBoth(mine, theirs).sort();
    assert.equal(truth.length, people);
    const found = await overlapOfFiles(evidence + left, evidence + right);
    assert.deepEqual(pairsOf(found.shared, mine, theirs), truth);
    assert.deepEqual(pairsOf(found.doubtful, mine, theirs), []);
    placesAreWhole(found, 'left', mine);
    placesAreWhole(found, 'right', theirs);
    const turned = await overlapOfFiles(evidence + right, evidence + left);
    assert.deepEqual(pairsOf(turned.shared, theirs, mine), truth);
    for (const one of [...found.leftOnly, ...found.rightOnly]) assert.doesNotMatch(one.name, /итого/i);
  });

test('by names alone, without birth dates and papers, nobody is joined wrongly and who is lost is put before a person', async () => {
  const [mine, theirs] = [ownersIn(book), ownersIn(wages)];
  const found = await overlapOfFiles(evidence + book, evidence + wages);
  const bare = (people: readonly Listed[]) => people.map((one) => ({ ...one, birth: null, document: null }));
  const left = bare([...found.shared.map((pair) => pair.left), ...found.leftOnly]);
  const right = bare([...found.shared.map((pair) => pair.right), ...found.rightOnly]);
  for (const [a, b, as, bs] of [
    [left, right, mine, theirs],
    [right, left, theirs, mine],
  ] as const) {
    const named = overlap(a, b);
    const sure = pairsOf(named.shared, as, bs);
    assert.deepEqual(
      sure.filter((pair) => pair.split(' = ')[0] !== pair.split(' = ')[1]),
      [],
    );
    assert.equal(sure.length + named.doubtful.length, 34);
    assert.ok(named.doubtful.every(({ because }) => /would fit as well/.test(because)));
  }
});
