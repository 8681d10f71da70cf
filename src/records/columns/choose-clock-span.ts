import { clockSpan } from '../values/clock-span.ts';
import { parseClock } from '../values/parse-moment.ts';
import type { Choosing } from './chosen.ts';

/** «Время» over «08:30–10:05»: when it begins and when it ends, in one column. */
export function chooseClockSpan({ type, clues, chosen, used }: Choosing): void {
  const [start, end] = type.columns.filter(({ clock, required }) => clock && required);
  if (start === undefined || end === undefined || (chosen.has(start.name) && chosen.has(end.name))) return;
  if (chosen.has(start.name) || chosen.has(end.name)) {
    chooseTwoClocks({ type, clues, chosen, used }, start.name, end.name);
    return;
  }
  const spans = clues.headings.flatMap((heading, index) =>
    !used.has(index) && (clues.columns[index]?.fits(isClockSpan, 0.9) ?? false)
      ? [{ kind: 'column' as const, heading, index }]
      : [],
  );
  const [source] = spans;
  if (spans.length === 0) chooseTwoClocks({ type, clues, chosen, used }, start.name, end.name);
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

/** "tb", "te" over 8:30 and 10:00, «Часы» beside «до»: of two columns of clocks that nothing else reads, of which one is earlier in each row, that one begins. */
function chooseTwoClocks(
  { clues, chosen, used }: Pick<Choosing, 'type' | 'clues' | 'chosen' | 'used'>,
  start: string,
  end: string,
): void {
  const known = [start, end].flatMap((name) => {
    const source = chosen.get(name)?.field.source;
    return source?.kind === 'column' ? [{ name, index: source.index }] : [];
  });
  const clocks = clues.headings.flatMap((heading, index) =>
    heading !== '' &&
    (!used.has(index) || known.some((one) => one.index === index)) &&
    (clues.columns[index]?.fits(isClock, 0.9) ?? false)
      ? [{ heading, index }]
      : [],
  );
  const [one, other, ...more] = clocks;
  if (one === undefined || other === undefined || more.length > 0) return;
  const at = (index: number) => (clues.columns[index]?.cells ?? []).map((cell) => parseClock(cell ?? ''));
  const isBefore = (first: number, second: number) =>
    at(first).every((clock, i) => (clock ?? 0) <= (at(second)[i] ?? Number.POSITIVE_INFINITY));
  const inOrder = isBefore(one.index, other.index)
    ? [one, other]
    : isBefore(other.index, one.index)
      ? [other, one]
      : [];
  if (known.some(({ name, index }) => inOrder.findIndex((one) => one.index === index) !== [start, end].indexOf(name)))
    return;
  for (const [i, column] of inOrder.entries()) {
    const name = i === 0 ? start : end;
    if (chosen.has(name)) continue;
    const because = `"${column.heading}" is ${name}: doubtful, of two columns of clock times it is the ${i === 0 ? 'earlier' : 'later'} in each row`;
    chosen.set(name, {
      field: { column: name, part: null, source: { kind: 'column', ...column }, cut: null },
      score: 0.5,
      because,
    });
    used.add(column.index);
  }
}

const isClock = (text: string): boolean => /:/.test(text) && parseClock(text) !== null;
