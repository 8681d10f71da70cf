import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { readExhibit } from '../read-exhibit.ts';
import { drained, inScratchFolder, readBytes } from '../scratch-folder.ts';
import { type FtmStatement, statementColumns, statementKey, statementLine } from './ftm-statement.ts';

const plain: FtmStatement = {
  ...{ canonical_id: 'NK-1', entity_id: 'a-1', prop: 'name', prop_type: 'name', schema: 'Person', value: 'Ким "А"' },
  ...{ dataset: 'list', origin: null, lang: 'rus', original_value: null, external: 'f', first_seen: '2024-01-01' },
  ...{ last_seen: null, id: null },
};
const head = `${statementColumns.join(',')}\n`;
const file = (...said: Partial<FtmStatement>[]): string =>
  head + said.map((one) => statementLine({ ...plain, ...one })).join('');

test('statements become the entities that said them, in whatever order they stand; who they were judged to be is a column', async () => {
  const { reading, rows, places } = await readBytes(
    'a.csv',
    file(
      { prop: 'id', value: 'checksum' },
      {},
      {
        entity_id: 'd-1',
        canonical_id: 'd-1',
        schema: 'Directorship',
        prop: 'director',
        value: 'NK-1',
        original_value: 'a-1',
      },
      { entity_id: 'b-1', value: 'KIM A', dataset: 'other' },
      { prop: 'name', value: 'Kim A.' },
    ),
  );
  assert.equal(reading.reader, 'followthemoney');
  assert.match(reading.because, /statements/);
  assert.deepEqual(
    reading.units.map(({ name, columns }) => [name, columns]),
    [
      ['Person', ['id', 'canonical_id', 'datasets', 'name']],
      ['Directorship', ['id', 'datasets', 'director']],
    ],
  );
  assert.deepEqual(rows, [
    [
      ['a-1', 'NK-1', 'list', 'Ким "А"; Kim A.'],
      ['b-1', 'NK-1', 'other', 'KIM A'],
    ],
    [['d-1', 'list', 'a-1']],
  ]);
  assert.deepEqual(places, [[2, 5], [4]]);
});

test('the same as JSON, one statement to a line', async () => {
  const { rows } = await readBytes(
    'a.json',
    `${JSON.stringify({ ...plain, external: false })}\n${JSON.stringify({ ...plain, entity_id: 'b-1', value: 'KIM' })}\n`,
  );
  assert.deepEqual(rows, [
    [
      ['a-1', 'NK-1', 'list', 'Ким "А"'],
      ['b-1', 'NK-1', 'list', 'KIM'],
    ],
  ]);
});

test('a statement of nobody or of nothing is an error with its row, and the rest is read', async () => {
  const { reading, rows } = await readBytes(
    'a.csv',
    file({}, { entity_id: null }, { value: null, entity_id: 'c' }, { entity_id: 'b' }),
  );
  assert.equal(rows[0]?.length, 2);
  assert.deepEqual(
    reading.notes.filter(({ severity }) => severity === 'error').map(({ row, because }) => [row, because.slice(0, 31)]),
    [
      [3, 'a statement without entity_id s'],
      [4, 'a statement without value says '],
    ],
  );
});

test('a value that a spreadsheet would run stands behind an apostrophe in the file and comes back as it was', async () => {
  for (const value of ['=cmd|calc', '@SUM(1)', '-2+3', "'=quoted", '+7 914 000-00-00', '-5', "'plain"]) {
    const line = statementLine({ ...plain, value });
    assert.equal(/,"[=@]/.test(line), false, line);
    const { rows } = await readBytes('a.csv', head + line);
    assert.equal(rows[0]?.[0]?.at(-1), value);
  }
  assert.match(statementLine({ ...plain, value: '+7 914 000-00-00' }), /"\+7 914/);
});

test("the key of a statement is the one FollowTheMoney's own tools give it", () => {
  assert.equal(
    statementKey({ ...plain, dataset: 'test', entity_id: 'a', prop: 'name', value: 'John Doe', lang: null }),
    createHash('sha1').update('test.a.name.John Doe').digest('hex'),
  );
});

test('statements are put together once, however often their rows are asked for', async () => {
  const entity = { entity_id: 'o-1', canonical_id: 'o-1', schema: 'Organization', value: 'Org' };
  await inScratchFolder(async (put) => {
    const path = await put('a.csv', file({}, entity));
    const reading = await readExhibit(path, 'a.csv');
    const first = await drained(reading);
    assert.deepEqual(first.rows.flat(2).filter((cell) => cell === 'Org' || cell === 'Ким "А"').length, 2);
    await rm(path);
    assert.deepEqual((await drained(reading)).rows, first.rows);
  });
});
