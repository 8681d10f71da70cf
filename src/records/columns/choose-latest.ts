import { isoDay } from '../values/calendar-day.ts';
import { parseDay } from '../values/parse-date.ts';
import { type Choosing, hasAny } from './chosen.ts';

/** The day of an extract that does not say its day: it cannot be older than the newest thing that its rows tell. */
export function chooseLatest(choosing: Choosing): void {
  chooseNewestDay(choosing);
  chooseMonthOfPaper(choosing);
}

/** A wage sheet that says no month: that of its own date. */
function chooseMonthOfPaper({ type, clues: { said }, chosen }: Choosing): void {
  const dated = said.find(({ key, text }) => /^дата|date/iu.test(key) && parseDay(text) !== null)?.text;
  for (const column of type.columns) {
    if (!column.month || !column.required || hasAny(column.name, chosen) || dated === undefined) continue;
    const text = isoDay(parseDay(dated) ?? 0).slice(0, 7);
    chosen.set(column.name, {
      field: { column: column.name, part: null, source: { kind: 'says', text }, cut: null },
      score: 0.3,
      because: `doubtful: the form does not say ${column.name}; its paper is dated ${dated}, so that ${text} is taken`,
    });
  }
}

function chooseNewestDay({ type, clues: { columns }, chosen }: Choosing): void {
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
