import type { Field } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { saysAnyOf, valueInTitle, valuesInTitle } from '../words/dictionary.ts';
import { titleLikeness } from '../words/title-likeness.ts';
import { type Choosing, hasAny } from './chosen.ts';
import { shortSpeller } from './column-profile.ts';
import type { UnitClues } from './unit-clues.ts';

/** «Направление подготовки» is a programme and no preparatory course. */
const ofStudy = /(?:направлени|специальност|профил|уровн|код)\p{L}*\s+подготовки/giu;

/** «Принять на учебную практику»: nobody is enrolled by it. */
const toPractice = /(?:принять|направить|зачислить)\s+(?:на|для)\s+(?:[\p{L}-]+\s+){0,3}практик\p{L}*/giu;

/** How a reason ends that tells of a supplied value. */
export const unlessSaid = 'unless a column says otherwise';

/** An enumeration that the title says, else its default. */
export function chooseTitleValues({ type, clues, chosen, used }: Choosing): void {
  const ofPractice = type.columns.some(({ name }) => name === 'host');
  const title = (ofPractice ? clues.title : clues.title.replace(toPractice, ' ')).replace(ofStudy, ' ');
  for (const column of type.columns) {
    if (column.feature || (hasAny(column.name, chosen) && !isUnspelled(column, chosen, clues))) continue;
    const titles =
      column.type === 'enum' &&
      (column.required || column.titleValues || column.name === 'form' || type.oneOf.includes(column.name))
        ? nearestFirst(column, valuesInTitle(column, title), clues.nearest ?? '')
        : [];
    // «Журнал входа и выхода» says neither of any row: what may be left open is.
    const [titled = null, ...also] = titles.length > 1 && column.default === 'unknown' ? [] : titles;
    const headed =
      titled === null && column.type === 'enum' && column.required ? valueInHeadings(column, clues, used) : null;
    const month = column.month ? (clues.month ?? clues.numberedMonth ?? null) : null;
    const unsaid = column.default === null || chosen.has(column.name) ? null : String(column.default);
    const value = titled ?? headed ?? month ?? unsaid;
    if (value === null) continue;
    const field: Field = { column: column.name, part: null, source: { kind: 'says', text: value }, cut: null };
    const because =
      (titled ?? headed ?? month)
        ? `${also.length > 0 ? 'doubtful: ' : ''}the ${headed === null ? 'title' : 'heading'} says ${column.name} "${value}"${also.map((one) => `, and "${one}"`).join('')}`
        : `${column.name} is "${value}" ${unlessSaid}`;
    const replaced = chosen.get(column.name)?.field.source;
    if (replaced?.kind === 'column') used.delete(replaced.index);
    chosen.set(column.name, { field, score: (titled ?? month) ? 0.7 : headed === null ? 0.3 : 0.45, because });
  }
}

/** «Приказы о зачислении» over all, «№ 140 — отчислить» over these: of several values the one that the line right above the table says alone. */
function nearestFirst(column: Column, titles: readonly string[], nearest: string): readonly string[] {
  const near = titles.length > 1 ? valuesInTitle(column, nearest) : [];
  if (near.length === 1) return near;
  return column.foremost === null || !titles.includes(column.foremost)
    ? titles
    : [column.foremost, ...titles.filter((one) => one !== column.foremost)];
}

/** «Вид договора» over «трудовой» in a list of notices: where the column has no word of the enumeration, what the title says is surer. */
function isUnspelled(column: Column, chosen: Choosing['chosen'], { columns }: UnitClues): boolean {
  const source = chosen.get(column.name)?.field.source;
  if (column.type !== 'enum' || !column.required || source?.kind !== 'column') return false;
  return columns[source.index]?.share(shortSpeller(column)) === 0;
}

/** «Приказ об отчислении №»: the value that the heading of a column says that is read, where no other says another. */
function valueInHeadings(column: Column, { headings }: UnitClues, used: ReadonlySet<number>): string | null {
  const said = new Set(
    headings.flatMap((heading, i) => (used.has(i) && !bareDay.test(heading) && valueInTitle(column, heading)) || []),
  );
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** «Дата», «Число»: a day, which counts nobody. */
const bareDay = /^(?:дата|число|день|date|day|일자|날짜)$/iu;

const formsOf = new WeakMap<RecordType, ReadonlyMap<string, readonly string[]>>();

/** What it counts for a type that the title names one of its forms in full. */
export const wholeTitle = 2.5;

/** What it counts for a type that the title names one of its forms: a folder says less of a file than the file of itself. */
export function titleBonus(type: RecordType, title: string, own: string = title): number {
  const forms = formsOf.get(type) ?? new Map([['form', Object.values(type.forms).flat()]]);
  formsOf.set(type, forms);
  if (saysAnyOf({ dictionary: forms }, title)) return wholeTitle;
  return Math.max(2 * titleLikeness(type, own), titleLikeness(type, title));
}
