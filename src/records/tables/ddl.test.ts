import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { openDatabase } from '../../store/index.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { createProtectedTables, createTables } from './ddl.ts';
import { indViews } from './ind-views.ts';
import { indColumns, tableColumns } from './physical-column.ts';

test('every table and view is made, twice, and the views have the columns that are promised', async () => {
  const store = await openDatabase({ temp: tmpdir() });
  for (const sql of [createTables(), createTables(), indViews('strict'), indViews('loose')]) await store.run(sql);
  for (const type of recordTypes().all) {
    const described = await store.rows(`describe ind.${type.id}`);
    assert.deepEqual(
      described.map((row) => [row.column_name, row.column_type]),
      indColumns(type).map(({ name, type: sql }) => [name, sql]),
      type.id,
    );
  }
  await store.close();
});

test('the protected tables are made', async () => {
  const store = await openDatabase({ temp: tmpdir() });
  await store.run(createProtectedTables());
  assert.deepEqual(await store.rows('select * from mention_value'), []);
  await store.close();
});

test('no protected column and no free text is in rec or ind', () => {
  for (const type of recordTypes().all) {
    const shown = type.columns.filter((column) => !column.protected && column.type !== 'free');
    assert.equal(indColumns(type).length, indColumns({ ...type, columns: shown }).length, type.id);
    assert.equal(tableColumns(type).length, tableColumns({ ...type, columns: shown }).length, type.id);
  }
  const crossing = tableColumns(recordTypes().of('border_crossing')).map((column) => column.name);
  for (const name of ['checkpoint', 'carrier', 'document_class'])
    assert.ok(!crossing.some((column) => column.startsWith(name)), name);
});
