import { isoDay } from '../values/calendar-day.ts';
import { daysSaid } from '../values/days-in-title.ts';
import { type Choosing, hasAny } from './chosen.ts';

/** «Явка на занятия 14.09.2023» over a column for each lesson: the one day that the title says is that of all rows, where neither they nor their columns say another. */
export function chooseTitleDay({ type, clues, chosen }: Pick<Choosing, 'type' | 'clues' | 'chosen'>): void {
  const open = type.columns.find(
    ({ name, type: kind, required }) => kind === 'date' && required && !hasAny(name, chosen),
  );
  const [day, ...others] = new Set(daysSaid(clues.ownTitle));
  if (open === undefined || day === undefined || others.length > 0) return;
  chosen.set(open.name, {
    field: { column: open.name, part: null, source: { kind: 'says', text: isoDay(day) }, cut: null },
    score: 0.5,
    because: `the title says ${open.name} "${isoDay(day)}"`,
  });
}
