import type { Database } from '../../store/index.ts';
import { mayBeOne, nameOf, type Party } from '../mentions/paper-book.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { dayOf } from '../values/calendar-day.ts';

interface Paper {
  readonly id: string;
  readonly party: string | null;
}

/**
 * Lines whose paper stands in another exhibit: `eno?112-C|19601` becomes the record of that number and day, once it is there.
 * Only lines or papers that were just loaded can bring the two together.
 */
export async function resolveReferences(
  store: Database,
  protectedStore: Database,
  loaded: ReadonlySet<RecordType>,
): Promise<string[]> {
  const notes: string[] = [];
  for (const type of recordTypes().all) {
    const header = type.header === null ? null : recordTypes().of(type.header.type);
    if (header !== null && header.key.length > 0 && (loaded.has(type) || loaded.has(header)))
      notes.push(...(await resolveType(store, protectedStore, type, header)));
  }
  return notes;
}

async function resolveType(
  store: Database,
  protectedStore: Database,
  type: RecordType,
  header: RecordType,
): Promise<string[]> {
  const column = type.header?.column ?? '';
  const party = header.key.find((name) => mentions(header, name) && mentions(type, name)) ?? null;
  const lineParty = party === null ? 'null' : `"${party}_m"`;
  const open = await store.rows<{ reference: string; party: string | null }>(
    `select distinct "${column}" as reference, ${lineParty} as party from rec.${type.id}
     where "${column}" like '${header.code}?%' order by 1, 2`,
  );
  if (open.length === 0) return [];
  const papers = await papersOf(store, header);
  const said = partyReader(protectedStore);
  let left = 0;
  for (const line of open) {
    const known = papers.get(line.reference) ?? [];
    const found = await matching(line.reference.endsWith('|') && known.length > 1 ? [] : known, line.party, said);
    if (found === null) left++;
    else
      await store.run(
        `update rec.${type.id} set "${column}" = $1 where "${column}" = $2 and ${lineParty} is not distinct from $3`,
        [found, line.reference, line.party],
      );
  }
  if (left === 0) return [];
  return [
    `${left} papers that lines of ${type.id} refer to by number and date are not in the case yet, or by a number that several have`,
  ];
}

const mentions = (type: RecordType, name: string): boolean =>
  type.columns.some((column) => column.name === name && column.type === 'mention');

/** Papers by the reference that their number and day make, and by that of the number alone. */
async function papersOf(store: Database, header: RecordType): Promise<Map<string, Paper[]>> {
  const plain = header.key.filter((name) => !mentions(header, name));
  const party = header.key.find((name) => mentions(header, name));
  const rows = await store.rows(
    `select record_id, ${party === undefined ? 'null' : `"${party}_m"`} as party, ${plain.map((name) => `"${name}"`).join(', ')}
     from ${header.schema}.${header.id} where dup_of is null order by record_id`,
  );
  const papers = new Map<string, Paper[]>();
  for (const row of rows) {
    const paper = { id: String(row.record_id), party: row.party === null ? null : String(row.party) };
    const values = plain.map((name) => keyValue(row[name]));
    const byNumber = values.map((value, i) => (i === 0 ? value : ''));
    for (const key of new Set([values, byNumber].map((one) => `${header.code}?${one.join('|')}`)))
      papers.set(key, [...(papers.get(key) ?? []), paper]);
  }
  return papers;
}

function keyValue(value: unknown): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value));
  return day ? String(dayOf(Number(day[1]), Number(day[2]), Number(day[3]))) : String(value);
}

type PartyOf = (mention: string | null) => Promise<Party>;

/** The first record whose party may be the line's; two exhibits of one paper are the same paper. */
async function matching(papers: readonly Paper[], party: string | null, said: PartyOf): Promise<string | null> {
  for (const paper of papers) if (mayBeOne(await said(paper.party), await said(party))) return paper.id;
  return null;
}

function partyReader(protectedStore: Database): PartyOf {
  const known = new Map<string, Party>();
  return async (mention) => {
    if (mention === null) return { inn: null, name: null };
    const found = known.get(mention);
    if (found !== undefined) return found;
    const values = await protectedStore.rows<{ part: string; value: string }>(
      'select part, value from mention_value where mention = $1 order by part, value',
      [mention],
    );
    const value = (part: string) => values.find((one) => one.part === part)?.value ?? null;
    const party = { inn: value('inn'), name: nameOf(value('org_name')) };
    known.set(mention, party);
    return party;
  };
}
