import type { Field } from '../mapping/mapping.ts';
import type { Column } from '../record-types/record-type.ts';
import { parseDay } from '../values/parse-date.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { type Choosing, hasAny } from './chosen.ts';
import { type ColumnProfile, fitter, looksLikeOrganisation, shortSpeller } from './column-profile.ts';

/**
 * An enumeration that would be supplied, or is needed and lacks, is rather what an unread column of a few short words says: one whose
 * words are mostly those of the enumeration, however cut short, or whose heading asks for it.
 */
export function chooseFewValues({ type, clues, chosen, used }: Choosing): void {
  for (const column of type.columns) {
    if (!isOpen(column) || isSaid(column, chosen)) continue;
    const fitting = clues.headings.flatMap((heading, index) => {
      const cells = used.has(index) || heading === '' ? undefined : clues.columns[index];
      return cells !== undefined && isFew(cells) && asksFor(type, column, heading, cells) ? [{ heading, index }] : [];
    });
    const [only] = fitting;
    if (fitting.length !== 1 || only === undefined) continue;
    const field: Field = { column: column.name, part: null, source: { kind: 'column', ...only }, cut: null };
    const because = `"${only.heading}" is ${column.name}: doubtful, by its few values`;
    chosen.set(column.name, { field, score: 0.45, because });
    used.add(only.index);
  }
}

const isOpen = ({ type, feature, required, default: unsaid, presence }: Column): boolean =>
  (type === 'enum' || type === 'boolean') && !feature && !presence && (required || unsaid !== null);

/** A column or the title says it; what stands unless something says otherwise does not. */
const isSaid = (column: Column, chosen: Choosing['chosen']): boolean => {
  const found = chosen.get(column.name);
  return found === undefined ? hasAny(column.name, chosen) : found.field.source.kind === 'column' || found.score >= 0.7;
};

/** Few different words, some of them again and again, and none a day, a number or a firm. */
export const isFew = (cells: ColumnProfile): boolean =>
  cells.filled >= 0.5 &&
  cells.distinct <= 8 &&
  cells.distinct <= Math.max(2, cells.cells.length / 2) &&
  cells.share(isWord) === 1;

const isWord = (text: string): boolean =>
  text.length <= 40 && !/\d{2}/.test(text) && parseDay(text) === null && !looksLikeOrganisation(text);

const isFigures = (text: string): boolean => /^\d+$/.test(text);

function asksFor(type: Choosing['type'], column: Column, heading: string, cells: ColumnProfile): boolean {
  const likeness = (of: (name: string) => boolean) =>
    Math.max(
      0,
      ...headingLexicon()
        .candidates(type, heading)
        .filter(({ slot }) => of(slot.column.name))
        .map((candidate) => candidate.likeness),
    );
  const asked = likeness((name) => name === column.name);
  const other = likeness((name) => name !== column.name);
  const spelled = cells.share(column.type === 'boolean' ? fitter(column, null) : shortSpeller(column)) ?? 0;
  // «Пара» over 1, 2, 3: figures that no word of the enumeration has count something.
  if (spelled === 0 && cells.share(isFigures) === 1) return false;
  // «Направление» over cities: of what may be left open one value at least must be known.
  if (spelled === 0 && column.default === 'unknown') return false;
  if (spelled >= 0.6) return cells.distinct >= 2 && other < 0.8;
  return asked >= 0.3 && asked >= other;
}
