import { readFileSync } from 'node:fs';
import type { Finding } from '../findings/index.ts';
import type { Database, Row } from '../store/index.ts';
import { countryCode } from './country-code.ts';
import type { Fact } from './fact.ts';

interface FactRow extends Row {
  kind: Fact['kind'];
  person: string | null;
  value: string;
  from_day: string | null;
  to_day: string | null;
  record_id: string;
}
interface CitizenshipRow extends Row {
  about: string;
  value: string;
  period_from: string | null;
  period_to: string | null;
  record_id: string;
}
interface MemberRow extends Row {
  about: string;
  person: string;
}

const sql = (name: string): string => readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');

/** All that law may ask about one finding. Citizenship comes from the protected database, from documents, and nothing else does. */
export async function gatherFacts(
  store: Database,
  protectedStore: Database,
  finding: Finding,
): Promise<readonly Fact[]> {
  const workers = workersOf(finding);
  const parties = [...new Set(finding.roles.map((role) => role.entity))].sort();
  const rows = await store.rows<FactRow>(sql('facts'), [workers, parties]);
  return [...rows.map(fact), ...(await citizenship(store, protectedStore, workers))];
}

export const workersOf = (finding: Finding): string[] =>
  [...new Set(finding.cohorts.flatMap((cohort) => cohort.members.map((member) => member.person)))].sort();

const fact = ({ kind, person, value, from_day, to_day, record_id }: FactRow): Fact => {
  return { kind, person, value, from: from_day, to: to_day, record: record_id };
};

async function citizenship(store: Database, protectedStore: Database, workers: string[]): Promise<readonly Fact[]> {
  const members = await store.rows<MemberRow>(sql('members'), [workers]);
  const person = new Map(members.map((member) => [member.about, member.person]));
  const about = [...person.keys()];
  const rows = await protectedStore.rows<CitizenshipRow>(sql('citizenship'), [about, about]);
  return rows.map((row): Fact => {
    const { period_from, period_to, record_id } = row;
    const kind = 'citizenship' as const;
    return {
      kind,
      person: person.get(row.about) ?? null,
      value: countryCode(row.value),
      from: period_from,
      to: period_to,
      record: record_id,
    };
  });
}
