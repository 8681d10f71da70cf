// What a rule brings with it, a family or a word for what a row is cited for, is said on every card: here it is missed first.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

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
