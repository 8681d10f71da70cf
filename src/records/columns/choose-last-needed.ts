import { fieldName } from '../mapping/mapping.ts';
import type { Column } from '../record-types/record-type.ts';
import { parseDecimal } from '../values/parse-number.ts';
import { type Choosing, hasAny } from './chosen.ts';
import { type ColumnProfile, isSum } from './column-profile.ts';

/**
 * «NPR», «Рег.»: no word of the heading is known, but the table says all that its rows need and one thing, and one column is left. Where that column
 * holds what only the missing thing can be, it is that thing: a number that is another in every row, amounts.
 */
export function chooseLastNeeded({ type, clues, chosen, used, listed }: Choosing): void {
  if (listed !== null) return;
  const open = type.columns.filter(
    ({ name, required, feature, of, type: kind, keeper }) =>
      required && !feature && !keeper && of === null && kind !== 'reference' && !hasAny(name, chosen),
  );
  const left = clues.headings.flatMap((heading, index) =>
    heading !== '' && !used.has(index) && (clues.columns[index]?.filled ?? 0) > 0 ? [{ heading, index }] : [],
  );
  const [[column, ...others], [only, ...more]] = [open, left.filter(({ index }) => !isCounter(clues.columns[index]))];
  if (column === undefined || others.length > 0 || only === undefined || more.length > 0) return;
  const kind = kindOf(column);
  const cells = clues.columns[only.index];
  if (kind === null || cells === undefined || !kind.holds(cells)) return;
  const field = { column: column.name, part: kind.part, source: { kind: 'column', ...only }, cut: null } as const;
  chosen.set(fieldName(field), {
    field,
    score: 0.4,
    because: `"${only.heading}" is ${fieldName(field)}: doubtful, the other columns say all else that ${type.id} needs, and its values are ${kind.what}`,
  });
  used.add(only.index);
}

interface Kind {
  readonly part: string | null;
  readonly what: string;
  readonly holds: (cells: ColumnProfile) => boolean;
}

/** Values by which the thing may be told, beside those that need no heading anyhow; null for one that any text or count could be. */
function kindOf({ type, kinds }: Column): Kind | null {
  if (type === 'money')
    return { part: null, what: 'amounts', holds: (cells) => cells.distinct > 1 && cells.fits(isSum, 0.9) };
  const part = type === 'mention' && kinds[0] === 'document' ? 'document' : null;
  return type === 'number' || part !== null ? { part, what: 'numbers, another in each row', holds: isNumbered } : null;
}

const isNumber = (text: string): boolean => /\d/.test(text) && /^[\p{L}\d./№\s-]{1,24}$/u.test(text);

/** A paper has a number of its own. */
const isNumbered = (cells: ColumnProfile): boolean =>
  cells.distinct >= 3 && cells.filled === 1 && isEachAnother(cells) && cells.fits(isNumber, 1);

const isEachAnother = ({ cells, distinct }: ColumnProfile): boolean =>
  distinct === cells.filter((cell) => cell !== null && cell.trim() !== '').length;

/** 1, 2, 3: the rows are counted, not named. */
const isCounter = (profile: ColumnProfile | undefined): boolean =>
  profile?.cells.every((cell, i) => cell !== null && Number(parseDecimal(cell)) === i + 1) ?? false;
