import { readFileSync } from 'node:fs';
import type { Database, Row } from '../../store/index.ts';
import type { Cohort, Role } from '../finding.ts';

/** A cohort with what its peers are chosen by. */
export interface CohortNode extends Cohort {
  readonly level: string;
  /** Half-years: year × 2, plus 1 from July; null where no record is dated. */
  readonly term: number | null;
}

/** A standing tie of a cohort to a party. */
export interface Edge {
  readonly role: Role;
  readonly entity: string;
  readonly k: number;
  readonly n: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly linkP: number;
  /** A payer of named quota or exchange places, or a bank: never joins cohorts. */
  readonly reference: boolean;
  /** A place of work, not somebody: with the one who pays wages there it is one party, not two. */
  readonly place: boolean;
  /** A telephone or address, not somebody. */
  readonly contact: boolean;
  /** Takes the wages of half of the cohort, or the greater part of them. */
  readonly collects: boolean;
  /** Stands for a name that nothing said: sharing it is no link. */
  readonly unnamed: boolean;
  readonly records: readonly string[];
}

/** Cohorts in order of arrival, each with its standing edges at the same index. */
export interface CaseGraph {
  readonly cohorts: readonly CohortNode[];
  readonly edges: readonly (readonly Edge[])[];
}

/** Reads cohorts, members and standing edges of a schema. */
export async function readCaseGraph(store: Database, schema: string, sureLink: number): Promise<CaseGraph> {
  const members = await store.rows(
    `select cohort_id, person, record_id from ${schema}.cohort_member order by cohort_id, person`,
  );
  const membersOf = Map.groupBy(members, (row) => String(row.cohort_id));
  const nodes = await store.rows(sqlBeside('cohort-nodes', schema));
  const cohorts = nodes.map((row) => cohortNode(row, membersOf.get(String(row.cohort_id)) ?? []));
  const text = sqlBeside('standing-edges', schema).replaceAll('{sure_link}', String(sureLink));
  const edgesOf = Map.groupBy(await store.rows(text), (row) => String(row.cohort_id));
  return { cohorts, edges: cohorts.map((cohort) => (edgesOf.get(cohort.id) ?? []).map(edge)) };
}

/** The SQL beside this file, written for `ind`, for a schema. */
export function sqlBeside(name: string, schema: string): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8').replaceAll(/\bind\./g, `${schema}.`);
}

function cohortNode(row: Row, members: readonly Row[]): CohortNode {
  return {
    id: String(row.cohort_id),
    university: text(row.university) ?? '',
    basis: String(row.basis) as Cohort['basis'],
    from: text(row.day_from),
    to: text(row.day_to),
    level: String(row.level),
    term: typeof row.term === 'number' ? row.term : null,
    members: members.map((member) => ({ person: String(member.person), record: String(member.record_id) })),
  };
}

function edge(row: Row): Edge {
  return {
    role: String(row.role) as Role,
    entity: String(row.entity),
    k: Number(row.k),
    n: Number(row.n),
    from: text(row.day_from),
    to: text(row.day_to),
    linkP: Number(row.link_p),
    reference: row.reference === true,
    place: row.place === true,
    contact: row.contact === true,
    collects: row.collects === true,
    unnamed: row.unnamed === true,
    records: Array.isArray(row.records) ? row.records : [],
  };
}

function text(value: Row[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
