import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildStages, clusteringsAgree, tablesNeeded } from './build-stages.ts';
import { derivedTables } from './derived-tables.ts';
import { givenRecords } from './given-records.ts';

for (const clustering of ['strict', 'loose'] as const) {
  test(`every stage yields exactly the declared columns, over nothing at all (${clustering})`, async () => {
    const { db, close } = await givenRecords(clustering);
    await buildStages({ store: db, clustering });
    const schema = clustering === 'strict' ? 'ind' : 'ind_loose';
    for (const { name, columns } of derivedTables()) {
      const found = await db.rows<{ name: string; type: string }>(
        `select column_name as name, data_type as type from information_schema.columns
         where table_schema = '${schema}' and table_name = '${name}' order by ordinal_position`,
      );
      const declared = columns.map(({ name: column, type }) => ({ name: column, type }));
      assert.deepEqual(found, declared, name);
    }
    await close();
  });
}

test('stages are built in the order in which they are declared or need each other, and can be built again', async () => {
  const { db, close } = await givenRecords();
  const seen: string[] = [];
  await buildStages({ store: db, clustering: 'strict', onProgress: (stage) => seen.push(stage) });
  await buildStages({ store: db, clustering: 'strict' });
  assert.deepEqual(
    seen.toSorted(),
    derivedTables()
      .map(({ name }) => name)
      .toSorted(),
  );
  await close();
});

test('a table that nothing but rules read is needed where one reads it', () => {
  const tables = (...read: string[]) => tablesNeeded(new Set(read));
  assert.ok(tables('headcount_day').includes('headcount_day'));
  assert.ok(!tables('site_stay').includes('headcount_day') && tables().includes('cohort'));
});

test('an aborted run stops between stages', async () => {
  const { db, close } = await givenRecords();
  await assert.rejects(buildStages({ store: db, clustering: 'strict', signal: AbortSignal.abort() }));
  await close();
});

test('two clusterings agree when they part the mentions alike, whatever the entities are called', async () => {
  const { db, give, close } = await givenRecords();
  const member = { link_basis: 'self', link_weight: '1' };
  await give('custody.member', [
    { mention_id: 'm-1', entity_id: 'e-1', loose_entity_id: 'e-1', ...member },
    { mention_id: 'm-2', entity_id: 'e-2', loose_entity_id: 'e-3', ...member },
  ]);
  assert.equal(await clusteringsAgree(db), true);
  await give('custody.member', [{ mention_id: 'm-4', entity_id: 'e-4', loose_entity_id: 'e-1', ...member }]);
  assert.equal(await clusteringsAgree(db), false);
  await close();
});
