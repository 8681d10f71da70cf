import type { Database } from '../../store/index.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { dropScratch, makeScratch } from '../tables/scratch-table.ts';
import { TableSink } from '../tables/table-sink.ts';

/** Where mentions go that leave the shelf: by the hash of who they are, to be found again at the end. Numbers, for a text of each would fill the memory. */
const goneTable = 'gone_mention';
const goneColumns = [
  { name: 'scope', type: 'VARCHAR' as const },
  ...['high', 'low', 'nth'].map((name) => ({ name, type: 'INTEGER' as const })),
];

/** To be made before the transaction that writes to it. */
export const makeGone = (store: Database): Promise<void> => makeScratch(store, goneTable, goneColumns);

export const openGone = (store: Database): Promise<TableSink> =>
  TableSink.open(store, `temp.main.${goneTable}`, goneColumns);

/** The first mention of an identity stands for those that were made of it after it had left the shelf; the nth is the nth that was written. */
const twice = `
  create or replace temp table again_mention as
  with met as (select nth, min(nth) over (partition by scope, high, low) as first from gone_mention
               where (scope, high, low) in (select (scope, high, low) from gone_mention group by all having count(*) > 1)),
       again as (select nth, first from met where nth <> first),
       start as (select min(rowid) as row from custody.mention where exhibit_id = $1),
       named as (select mention_id, rowid - start.row as nth from custody.mention, start where exhibit_id = $1)
  select n.mention_id as again, f.mention_id as first
  from again a join named n on n.nth = a.nth join named f on f.nth = a.first`;

/** Mentions of the protected database that are taken out at a time. */
const perPass = 20_000;

/** Who was met again after leaving the shelf is one mention once more, under the name it had first; counts add up. */
export async function joinMentions(
  store: Database,
  protectedStore: Database,
  exhibitId: string,
  types: Iterable<RecordType>,
): Promise<void> {
  await store.run(twice, [exhibitId]);
  for (const type of types) await pointToFirst(store, type, exhibitId);
  await store.run(
    `update custody.party as p set mention = a.first from again_mention a where p.mention = a.again and p.exhibit_id = $1`,
    [exhibitId],
  );
  await store.run(
    `update custody.coverage as c set unit = a.first from again_mention a where c.unit = a.again and c.exhibit_id = $1`,
    [exhibitId],
  );
  await store.run(`
    update custody.mention as m set records = m.records + more.records
    from (select a.first, cast(sum(o.records) as integer) as records
          from again_mention a join custody.mention o on o.mention_id = a.again group by a.first) more
    where m.mention_id = more.first`);
  await store.run(`delete from custody.mention where mention_id in (select again from again_mention)`);
  await forgetValues(store, protectedStore, exhibitId);
  await store.run('drop table temp.main.again_mention');
  await dropScratch(store, goneTable);
}

async function pointToFirst(store: Database, type: RecordType, exhibitId: string): Promise<void> {
  for (const column of type.columns)
    if (column.type === 'mention')
      await store.run(
        `update ${type.schema}.${type.id} as r set "${column.name}_m" = a.first from again_mention a
         where r."${column.name}_m" = a.again and r.exhibit_id = $1`,
        [exhibitId],
      );
}

async function forgetValues(store: Database, protectedStore: Database, exhibitId: string): Promise<void> {
  for (let after = ''; ; ) {
    const page = await store.rows<{ again: string }>(
      `select again from again_mention where again > $1 order by again limit ${perPass}`,
      [after],
    );
    const again = page.map((row) => row.again);
    if (again.length === 0) return;
    for (const table of ['mention_value', 'trait'])
      await protectedStore.run(`delete from ${table} where exhibit_id = $1 and mention in (select unnest($2))`, [
        exhibitId,
        again,
      ]);
    after = again.at(-1) ?? '';
  }
}

/** Counts records that name a mention which had left the shelf. */
export async function countLate(store: Database, late: ReadonlyMap<string, number>): Promise<void> {
  for (const [mention, records] of late)
    await store.run('update custody.mention set records = records + $1 where mention_id = $2', [records, mention]);
}
