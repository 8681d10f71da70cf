// The world plants behaviour, not what a rule looks for; and it is the same on any machine. Read from its own text.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addDays, dayNumber, dayOf, monthEnd, weekday } from './days.ts';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.slow.ts'))
  .map((path) => ({ path, text: readFileSync(new URL(path, here), 'utf8') }));

const saying = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('the world reads no indicator, typology or threshold', () => {
  assert.ok(sources.length > 30, `only ${sources.length} files were read`);
  assert.deepEqual(saying(/indicators\/|typologies\/|instruments\/|records\/[a-z_]+\.yml/), []);
  assert.deepEqual(saying(/\b(VISA|CERT|WORK|MONEY|NET|CTRL)-\d\d\b/), [], 'names a rule');
  const imported = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/from '(\.\.\/[^']+)'/g)].map((found) => `${path} → ${found[1]}`),
  );
  assert.deepEqual(
    imported.filter((line) => !line.endsWith('→ ../store/index.ts')),
    [],
  );
  const read = sources
    .filter(({ text }) => /readFile/.test(text))
    .map(({ path, text }) => [path, text.match(/'\.\/[a-z-]+\.(?:yml|sql)'/g)]);
  assert.deepEqual(
    read.map(([path]) => path),
    ['form-book.ts', 'streams.ts'],
  );
  assert.deepEqual(
    read.map(([, found]) => found),
    [["'./forms.yml'"], ["'./multitude.sql'"]],
  );
});

test('nothing in it depends on the machine: no chance, clock, zone or locale of its own', () => {
  assert.deepEqual(
    saying(/Math\.random|crypto|Date\.now|new Date\(\)|performance\.|process\.|toLocale|localeCompare|Intl\./),
    [],
  );
  const dates = sources.filter(({ text }) => /new Date\(/.test(text)).map(({ path }) => path);
  assert.deepEqual(
    dates.sort(),
    ['days.ts', 'print-workbook.ts'],
    'only where days are counted, in UTC, and where a workbook is given its day',
  );
  assert.deepEqual(saying(/Math\.(sin|cos|log|exp|pow|sqrt)/), [], 'these differ between processors');
});

test('days are counted as the calendar counts them', () => {
  assert.equal(dayNumber('1970-01-01'), 0);
  assert.equal(dayNumber('2000-03-01'), 11_017);
  assert.equal(weekday('2023-10-02'), 1);
  assert.equal(addDays('2024-02-28', 2), '2024-03-01');
  assert.equal(monthEnd('2023-12-05'), '2023-12-31');
  for (let n = -40_000; n < 40_000; n += 17) assert.equal(dayNumber(dayOf(n)), n);
});
