import { isoDay } from './calendar-day.ts';
import { type Choosing, hasAny } from './choose-headings.ts';
import { parseDay } from './parse-date.ts';

/** The day of an extract that does not say its day: it cannot be older than the newest thing that its rows tell. */
export function chooseLatest({ type, clues: { columns }, chosen }: Choosing): void {
  for (const column of type.columns) {
    if (!column.latest || hasAny(column.name, chosen)) continue;
    const days = columns.flatMap((cells) => [...cells.texts].flatMap((text) => parseDay(text) ?? []));
    if (days.length === 0) continue;
    const text = isoDay(Math.max(...days));
    chosen.set(column.name, {
      field: { column: column.name, part: null, source: { kind: 'says', text }, cut: null },
      score: 0.3,
      because: `doubtful: the form does not say ${column.name}; ${text} is the newest day in its rows`,
    });
  }
}
