import { parseDecimal } from '../values/parse-number.ts';
import type { Choosing } from './chosen.ts';
import type { UnitClues } from './unit-clues.ts';

const total = /^(?:всего|итого|общ|total|합계|총)|(?:^|[\s(,:])(?:всего|итого|total)\)?$|(?:합계|총액|계)\)?$/iu;

/**
 * «Завтрак», «Обед», «Ужин», «Всего порций»; «Начислено» over «оклад», «премия», «всего»: a number that is one of those that another column adds up gives
 * way to that column.
 */
export function chooseTotal({ type, clues, chosen, used }: Choosing): void {
  for (const { name, type: kind } of type.columns) {
    const part = chosen.get(name);
    if (!numeric.has(kind) || part?.field.source.kind !== 'column') continue;
    const { index } = part.field.source;
    const whole = clues.headings.findIndex(
      (heading, i) =>
        total.test(heading) &&
        !used.has(i) &&
        [partsBeside(clues, i, index, used), partsBetween(clues, i, index, used)].some((parts) =>
          addsUp(clues, i, [index, ...parts]),
        ),
    );
    if (whole < 0) continue;
    const heading = clues.headings[whole] ?? '';
    const source = { kind: 'column', heading, index: whole } as const;
    const because = `"${heading}" is ${name}: in every row it is the sum of "${clues.headings[index]}" and others`;
    chosen.set(name, { field: { ...part.field, source }, score: part.score, because });
    used.add(whole);
  }
}

const numeric: ReadonlySet<string> = new Set(['integer', 'decimal', 'money']);

/** Those of them that stand between the part and the whole: other numbers of the row are of something else. */
const partsBetween = (clues: UnitClues, whole: number, part: number, used: ReadonlySet<number>) =>
  partsBeside(clues, whole, part, used).filter((i) => i > part && i < whole);

/** The other columns of numbers that nothing reads. */
const partsBeside = ({ headings, columns }: UnitClues, whole: number, part: number, used: ReadonlySet<number>) =>
  headings.flatMap((_, i) =>
    i !== whole && i !== part && !used.has(i) && (columns[i]?.fits(isNumber, 0.9) ?? false) ? [i] : [],
  );

const isNumber = (text: string): boolean => parseDecimal(text) !== null;

function addsUp({ columns }: UnitClues, whole: number, parts: readonly number[]): boolean {
  if (parts.length < 2) return false;
  const rows = (columns[whole]?.cells ?? []).slice(0, 50).flatMap((cell, row) => {
    const sum = numberOf(cell);
    return sum === null ? [] : [parts.reduce((all, i) => all + (numberOf(columns[i]?.cells[row]) ?? 0), 0) === sum];
  });
  return rows.length >= 2 && rows.filter(Boolean).length >= 0.9 * rows.length;
}

const numberOf = (cell: string | null | undefined): number | null => {
  const number = cell === null || cell === undefined ? null : parseDecimal(cell);
  return number === null ? null : Number(number);
};
