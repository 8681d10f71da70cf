import { clockSpan } from '../values/clock-span.ts';
import type { Choosing } from './chosen.ts';

/** «Время» over «08:30–10:05»: when it begins and when it ends, in one column. */
export function chooseClockSpan({ type, clues, chosen, used }: Choosing): void {
  const [start, end] = type.columns.filter(({ clock, required }) => clock && required);
  if (start === undefined || end === undefined || chosen.has(start.name) || chosen.has(end.name)) return;
  const spans = clues.headings.flatMap((heading, index) =>
    !used.has(index) && (clues.columns[index]?.fits(isClockSpan, 0.9) ?? false)
      ? [{ kind: 'column' as const, heading, index }]
      : [],
  );
  const [source] = spans;
  if (spans.length !== 1 || source === undefined) return;
  const because = `"${source.heading}" holds ${start.name} and ${end.name} in one cell`;
  for (const [{ name }, cut] of [
    [start, 'begins'],
    [end, 'ends'],
  ] as const)
    chosen.set(name, { field: { column: name, part: null, source, cut }, score: 0.8, because });
  used.add(source.index);
}

const isClockSpan = (text: string): boolean => clockSpan(text) !== null;
