import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openDatabase } from './database.ts';
import type { Value } from './value.ts';

const database = await openDatabase({ temp: join(tmpdir(), 'tributary-prelude'), threads: 1 });
await database.run('create schema ind; create schema ind_loose');
after(() => database.close());

/** What Trino's documentation says each of these is. */
const answers: [string, Value][] = [
  ["levenshtein_distance('kitten', 'sitting')", 3],
  ['cardinality([1, 2, 3])', 3],
  ['element_at([4, 5], 2)', 5],
  ['element_at([4, 5], 3)', null],
  ["array_join(['a', 'b'], ',')", 'a,b'],
  ["arrays_overlap(['a'], ['b', 'a'])", true],
  ["arrays_overlap(['a'], ['b'])", false],
  ["array_join(array_intersect(['c', 'a', 'c'], ['a', 'c']), ',')", 'a,c'],
  ["array_join(array_union(['c', 'a'], ['b', 'a']), ',')", 'a,b,c'],
  ["array_join(array_sort(['b', 'a']), ',')", 'a,b'],
  ['array_max([3, 9, 4])', 9],
  ['array_min([3, 9, 4])', 3],
  ['cardinality(sequence(2, 5))', 4],
  ["regexp_like('order 17', '[0-9]+')", true],
  ["regexp_like('order', '[0-9]+')", false],
  ["strpos('abcabc', 'c')", 3],
  ["strpos('abc', 'x')", 0],
  [`json_extract_scalar('{"a":"b"}', '$.a')`, 'b'],
  ["from_iso8601_date('2023-09-01')", '2023-09-01'],
  ["day_of_week(date '2023-09-03')", 7],
  ["day_of_week(date '2023-09-04')", 1],
  ["date_diff('day', date '2023-09-01', date '2023-10-01')", 30],
  ["date_add('day', 30, date '2023-09-01')", '2023-10-01'],
  ["date_add('week', -1, date '2023-09-08')", '2023-09-01'],
  ["date_add('month', 1, date '2023-01-31')", '2023-02-28'],
  ["date_add('year', 1, date '2024-02-29')", '2025-02-28'],
];

for (const [expression, value] of answers)
  test(`${expression} is ${JSON.stringify(value)}`, async () =>
    assert.deepEqual(await database.rows(`select ${expression} as v`), [{ v: value }]));

test('the names are found under any search path, in streams, and leave nothing in the file', async () => {
  await database.run("set search_path = 'ind_loose'");
  assert.deepEqual(await database.rows('select cardinality([1]) as n'), [{ n: 1 }]);
  for await (const batch of database.batches('select cardinality([1]) as n')) assert.deepEqual(batch, [[1]]);
  const kept = await database.rows(
    "select function_name from duckdb_functions() where database_name = 'memory' and not internal",
  );
  assert.deepEqual(kept, []);
});
