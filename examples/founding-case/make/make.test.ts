import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { accountNo, ogrnOf, orgInn, personInn } from '../../../src/world/index.ts';
import { COHORTS, FOUNDING } from './cohorts.ts';
import { evidenceFiles } from './evidence-files.ts';
import { BANK, ORG } from './organisations.ts';
import { truthText } from './truth.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const made = evidenceFiles();

function committed(folder: string): string[] {
  const paths = readdirSync(join(here, folder), { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
  return paths.filter((path) => statSync(join(here, folder, path)).isFile()).sort();
}

test('the founding case: evidence/ is what the script writes, byte for byte', () => {
  assert.deepEqual(committed('evidence'), [...made.keys()].sort());
  for (const [path, bytes] of made)
    assert.ok(readFileSync(join(here, 'evidence', path)).equals(bytes), `${path} differs: run make/make.ts again`);
});

test('the founding case: truth.yml is what the script writes', () => {
  assert.equal(readFileSync(join(here, 'truth.yml'), 'utf8'), truthText());
});

test('the founding case: every file is listed in case.yml, and nothing else is', () => {
  const said = parse(readFileSync(join(here, 'case.yml'), 'utf8')) as { files: { path: string }[] };
  const listed = said.files.map((file) => file.path).filter((path) => path.startsWith('evidence/'));
  assert.deepEqual([...listed].sort(), [...made.keys()].map((path) => `evidence/${path}`).sort());
});

test('the founding case: thirty-four came in three crews among hundreds, every order number once', () => {
  assert.deepEqual(
    FOUNDING.map((cohort) => cohort.members.length),
    [12, 11, 11],
  );
  assert.ok(COHORTS.reduce((sum, cohort) => sum + cohort.members.length, 0) > 300);
  assert.equal(new Set(COHORTS.map((cohort) => cohort.orderNo)).size, COHORTS.length);
  const passports = COHORTS.flatMap((cohort) => cohort.members.map((one) => one.passport));
  assert.equal(new Set(passports).size, passports.length);
});

test('organisations of region 00 carry right check digits', () => {
  assert.equal(orgInn(1).slice(0, 2), '00');
  const weighed = (digits: string, weights: number[]) =>
    (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11) % 10;
  for (const org of Object.values(ORG)) {
    if (!('inn' in org)) continue;
    assert.equal(weighed(org.inn, [2, 4, 10, 3, 5, 9, 4, 6, 8]), Number(org.inn[9]), org.name);
    assert.equal(Number(BigInt(org.ogrn.slice(0, 12)) % 11n) % 10, Number(org.ogrn[12]), org.name);
  }
  assert.equal(personInn(7).length, 12);
  assert.equal(ogrnOf(2020, 7).length, 13);
  assert.equal(accountNo(BANK.bik, '40702', 7).length, 20);
});

test('the witness is in no file but the interview', () => {
  const original = readFileSync(join(here, 'interview/interview-1.original.md'), 'utf8');
  const identity = parse(original.split('---')[1] ?? '') as {
    identity: { name: string[]; phone: string; passport: string };
  };
  const { name, phone, passport } = identity.identity;
  const texts = [...made.values()].flatMap((bytes) =>
    ['utf-8', 'windows-1251', 'utf-16le'].map((as) => new TextDecoder(as).decode(bytes)),
  );
  for (const word of [...name, phone, passport]) assert.ok(!texts.some((text) => text.includes(word)), word);
  assert.ok(!readFileSync(join(here, 'interview/interview-1.working.md'), 'utf8').includes('identity:'));
});
