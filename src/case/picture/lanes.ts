import { readFileSync } from 'node:fs';
import type { Finding } from '../../findings/index.ts';
import type { Database, Row } from '../../store/index.ts';
import type { FindingHead } from '../findings/finding-head.ts';

/** `day`: known to the day; `span`: from and to are stated; `within`: once, somewhere between; `month`: a stream, counted by month. */
export type BarShape = 'day' | 'span' | 'within' | 'month';

/** Something that records date. An open end is null. */
export interface LaneBar {
  readonly id: string;
  /** The record type. */
  readonly what: string;
  readonly shape: BarShape;
  readonly from: string;
  readonly to: string | null;
  readonly records: number;
  readonly origins: number;
}

export interface Lane {
  readonly lane: string;
  readonly bars: readonly LaneBar[];
}

interface BarRow extends Row {
  lane: string;
  what: string;
  shape: string;
  day_from: string;
  day_to: string | null;
  records: string[];
  origins: number;
}

const sql = readFileSync(new URL('./lanes.sql', import.meta.url), 'utf8');

/** In the order in which an arrangement unfolds. */
const laneOrder = ['entry', 'study', 'practice', 'work', 'site', 'pay', 'money', 'told'];

/** The dated records of a finding, lane by lane. */
export async function lanesOf(
  store: Database,
  finding: Finding,
): Promise<{ readonly lanes: readonly Lane[]; readonly recordsOf: ReadonlyMap<string, readonly string[]> }> {
  const rows = await store.rows<BarRow>(sql, [workersOf(finding), partiesOf(finding), citedBy(finding)]);
  const lanes = Map.groupBy(rows, ({ lane }) => lane);
  return {
    lanes: laneOrder.flatMap((lane) => {
      const bars = lanes.get(lane);
      return bars === undefined ? [] : [{ lane, bars: bars.map(barOf) }];
    }),
    recordsOf: new Map(rows.map((row) => [barId(row), row.records])),
  };
}

const barId = ({ what, shape, day_from, day_to }: BarRow): string => [what, shape, day_from, day_to ?? ''].join('~');

/** An event that is dated to one day is known to the day, however its form writes it. */
function barOf(row: BarRow): LaneBar {
  const { what, day_from: from, day_to: to, records, origins } = row;
  const shape = row.shape === 'within' && from === to ? 'day' : (row.shape as BarShape);
  return { id: barId(row), what, shape, from, to, records: records.length, origins };
}

export const workersOf = ({ cohorts }: Pick<FindingHead, 'cohorts'>): string[] => [
  ...new Set(cohorts.flatMap(({ members }) => members.map(({ person }) => person))),
];
export const partiesOf = ({ roles }: Finding): string[] => [...new Set(roles.map(({ entity }) => entity))];

/** Every record that a finding rests on. */
export const citedBy = ({ bars, roles, cohorts }: Finding): string[] => [
  ...new Set([
    ...bars.flatMap(({ cited }) => cited.map(({ recordId }) => recordId)),
    ...roles.flatMap(({ records }) => records),
    ...cohorts.flatMap(({ members }) => members.map(({ record }) => record)),
  ]),
];
