import type { Choosing, Chosen } from './chosen.ts';
import { isAmount } from './column-profile.ts';
import { addUp, holds, type Numbers, numbersOf } from './column-sums.ts';
import type { UnitClues } from './unit-clues.ts';

/** What was accrued less what was withheld is what is due: where another column is that sum and the chosen one is not, it is the one. */
export function chooseBySum({ type, clues, chosen, used }: Choosing): void {
  for (const { columns, equals } of type.checks) {
    const [whole = '', from = '', less = ''] = columns;
    if (equals !== null && !chosen.has(less)) chooseRest(whole, from, { type, clues, chosen, used });
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

/** «заработал | кухня | куртка | долг | получил»: where all amounts behind the first come to it, the last of them is what was left, and the others were kept. */
function chooseRest(
  whole: string,
  from: string,
  { clues, chosen, used }: Pick<Choosing, 'type' | 'clues' | 'chosen' | 'used'>,
): void {
  const gross = amounts(from, clues, chosen);
  const source = chosen.get(from)?.field.source;
  if (gross === null || source?.kind !== 'column' || (chosen.get(whole)?.score ?? 0) >= surely) return;
  const behind = clues.headings.flatMap((heading, index) =>
    heading !== '' && index > source.index && (clues.columns[index]?.fits(isAmount, 0.8) ?? false) ? [index] : [],
  );
  const last = behind.at(-1);
  if (last === undefined || behind.length < 3 || !addUp(behind, gross, clues)) return;
  for (const [name, { field }] of [...chosen])
    if (name === whole || (field.source.kind === 'column' && field.source.index === last)) {
      chosen.delete(name);
      if (field.source.kind === 'column') used.delete(field.source.index);
    }
  const heading = clues.headings[last] ?? '';
  chosen.set(whole, {
    field: { column: whole, part: null, source: { kind: 'column', heading, index: last }, cut: null },
    score: 0.8,
    because: `"${heading}" is ${whole}: in every row it is ${from} less all that stands between`,
  });
  used.add(last);
}

const surely = 0.9;

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

function amounts(name: string, clues: UnitClues, chosen: ReadonlyMap<string, Chosen>): Numbers | null {
  const source = chosen.get(name)?.field.source;
  return source?.kind === 'column' ? numbersOf(clues, source.index) : null;
}

/** True where the sum holds in nearly all rows that say all three. */
function agrees(whole: Numbers | null, gross: Numbers, taken: Numbers): boolean {
  const rows = (whole ?? []).flatMap((sum, i) => {
    const [from, less] = [gross[i] ?? null, taken[i] ?? null];
    return sum === null || from === null || less === null || less === 0 ? [] : [Math.abs(from - less - sum) <= 1];
  });
  return holds(rows);
}
