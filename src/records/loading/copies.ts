import type { Database } from '../../store/index.ts';
import type { RecordType } from '../record-types/record-type.ts';

/** Copies of one origin say the same rows again: the n-th equal row of this exhibit is the n-th of an earlier one. */
export async function markCopies(
  store: Database,
  types: Iterable<RecordType>,
  { exhibitId, originId }: { readonly exhibitId: string; readonly originId: string },
): Promise<string[]> {
  const others = await store.rows(
    'select 1 as one from custody.exhibit where origin_id = $1 and exhibit_id <> $2 limit 1',
    [originId, exhibitId],
  );
  if (others.length === 0) return [];
  const notes: string[] = [];
  for (const type of types) {
    const copies = await markCopiesOf(store, type, exhibitId, originId);
    if (copies > 0)
      notes.push(
        `${copies} ${type.id} records repeat another exhibit of the same origin: they are kept and not counted twice`,
      );
  }
  return notes;
}

async function markCopiesOf(store: Database, type: RecordType, exhibitId: string, originId: string): Promise<number> {
  const table = `${type.schema}.${type.id}`;
  await store.run(copySql(table), [originId, exhibitId]);
  const [counted] = await store.rows<{ copies: number }>(
    `select count(*) as copies from ${table} where exhibit_id = $1 and dup_of is not null`,
    [exhibitId],
  );
  return counted?.copies ?? 0;
}

const copySql = (table: string): string => `
  update ${table} as t set dup_of = found.original
  from (
    with numbered as (
      select record_id, exhibit_id, content_hash, rowid as place,
             row_number() over (partition by exhibit_id, content_hash order by rowid) as nth
      from ${table} where origin_id = $1 and dup_of is null
    )
    select new.record_id, min_by(old.record_id, old.place) as original
    from numbered new join numbered old on old.content_hash = new.content_hash and old.nth = new.nth and old.exhibit_id <> new.exhibit_id
    where new.exhibit_id = $2 group by new.record_id
  ) found
  where t.record_id = found.record_id`;
