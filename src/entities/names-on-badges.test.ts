import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { createProtectedTables, createTables } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { resolve } from './resolve.ts';

/** A line of a pass list or of a roster: who, with which badge, at which site. */
type Line = readonly [name: string, badge: string, site: string];

async function people(passes: readonly Line[], roster: readonly Line[]): Promise<string[]> {
  const store = await openDatabase({ temp: tmpdir(), attach: { protected: ':memory:' } });
  await store.transaction(() => store.run(createTables()));
  await store.run('use protected');
  await store.transaction(() => store.run(createProtectedTables()));
  await store.run('use memory');
  for (const [i, line] of passes.entries()) await insert(store, 'passes', i, line);
  for (const [i, line] of roster.entries()) await insert(store, 'roster', i, line);
  await resolve(store, [], 'key');
  const rows = await store.rows<{ name: string; entity_id: string }>(
    `select v.value as name, m.entity_id from custody.member m
     join protected.mention_value v on v.mention = m.mention_id and v.part = 'full' order by m.mention_id`,
  );
  await store.close();
  return [...Map.groupBy(rows, (row) => row.entity_id).values()]
    .filter(({ length }) => length > 1)
    .map((same) => same.map(({ name }) => name).join(' = '));
}

async function insert(store: Database, exhibit: string, i: number, [name, badge, site]: Line) {
  const record = `sli-${exhibit}-${i}`;
  const mention = async (column: string, kind: string, part: string, value: string) => {
    const id = `m-${exhibit}-s1r${i}-${column}`;
    await store.run('insert into custody.mention values ($1, $2, $3, $4, $5, 1, $6)', [
      ...[id, kind, 'site_list', column, record, exhibit],
    ]);
    await store.run('insert into protected.mention_value values ($1, $2, $3, null, lower($3), lower($3), $4)', [
      ...[id, part, value, exhibit],
    ]);
    return id;
  };
  const [person, pass, place] = [
    await mention('person', 'person', 'full', name),
    await mention('badge', 'badge', 'badge', badge),
    await mention('site', 'site', 'place_name', site),
  ];
  await store.run(
    `insert into rec.site_list (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, person_m, badge_m, site_m, kind)
     values ($1, $2, $1, $2, 'B2', 1, 1, $3, $4, $5, 'crew')`,
    [record, exhibit, person, pass, place],
  );
}

test('one badge of one site under one name is one person, in whatever script', async () => {
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['DUBKOV NIKOLAI', '710658', 'Башня']]), [
    'Дубков Николай = DUBKOV NIKOLAI',
  ]);
});

test('a pass that changed hands, or the same number on another site, joins nobody', async () => {
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Озёров Пётр', '710658', 'Башня']]), []);
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Дубков Николай', '710658', 'Мост']]), []);
});

test('a gate writes a surname and an initial: on its badge that is the person of the pass list, with another letter it is not', async () => {
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Дубков Н.', '710658', 'Башня']]), [
    'Дубков Николай = Дубков Н.',
  ]);
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Дубков С.', '710658', 'Башня']]), []);
});
