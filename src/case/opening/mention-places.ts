import { recordTypes } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';

/** A mention where it stands: the column (slot) of a record, or what a party of an open number is to it. */
export interface MentionPlace {
  readonly record: string;
  readonly slot: string;
  readonly mention: string;
}

/** Every mention of every record, in batches: a row of a gate log mentions a badge, a site and a contractor. */
export async function* mentionPlaces(store: Database): AsyncGenerator<MentionPlace[]> {
  for (const type of recordTypes().all) {
    const columns = type.columns.filter((column) => column.type === 'mention').map((column) => column.name);
    if (columns.length === 0) continue;
    const selected = columns.map((column) => `"${column}_m"`).join(', ');
    for await (const batch of store.batches(
      `select record_id, ${selected} from ${type.schema}.${type.id} order by rowid`,
    ))
      yield batch.flatMap(([record, ...mentions]) =>
        mentions.flatMap((mention, i) =>
          mention === null ? [] : { record: String(record), slot: columns[i] ?? '', mention: String(mention) },
        ),
      );
  }
  const parties = 'select record_id, role, mention from custody.party order by rowid';
  for await (const batch of store.batches(parties))
    yield batch.map(([record, role, mention]) => ({
      record: String(record),
      slot: String(role),
      mention: String(mention),
    }));
}
