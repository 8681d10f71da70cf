// What a rule brings with it, a family or a word for what a row is cited for, is said on every card: here it is missed first.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const catalogue = fileURLToPath(new URL('../../../indicators', import.meta.url));
const rules = readdirSync(catalogue, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && path.includes('/'))
  .map((path) => readFileSync(join(catalogue, path), 'utf8'));
const { family, cited } = JSON.parse(readFileSync(new URL('./field/en.json', import.meta.url), 'utf8')) as {
  family: Record<string, string>;
  cited: Record<string, string>;
};
const all = (pattern: RegExp) => [
  ...new Set(
    rules.flatMap((text) => [...text.matchAll(pattern)].map((found) => (found[1] ?? '').replaceAll("''", "'"))),
  ),
];

test('every family of signs has a word', () => {
  const families = all(/^family: (\w+)$/gm);
  assert.ok(families.length >= 6);
  assert.deepEqual(
    families.filter((one) => family[one] === undefined),
    [],
  );
});

test('what a row is cited for has a word', () => {
  const parts = all(/'((?:[^']|'')+)' as part/g);
  assert.ok(parts.length >= 20);
  assert.deepEqual(
    parts.filter((one) => cited[one] === undefined),
    [],
  );
});

test('what money is for, and what a witness speaks of, has a word', () => {
  const { code } = JSON.parse(readFileSync(new URL('../screens/network/words/en.json', import.meta.url), 'utf8')) as {
    code: Record<string, string>;
  };
  const values = [
    ['bank_payment', 'purpose_class'],
    ['deduction', 'code'],
    ['claim', 'topic'],
  ].flatMap(([type, column]) => {
    const { columns } = parse(readFileSync(new URL(`../../../records/${type}.yml`, import.meta.url), 'utf8')) as {
      columns: Record<string, { values: object }>;
    };
    return Object.keys(columns[column ?? '']?.values ?? {});
  });
  assert.ok(values.length >= 30);
  assert.deepEqual(
    values.filter((one) => code[one] === undefined),
    [],
  );
});
