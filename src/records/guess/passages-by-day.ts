import { dayColumns } from '../columns/day-columns.ts';
import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { Cut, Field, RecordMapping } from '../mapping/mapping.ts';
import { clockSpan } from '../values/clock-span.ts';

/** A column of a day that holds when somebody came or went. */
interface Passage {
  readonly index: number;
  readonly day: string;
  readonly direction: 'in' | 'out';
  readonly cut: Cut;
}

const isSpan = (text: string): boolean => clockSpan(text) !== null;
/** Of the days of a week many are «—». */
const often = 0.3;
const fewest = 2;

/** «05.06», «06.06» over «07:13–19:40»: a column for each day, and in it when somebody came through the gate and went. Null where the table is no such. */
export function passagesByDay(clues: UnitClues, read: (clues: UnitClues) => Fit): Fit | null {
  const days = dayColumns(clues.headings, clues.month, clues.title).filter(
    ({ index }) => (clues.columns[index]?.share(isSpan) ?? 0) >= often,
  );
  if (days.length < fewest || new Set(days.map(({ day }) => day)).size < days.length) return null;
  const passages = days.flatMap(({ index, day }): Passage[] => [
    { index, day, direction: 'in', cut: 'begins' },
    { index, day, direction: 'out', cut: 'ends' },
  ]);
  const taken = new Set(days.map(({ index }) => index));
  const fit = read({ ...clues, headings: clues.headings.map((heading, i) => (taken.has(i) ? '' : heading)) });
  const [record] = fit.records;
  if (record === undefined || fit.missing.some((name) => name !== 'at')) return null;
  return {
    ...fit,
    records: passages.map((passage) => passing(record, passage, clues.headings)),
    missing: [],
    used: new Set([...fit.used, ...taken]),
    score: fit.score + 3,
    reasons: [
      ...fit.reasons.filter((reason) => !reason.startsWith('direction is ')),
      `${days.length} columns are days, from ${days[0]?.day} to ${days.at(-1)?.day}: each cell holds when somebody came, and when he went`,
    ],
  };
}

function passing(
  record: RecordMapping,
  { index, day, direction, cut }: Passage,
  headings: readonly string[],
): RecordMapping {
  const source = { kind: 'column', heading: headings[index] ?? '', index } as const;
  const own: Field[] = [
    { column: 'at', part: 'date', source: { kind: 'says', text: day }, cut: null },
    { column: 'at', part: 'time', source, cut },
    ...(direction === 'out' ? [{ column: 'at', part: 'since', source, cut: 'begins' } as const] : []),
    { column: 'direction', part: null, source: { kind: 'says', text: direction }, cut: null },
  ];
  const shared = record.fields.filter(({ column }) => column !== 'at' && column !== 'direction');
  return { ...record, when: 'at.time', fields: [...shared, ...own] };
}
