import { readFileSync } from 'node:fs';
import type { Database, Row } from '../store/index.ts';
import type { Claim, ExhibitFile, Happening, Material, Origin } from './material.ts';
import type { ProtectedName } from './name-table.ts';

interface ClaimRow extends Row {
  record_id: string;
  interview_id: string;
  source_id: string;
  topic: string;
  time_from: string | null;
  time_to: string | null;
  first_hand: boolean;
  amount: string | null;
  amount_cur: string | null;
  per: string | null;
  grade: string;
}
interface ExhibitRow extends Row {
  exhibit: string;
  sha256: string;
  file: string;
  origin: string;
  grade: string;
  translationOf: string | null;
}
interface HappeningRow extends Row {
  what: string;
  detail: string | null;
  standing: string;
  day_from: string;
  day_to: string;
  records: string[];
  currency: string | null;
  least: string | null;
  largest: string | null;
}
interface NameRow extends Row {
  mention_id: string;
  part: string;
  value: string;
}

const sql = (name: string): string => readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');

/**
 * What a dossier shows besides findings. `cited` are the records its findings and flows rest on: the chronology keeps to them,
 * so that innocent neighbours stay out; with none (a case that carries no finding) it takes every record.
 */
export async function collectMaterial(
  store: Database,
  protectedStore: Database,
  cited: readonly string[],
): Promise<Material> {
  const claims = await store.rows<ClaimRow>(sql('claims'));
  const quotes = await quotesOf(
    protectedStore,
    claims.map((claim) => claim.record_id),
  );
  const exhibits = await store.rows<ExhibitRow>(exhibitList);
  const origins = await store.rows<
    Row & { origin: string; kind: string | null; why: string; independent: boolean | null }
  >(originList);
  const chronology = await store.rows<HappeningRow>(sql('chronology'), [[...cited], cited.length === 0]);
  return {
    exhibits: exhibits satisfies readonly ExhibitFile[],
    origins: origins satisfies readonly Origin[],
    claims: claims.map((claim) => claimOf(claim, quotes.get(claim.record_id) ?? null)),
    chronology: chronology.map(happening),
  };
}

const exhibitList = `select exhibit_id as exhibit, sha256, file_name as file, origin_id as origin,
  coalesce(source_grade, '?') || coalesce(information_grade, '?') as grade, translation_of as "translationOf"
  from custody.exhibit order by file_name, exhibit_id`;
const originList = `select origin_id as origin, kind, why, independent_of_parties as independent from custody.origin order by origin_id`;

async function quotesOf(protectedStore: Database, records: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await protectedStore.rows<Row & { record_id: string; text: string }>(
    `select record as record_id, text from text where "column" = 'text' and record in (select unnest($1)) order by record`,
    [records],
  );
  return new Map(rows.map((row) => [row.record_id, row.text]));
}

function claimOf(row: ClaimRow, quote: string | null): Claim {
  const { record_id: record, interview_id: interview, source_id: source, topic, time_from: from, time_to: to } = row;
  const { first_hand: firstHand, amount, amount_cur: currency, per, grade } = row;
  return { record, interview, source, topic, from, to, firstHand, amount, currency, per, quote, grade };
}

function happening({ what, detail, standing, day_from: from, day_to: to, records, ...sum }: HappeningRow): Happening {
  const known = standing === 'alleged' || standing === 'adjudicated' ? standing : 'documented';
  const { currency, least, largest } = sum;
  const amounts = currency !== null && least && largest ? { currency, least, largest } : null;
  return { what, detail, standing: known, from, to, records, amounts };
}

/** Every natural person's spellings, for the leak check; the id told in a refusal is the mention's, never the name. */
export async function protectedNames(store: Database, protectedStore: Database): Promise<readonly ProtectedName[]> {
  const mentions = await store.rows<Row & { id: string }>(
    `select mention_id as id from custody.mention where kind = 'person' order by 1`,
  );
  const rows = await protectedStore.rows<NameRow>(sql('person-names'), [mentions.map((mention) => mention.id)]);
  return [...Map.groupBy(rows, (row) => row.mention_id)].map(([id, parts]) => ({ id, spellings: spellings(parts) }));
}

function spellings(rows: readonly NameRow[]): readonly string[] {
  const of = (part: string) => rows.filter((row) => row.part === part).map((row) => row.value);
  const joined = (...parts: readonly string[]) => parts.flatMap((part) => of(part).slice(0, 1)).join(' ');
  const inParts = [joined('surname', 'given', 'patronymic'), joined('latin_surname', 'latin_given')];
  return [...new Set([...of('full'), ...of('latin'), ...inParts])].filter((spelling) => spelling !== '');
}
