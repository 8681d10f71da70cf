import { readFileSync } from 'node:fs';
import type { Database } from '../../store/index.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { isHidden } from './physical-column.ts';

const template = readFileSync(new URL('./equal-records.sql', import.meta.url), 'utf8');

/** Hashes are grouped in passes of about so many, so that a hundred million rows need no more memory than these. */
const perPass = 4_000_000;

interface EqualRecords {
  readonly locators: readonly string[];
  readonly times: number;
}

interface Candidate {
  readonly [column: string]: string | number;
  readonly record_id: string;
  readonly locator: string;
  readonly said: string;
}

/** Of so many records of one exhibit those that say the same in every column, protected ones, free text and parties too; the first thousand of them. */
export async function equalRecords(
  store: Database,
  protectedStore: Database,
  type: RecordType,
  exhibitId: string,
  records: number,
): Promise<EqualRecords[]> {
  const table = `${type.schema}.${type.id}`;
  const passes = Math.ceil(records / perPass);
  const sql = template.replaceAll('rec.record', table).replaceAll("'header'", headerOf(type));
  const found: Candidate[] = [];
  for (let pass = 0; pass < passes; pass++)
    found.push(...(await store.rows<Candidate>(sql, [exhibitId, passes, pass])));
  if (found.length === 0) return [];
  const hidden = await hiddenOf(store, protectedStore, type, exhibitId, found);
  const groups = Map.groupBy(found, ({ record_id, said }) => `${said}\n${hidden.get(record_id) ?? ''}`);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ locators: group.map(({ locator }) => locator), times: group.length }));
}

/** A line belongs to its paper: two deductions of one amount from two payrolls are not the same. */
const headerOf = ({ header }: RecordType): string => (header === null ? "''" : `coalesce("${header.column}", '')`);

/** What records say outside their own table. */
async function hiddenOf(
  store: Database,
  protectedStore: Database,
  type: RecordType,
  exhibitId: string,
  found: readonly Candidate[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(found.map(({ record_id }) => record_id));
  const said = new Map<string, string>();
  const take = async (database: Database, sql: string) => {
    for (const { id, text } of await database.rows<{ id: string; text: string }>(sql, [exhibitId, [...ids]]))
      said.set(id, `${said.get(id) ?? ''}\n${text}`);
  };
  const mine = 'where exhibit_id = $1 and list_contains($2, record) order by all';
  if (type.columns.some(isHidden)) {
    await take(protectedStore, `select record as id, "column" || ': ' || "text" as text from text ${mine}`);
    await take(protectedStore, `select record as id, "column" || ': ' || value as text from record_trait ${mine}`);
  }
  if (Object.keys(type.parties).length > 0)
    await take(
      store,
      `select record_id as id, role || ': ' || mention as text from custody.party ${mine.replace('record)', 'record_id)')}`,
    );
  return said;
}
