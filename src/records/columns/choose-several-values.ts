import type { Field } from '../mapping/mapping.ts';
import { lookupOf } from '../words/dictionary.ts';
import { type Choosing, hasAny } from './chosen.ts';
import { type ColumnProfile, speller } from './column-profile.ts';

/**
 * What the title says once cannot be so of rows that say different things: an enumeration is rather the one free column that writes several of its
 * values («О сроках сессии» over «зимняя сессия», «каникулы», «занятия»).
 */
export function chooseSeveralValues({ type, clues, chosen, used, listed }: Choosing): void {
  if (listed !== null) return;
  for (const column of type.columns) {
    if (column.type !== 'enum' || column.feature || !(column.required || column.default !== null)) continue;
    if (hasAny(column.name, chosen) && chosen.get(column.name)?.field.source.kind !== 'says') continue;
    const found = clues.headings.flatMap((heading, index) =>
      heading !== '' && !used.has(index) && writesSeveral(clues.columns[index], column) ? [{ heading, index }] : [],
    );
    const [only, ...more] = found;
    if (only === undefined || more.length > 0) continue;
    const field: Field = { column: column.name, part: null, source: { kind: 'column', ...only }, cut: null };
    const because = `"${only.heading}" is ${column.name}: doubtful, its cells are several of its values`;
    chosen.set(column.name, { field, score: 0.6, because });
    used.add(only.index);
  }
}

function writesSeveral(cells: ColumnProfile | undefined, column: Choosing['type']['columns'][number]): boolean {
  if (cells === undefined || cells.distinct < 2 || cells.filled < 0.8 || !cells.fits(speller(column), 0.9))
    return false;
  if (!cells.fits(isWord, 0.9)) return false;
  const value = lookupOf(column, 'written');
  return new Set([...cells.texts].map(value)).size >= 2;
}

/** Letters and figures alone are words of many enumerations. */
const isWord = (text: string): boolean => /\p{L}{3}|[가-힣]/u.test(text);
