import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { GivenLink } from '../../entities/index.ts';
import { asWritten, csvLine, readExhibit } from '../../evidence/index.ts';
import type { Database } from '../../store/index.ts';
import { type Locator, locatorKey } from '../opening/locator.ts';
import { mentionPlaces } from '../opening/mention-places.ts';
import type { SaidPlace } from '../opening/said-place.ts';

/** Writes who is who, one line for everybody who is named at a place: `path,sheet,row,slot,entity`. A sentence names several in one slot. */
export async function writeClusters(
  store: Database,
  locator: (record: string) => Locator,
  path: string,
): Promise<void> {
  const members = await store.rows<{ mention_id: string; entity_id: string }>(
    'select mention_id, entity_id from custody.member',
  );
  const entityOf = new Map(members.map((member) => [member.mention_id, member.entity_id]));
  const out = createWriteStream(path);
  const written = new Set<string>();
  out.write(csvLine(['path', 'sheet', 'row', 'slot', 'entity']));
  for await (const batch of mentionPlaces(store))
    for (const { record, slot, mention } of batch) {
      const { path: file, sheet, row } = locator(record);
      const entity = entityOf.get(mention) ?? '';
      const key = `${locatorKey(file, sheet, row, slot)}\u0000${entity || mention}`;
      if (written.has(key)) continue;
      written.add(key);
      if (!out.write(csvLine([file, sheet, row, slot, entity]))) await once(out, 'drain');
    }
  out.end();
  await once(out, 'finish');
}

/** What a list of perfect links came to: at how many of its places somebody is mentioned in this evidence. */
export interface GivenLinks {
  readonly links: readonly GivenLink[];
  readonly places: number;
  readonly found: number;
}

/**
 * Reads a list of perfect links (`path,sheet,row,slot,entity`) and finds the mention that stands at each place. Where the list names several at one place, they
 * are those whom it mentions, in their order; where it names one, he is all of them.
 */
export async function readLinks(
  store: Database,
  locator: (record: string) => Locator,
  said: SaidPlace,
  path: string,
): Promise<GivenLinks> {
  const entitiesAt = await readPlaces(path, said);
  const met = new Map<string, Set<string>>();
  const links: GivenLink[] = [];
  for await (const batch of mentionPlaces(store))
    for (const { record, slot, mention } of batch) {
      const at = locator(record);
      const key = locatorKey(at.path, at.sheet, at.row, slot);
      const entities = entitiesAt.get(key);
      if (entities === undefined) continue;
      const mentions = met.get(key) ?? new Set();
      if (mentions.has(mention)) continue;
      const entity = entities.length === 1 ? entities[0] : entities[mentions.size];
      met.set(key, mentions.add(mention));
      if (entity !== undefined) links.push({ mention, entity });
    }
  if (links.length === 0)
    throw new Error(`${path}: none of its ${entitiesAt.size} places is a mention of this evidence`);
  return { links, places: entitiesAt.size, found: met.size };
}

const columns = ['path', 'sheet', 'row', 'slot', 'entity'];

async function readPlaces(path: string, said: SaidPlace): Promise<Map<string, string[]>> {
  const reading = await readExhibit(path, path);
  const found = new Map<string, string[]>();
  let order: number[] | null = null;
  for await (const { rows } of reading.units[0]?.batches() ?? [])
    for (const row of rows) {
      if (order === null) {
        order = columns.map((column) => row.indexOf(column));
        if (order.includes(-1))
          throw new Error(`${path}:1: expected the columns ${columns.join(', ')}, found ${row.join(', ')}`);
        continue;
      }
      const [file = '', sheet, at, slot = '', entity = ''] = order.map((i) => (row[i] ? asWritten(row[i]) : undefined));
      const key = said(file, sheet ?? null, at ?? null, slot);
      const known = found.get(key) ?? [];
      if (!known.includes(entity)) known.push(entity);
      found.set(key, known);
    }
  return found;
}
