import type { Database, Row } from '../../store/index.ts';
import { dayNumber, isoDay } from './calendar-day.ts';
import { fillTable } from './fill-table.ts';
import { stageText } from './stage-text.ts';

/** A period in which one document says something of a person's right to work. */
export interface EntitlementFact {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  /** `covered` is not a document: it says that the person's migration file is in evidence. `visit`: a visa for tourism or transit. */
  readonly says: 'entitled' | 'free_time' | 'bars' | 'studies' | 'visit' | 'covered';
  readonly record: string | null;
}

export interface Entitlement {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly state: 'yes' | 'limited' | 'no' | 'unknown';
  readonly record: string | null;
}

/** Work in free time beside full-time study needs no permit from this day on (115-FZ as amended by 16-FZ of 2020). */
const freeTimeWorkFrom = '2020-08-05';

/**
 * What documents say, day by day, of one person: a permit settles it; else accredited full-time study allows free time;
 * `no` needs study that bars **and** a covered migration file, or a visit on a visa for tourism or transit, on which no permit can
 * be had; everything else is unknown. Never read from a citizenship.
 */
export function entitlements(facts: readonly EntitlementFact[]): Entitlement[] {
  const edges = facts.flatMap((fact) => [dayNumber(fact.from), dayNumber(fact.to) + 1]);
  const cuts = [...new Set([...edges, dayNumber(freeTimeWorkFrom)])].sort((a, b) => a - b);
  const found: Entitlement[] = [];
  for (const [at, start] of cuts.entries()) {
    const next = cuts[at + 1];
    const state = next === undefined ? null : stateOn(facts, isoDay(start));
    if (state === null || next === undefined) continue;
    const before = found.at(-1);
    const to = isoDay(next - 1);
    if (before?.state === state.state && before.record === state.record && dayNumber(before.to) + 1 === start)
      found[found.length - 1] = { ...before, to };
    else found.push({ person: state.person, from: isoDay(start), to, state: state.state, record: state.record });
  }
  return found;
}

function stateOn(facts: readonly EntitlementFact[], day: string): Omit<Entitlement, 'from' | 'to'> | null {
  const holds = facts.filter((fact) => fact.from <= day && day <= fact.to);
  const first = (says: EntitlementFact['says']) => holds.find((fact) => fact.says === says);
  const entitled = first('entitled');
  if (entitled !== undefined) return { person: entitled.person, state: 'yes', record: entitled.record };
  const free = first('free_time');
  if (free !== undefined && day >= freeTimeWorkFrom)
    return { person: free.person, state: 'limited', record: free.record };
  const bars = first('bars');
  if (bars !== undefined && first('covered') !== undefined)
    return { person: bars.person, state: 'no', record: bars.record };
  const studies = bars ?? free ?? first('studies');
  if (studies !== undefined) return { person: studies.person, state: 'unknown', record: null };
  const visit = first('visit');
  return visit === undefined ? null : { person: visit.person, state: 'no', record: visit.record };
}

/** Builds `work_entitlement` from permits, study statuses and coverage of migration files. */
export async function buildWorkEntitlement(store: Database, schema: string): Promise<void> {
  const facts = (await store.rows(stageText('entitlement-facts', schema))).map(fact);
  const byPerson = Map.groupBy(facts, (one) => one.person);
  const found = [...byPerson.values()].flatMap(entitlements);
  await fillTable(store, schema, 'work_entitlement', found.map(entitlementRow));
}

function fact(row: Row): EntitlementFact {
  return {
    person: String(row.person),
    from: String(row.day_from),
    to: String(row.day_to),
    says: row.says as EntitlementFact['says'],
    record: typeof row.record_id === 'string' ? row.record_id : null,
  };
}

/** No hour limit stands in the law for students, only "free from study": the column waits for a regime that has one. */
function entitlementRow(one: Entitlement): Row {
  return {
    person: one.person,
    day_from: one.from,
    day_to: one.to,
    state: one.state,
    limit_minutes: null,
    record_id: one.record,
  };
}
