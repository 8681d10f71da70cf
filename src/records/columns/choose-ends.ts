import { fieldName } from '../mapping/mapping.ts';
import type { Column } from '../record-types/record-type.ts';
import { isEndless } from '../values/endless.ts';
import { parseDay } from '../values/parse-date.ts';
import { headingTokens, partedName } from '../words/heading-words.ts';
import { type Choosing, type Chosen, hasAny } from './chosen.ts';
import type { ColumnProfile } from './column-profile.ts';

const begins =
  /(^|[^\p{L}])(с|от|нач\p{L}*|from|start\p{L}*|begin\p{L}*|since|opened|перв\p{L}*|first)(?=$|[^\p{L}])|시작|부터|개시|첫/iu;
const closes =
  /(^|[^\p{L}])(по|до|ок|оконч\p{L}*|кон\p{L}{0,2}ц\p{L}*|заверш\p{L}*|истеч\p{L}*|to|end\p{L}*|until|till|expir\p{L}*|finish\p{L}*|послед\p{L}*|last)(?=$|[^\p{L}])|끝|마감|까지|종료|만료|마지막/iu;

/**
 * A period of which one column was found: where another column of days stands before or after it in every row, and its heading says
 * which end it is, or the same as the first, the two are its ends. One column alone is the end that its heading names.
 */
export function chooseEnds(choosing: Choosing): void {
  for (const column of choosing.type.columns) {
    if (column.type !== 'period' || column.feature) continue;
    const found = [column.name, `${column.name}.from`, `${column.name}.to`].flatMap(
      (name) => choosing.chosen.get(name) ?? [],
    );
    const [only] = found;
    if (found.length === 1 && only !== undefined) pairUp(choosing, column, only);
  }
}

function pairUp({ clues, chosen, used }: Choosing, column: Column, known: Chosen): void {
  const { source, part } = known.field;
  if (source.kind !== 'column' || !areDays(clues.columns[source.index])) return;
  const other = clues.headings.flatMap((heading, index) => {
    if (heading === '' || used.has(index) || !(clues.columns[index]?.fits(isDayOrEndless, 1) ?? false)) return [];
    const side = sideOf(clues.columns[index], clues.columns[source.index]);
    if (side === null || side === part || !isOtherEnd(heading, source.heading, side)) return [];
    return [{ heading, index, side }];
  });
  const [end] = other;
  if (other.length === 1 && end !== undefined) {
    const field = {
      column: column.name,
      part: end.side,
      source: { kind: 'column', heading: end.heading, index: end.index },
      cut: null,
    } as const;
    const because = `"${end.heading}" is ${fieldName(field)}: in every row its day is ${end.side === 'from' ? 'before' : 'after'} that of "${source.heading}"`;
    chosen.set(fieldName(field), { field, score: 0.6, because });
    used.add(end.index);
    if (part === null) asSide(chosen, column.name, known, end.side === 'from' ? 'to' : 'from');
  } else if (part === null && closes.test(partedName(source.heading)) !== begins.test(partedName(source.heading)))
    asSide(chosen, column.name, known, closes.test(partedName(source.heading)) ? 'to' : 'from');
}

function asSide(chosen: Map<string, Chosen>, name: string, known: Chosen, part: 'from' | 'to'): void {
  chosen.delete(name);
  if (!hasAny(`${name}.${part}`, chosen)) chosen.set(`${name}.${part}`, { ...known, field: { ...known.field, part } });
}

/** Which end the days of a column are of a period whose other end is known. */
function sideOf(cells: ColumnProfile | undefined, known: ColumnProfile | undefined): 'from' | 'to' | null {
  const rows = (cells?.cells ?? []).flatMap((cell, i) => {
    const [day, end] = [parseDay(cell ?? ''), parseDay(known?.cells[i] ?? '')];
    return day === null || end === null || day === end ? [] : [day < end];
  });
  if (rows.length < 2) return null;
  return rows.every(Boolean) ? 'from' : rows.some(Boolean) ? null : 'to';
}

/** «quarterStart» beside «quarterEnd»: a word of an end, or the words of the other heading. */
function isOtherEnd(written: string, known: string, side: 'from' | 'to'): boolean {
  const heading = partedName(written);
  if ((side === 'from' ? closes : begins).test(heading)) return false;
  if ((side === 'from' ? begins : closes).test(heading)) return true;
  const said = new Set(headingTokens(known));
  return headingTokens(heading).some((token) => said.has(token) && !token.startsWith('=дат'));
}

const areDays = (cells: ColumnProfile | undefined): boolean => cells?.fits(isDay, 1) ?? false;

const isDay = (text: string): boolean => parseDay(text) !== null;
const isDayOrEndless = (text: string): boolean => isDay(text) || isEndless(text);
