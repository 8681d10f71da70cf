import { parseDecimal } from '../values/parse-number.ts';
import type { Choosing, Chosen } from './chosen.ts';
import type { UnitClues } from './unit-clues.ts';

/** What was accrued less what was withheld is what is due: where another column is that sum and the chosen one is not, it is the one. */
export function chooseBySum({ type, clues, chosen, used }: Choosing): void {
  for (const { columns, equals } of type.checks) {
    const [whole = '', from = '', less = ''] = columns;
    if (equals !== null && !chosen.has(less)) chooseDifference(whole, from, less, clues, chosen);
    const [gross, taken] = [amounts(from, clues, chosen), amounts(less, clues, chosen)];
    if (equals === null || gross === null || taken === null || agrees(amounts(whole, clues, chosen), gross, taken))
      continue;
    const fitting = clues.headings.flatMap((heading, index) =>
      heading !== '' && agrees(numbersOf(clues, index), gross, taken) ? [{ heading, index }] : [],
    );
    const [only] = fitting;
    if (fitting.length !== 1 || only === undefined) continue;
    for (const [name, { field }] of [...chosen])
      if (name === whole || (field.source.kind === 'column' && field.source.index === only.index)) {
        chosen.delete(name);
        if (field.source.kind === 'column') used.delete(field.source.index);
      }
    const because = `"${only.heading}" is ${whole}: in every row it is ${from} less ${less}`;
    chosen.set(whole, {
      field: { column: whole, part: null, source: { kind: 'column', ...only }, cut: null },
      score: 0.9,
      because,
    });
    used.add(only.index);
  }
}

/** «Начислено», «НДФЛ», «К выплате»: the one thing withheld is all of it. Its column stays free for what it is besides. */
function chooseDifference(
  whole: string,
  from: string,
  less: string,
  clues: UnitClues,
  chosen: Map<string, Chosen>,
): void {
  const [gross, due] = [amounts(from, clues, chosen), amounts(whole, clues, chosen)];
  if (gross === null || due === null) return;
  const fitting = clues.headings.flatMap((heading, index) =>
    heading !== '' && agrees(due, gross, numbersOf(clues, index)) ? [{ heading, index }] : [],
  );
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined) return;
  chosen.set(less, {
    field: { column: less, part: null, source: { kind: 'column', ...only }, cut: null },
    score: 0.6,
    because: `"${only.heading}" is ${less}: in every row it is ${from} less ${whole}`,
  });
}

type Numbers = readonly (number | null)[];

function amounts(name: string, clues: UnitClues, chosen: ReadonlyMap<string, Chosen>): Numbers | null {
  const source = chosen.get(name)?.field.source;
  return source?.kind === 'column' ? numbersOf(clues, source.index) : null;
}

const numbersOf = ({ columns }: UnitClues, index: number): Numbers =>
  (columns[index]?.cells ?? []).slice(0, 50).map((cell) => {
    const number = cell === null ? null : parseDecimal(cell);
    return number === null ? null : Number(number);
  });

/** True where the sum holds in nearly all rows that say all three. */
function agrees(whole: Numbers | null, gross: Numbers, taken: Numbers): boolean {
  const rows = (whole ?? []).flatMap((sum, i) => {
    const [from, less] = [gross[i] ?? null, taken[i] ?? null];
    return sum === null || from === null || less === null || less === 0 ? [] : [Math.abs(from - less - sum) <= 1];
  });
  return rows.length >= 2 && rows.filter(Boolean).length >= 0.9 * rows.length;
}
