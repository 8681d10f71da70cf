import type { Database, Row } from '../../store/index.ts';
import { dayNumber, isoDay } from './calendar-day.ts';
import { fillTable } from './fill-table.ts';
import { stageText } from './stage-text.ts';

/** One line of a study order, with the day it takes effect. */
export interface StudyEvent {
  readonly person: string;
  readonly university: string;
  readonly kind: string;
  readonly day: string;
  readonly until: string | null;
  readonly group: string | null;
  readonly programme: string | null;
  readonly level: string | null;
  readonly form: string | null;
  readonly main: boolean | null;
  readonly record: string;
}

export interface StudyStatus extends StudyEvent {
  readonly until: string;
}

const opening = new Set(['enrol', 'reinstate', 'transfer', 'return']);

/**
 * The statuses that a chain of orders leaves, for one person at one university, events in time order. They never overlap:
 * a later order ends what an earlier one began, and leave counts as not studying. Without an end, a status lasts to `horizon`.
 */
export function studyStatuses(events: readonly StudyEvent[], horizon: string): StudyStatus[] {
  const found: StudyStatus[] = [];
  let current: StudyEvent | null = null;
  let last: StudyEvent | null = null;
  for (const event of events) {
    if (current !== null) found.push(...ended(current, isoDay(dayNumber(event.day) - 1), horizon));
    last = current ?? last;
    current = opening.has(event.kind) ? inheriting(event, last) : null;
  }
  if (current !== null) found.push(...ended(current, null, horizon));
  return found;
}

/** A return from leave need not repeat group and programme. */
function inheriting(event: StudyEvent, last: StudyEvent | null): StudyEvent {
  if (event.kind !== 'return' || last === null) return event;
  return {
    ...event,
    group: event.group ?? last.group,
    programme: event.programme ?? last.programme,
    level: event.level ?? last.level,
    form: event.form ?? last.form,
    main: event.main ?? last.main,
  };
}

function ended(event: StudyEvent, before: string | null, horizon: string): StudyStatus[] {
  const own = event.until ?? (horizon > event.day ? horizon : event.day);
  const until = before !== null && before < own ? before : own;
  return until < event.day ? [] : [{ ...event, until }];
}

/** Builds `study_status` from the orders of the schema. */
export async function buildStudyStatus(store: Database, schema: string): Promise<void> {
  const rows = await store.rows(stageText('study-events', schema));
  const horizon = await horizonOf(store, schema);
  const found = chains(rows.map(studyEvent)).flatMap((chain) => studyStatuses(chain, horizon));
  await fillTable(store, schema, 'study_status', found.map(statusRow));
}

async function horizonOf(store: Database, schema: string): Promise<string> {
  const [row] = await store.rows<{ day: string | null }>(stageText('last-known-day', schema));
  return row?.day ?? '1970-01-01';
}

function chains(events: readonly StudyEvent[]): StudyEvent[][] {
  const found = new Map<string, StudyEvent[]>();
  for (const event of events) {
    const key = `${event.person}\n${event.university}`;
    const chain = found.get(key);
    if (chain === undefined) found.set(key, [event]);
    else chain.push(event);
  }
  return [...found.values()];
}

function studyEvent(row: Row): StudyEvent {
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null);
  return {
    person: String(row.person),
    university: String(row.university),
    kind: String(row.kind),
    day: String(row.day),
    until: text('until'),
    group: text('group_code'),
    programme: text('programme_group'),
    level: text('level'),
    form: text('form'),
    main: typeof row.main_programme === 'boolean' ? row.main_programme : null,
    record: String(row.record_id),
  };
}

function statusRow(status: StudyStatus): Row {
  return {
    person: status.person,
    university: status.university,
    group_code: status.group,
    programme_group: status.programme,
    level: status.level,
    form: status.form,
    main_programme: status.main,
    day_from: status.day,
    day_to: status.until,
    record_id: status.record,
  };
}
