import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as door from './index.js';

// The type checker holds every implementation to its hand-written signature in index.d.ts.
/** @typedef {Omit<typeof door, 'MATCH' | 'POSSIBLE'>} Door */
const [compare, keys, index, romanise, readings, namesakes, forms, fold, foldOrg, compareOrg] = await Promise.all([
  import('./compare-names.js'),
  import('./name-keys.js'),
  import('./search/name-index.js'),
  import('./romanise.js'),
  import('./reading.js'),
  import('./namesakes.js'),
  import('./name-forms.js'),
  import('./fold/fold-name.js'),
  import('./organisations/fold-organisation.js'),
  import('./organisations/compare-organisations.js'),
]);
/** @type {Pick<Door, 'compareNames' | 'nameKeys' | 'nameIndex' | 'openNameIndex' | 'romaniseName' | 'romaniseWord' | 'readName' | 'nameForms' | 'foldName' | 'foldOrganisation' | 'compareOrganisations'>} */
const implemented = {
  compareNames: compare.compareNames,
  nameKeys: keys.nameKeys,
  nameIndex: index.nameIndex,
  openNameIndex: index.openNameIndex,
  romaniseName: romanise.romaniseName,
  romaniseWord: romanise.romaniseWord,
  readName: readings.readName,
  nameForms: forms.nameForms,
  foldName: fold.foldName,
  foldOrganisation: foldOrg.foldOrganisation,
  compareOrganisations: compareOrg.compareOrganisations,
};

test('the front door is the implementation', () => {
  for (const [name, made] of Object.entries(implemented))
    assert.equal(/** @type {Record<string, unknown>} */ (door)[name], made);
  assert.equal(door.bearersPerMillion, namesakes.bearersPerMillion);
});

test('everything exported is declared, and nothing guesses where a name comes from', () => {
  const declared = readFileSync(new URL('./index.d.ts', import.meta.url), 'utf8');
  for (const name of Object.keys(door)) {
    assert.match(declared, new RegExp(`export (?:function|const) ${name}\\b`));
    assert.doesNotMatch(name, /origin|nation|ethnic|language|gender|sex|korean/i);
  }
});

test('every data file says where its knowledge comes from, and under which licence', () => {
  const folder = new URL('./data/', import.meta.url);
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    assert.match(text, /^# source: /m, file);
    assert.match(text, /^# licence: /m, file);
    assert.doesNotMatch(text, /non-?commercial|CC BY-NC/i, file);
  }
});

test('no dependencies, no imports beyond this folder and Node', () => {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(root, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.js') && !path.endsWith('.test.js') && !path.includes('node_modules'));
  for (const path of sources) {
    for (const [, from = ''] of readFileSync(`${root}${path}`, 'utf8').matchAll(
      /^(?:import|export) .*from '([^']+)'/gm,
    )) {
      assert.match(from, /^(?:\.|node:)/, `${path} imports ${from}`);
    }
  }
  assert.equal(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).dependencies, undefined);
});

test('how common a name is, and how many pairs two lists share by chance', () => {
  const [common, rare] = [
    door.bearersPerMillion(door.readName('김영철')),
    door.bearersPerMillion(door.readName('렴희봉')),
  ];
  assert.ok(common !== null && rare !== null && common > 20 * rare);
  assert.equal(door.bearersPerMillion(door.readName('Сорокин Пётр')), null);
  const lists = [
    ['김영철', '렴희봉'],
    ['Kim Chol Su', 'Сорокин Пётр'],
  ].map((names) => names.map(door.readName));
  const expected = door.expectedChancePairs(lists[0] ?? [], lists[1] ?? []);
  assert.ok(expected > 0 && expected < 0.01, String(expected));
});
