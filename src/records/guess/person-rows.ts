import type { Unit } from '../../evidence/index.ts';
import { ColumnProfile, looksLikePerson } from '../columns/column-profile.ts';
import { keptValues } from '../columns/mention-parts.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { isoDay } from '../values/calendar-day.ts';
import { isNameLine, nameLineIn, numberLineIn } from '../values/machine-readable-lines.ts';
import { parseSpan } from '../values/parse-date.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';

/** A person as one row of a table names one, whatever else the table says. */
export interface PersonRow {
  readonly place: number;
  readonly name: string;
  readonly birth: string | null;
  readonly document: string | null;
}

/** Where a table has the parts of a name, by the words of its headings or, where those say nothing, by its cells. */
interface PersonColumns {
  /** Several for a given name of which each word has a column. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  readonly byHeading: boolean;
}

/** Types whose columns tell how forms head a person's name, birth date and paper. */
const types = ['enrolment_line', 'payroll_line', 'site_list', 'visa'];
const nameParts = ['full', 'surname', 'latin', 'latin_surname'];
const taken = [...nameParts, 'given', 'patronymic', 'latin_given', 'birth', 'document'];
const mostly = 0.6;
const total = /^(итого|всего|total|합계|계)(?!\p{L})/iu;

/** The people of a table of any kind, row by row: for lists that no record type fits. */
export async function personRows(unit: Unit): Promise<PersonRow[]> {
  if (unit.kind === 'passages') return personLines(unit);
  const head = await readSheetHead(unit);
  const columns = head === null ? null : (headedColumns(head) ?? filledColumn(head));
  if (head === null || columns === null) return [];
  const first = firstRow(head, columns);
  const found: PersonRow[] = [];
  for await (const { rows, places } of unit.batches())
    for (const [i, row] of rows.entries()) {
      const place = places[i] ?? 0;
      const person = place < first ? null : personIn(row, columns, place);
      if (person !== null) found.push(person);
    }
  return found;
}

/** A text of nothing but names, one to a line; numbers and marks before a name are the list's. */
async function personLines(unit: Unit): Promise<PersonRow[]> {
  const lines: { place: number; name: string }[] = [];
  const at = unit.columns?.indexOf('text') ?? -1;
  for await (const { rows, places } of unit.batches())
    for (const [i, row] of rows.entries())
      for (const line of (row[at] ?? '').split('\n').filter((text) => numberLineIn(text) === ''))
        lines.push({ place: places[i] ?? 0, name: line.replace(/^[\s\d.)•*–—-]+|[\s,;.]+$/gu, '') });
  const named = lines.filter(({ name }) => isName(name));
  return named.length < mostly * lines.length ? [] : named.map((line) => ({ ...line, birth: null, document: null }));
}

function headedColumns({ headings, sample }: SheetHead): PersonColumns | null {
  const numbered = numberedHeadings(headings);
  const meant = headings.map((heading, i) =>
    sample.some((row) => /\p{L}|\d/u.test(row[i] ?? '')) ? partOf(numbered.get(i) ?? heading) : undefined,
  );
  // «Имя» or «이름» beside a surname is a given name unless it says the surname too, and alone the whole.
  const surname = meant.indexOf('surname');
  const saysAgain = (i: number) =>
    2 * sample.filter((row) => row[surname] && row[i]?.startsWith(row[surname])).length > sample.length;
  const parts = new Map<string, number[]>();
  for (const [i, said] of meant.entries()) {
    const part = surname >= 0 && said === 'full' && !saysAgain(i) ? 'given' : said;
    if (part === undefined) continue;
    const known = parts.get(part);
    if (known === undefined) parts.set(part, [i]);
    else if (numbered.has(i) && numbered.has(known[0] ?? -1)) known.push(i);
  }
  return nameParts.some((part) => parts.has(part)) ? { parts, byHeading: true } : null;
}

/** Headings that differ by a number alone («Имя 1», «Имя 2»), without it: their columns are one after another. */
function numberedHeadings(headings: readonly string[]): ReadonlyMap<number, string> {
  const bare = headings.map((heading) =>
    /\d/.test(heading) ? heading.replace(/[\s(№#-]*\d+(-?[еяй]\b)?[\s).-]*/u, ' ').trim() : '',
  );
  return new Map(
    bare.flatMap((heading, i) =>
      heading !== '' && bare.some((other, j) => j !== i && other === heading) ? [[i, heading] as const] : [],
    ),
  );
}

/** The part of a person that a heading means, by the first type whose words take it for one. */
function partOf(heading: string): string | undefined {
  if (heading.trim() === '') return undefined;
  for (const type of types) {
    const candidates = headingLexicon().candidates(recordTypes().of(type), heading);
    // «Фамилия» heads whole names too: of what is equally like, the part; what it holds is seen beside the others.
    const best =
      candidates.find(({ slot, likeness }) => slot.part === 'surname' && likeness === candidates[0]?.likeness) ??
      candidates[0];
    if (best === undefined || best.likeness < mostly || best.slot.column.name !== 'person') continue;
    if (best.slot.part !== null && taken.includes(best.slot.part)) return best.slot.part;
  }
  return undefined;
}

/** The column in which the most different people stand, under whatever heading. */
function filledColumn({ headings, sample }: SheetHead): PersonColumns | null {
  const width = Math.max(headings.length, ...sample.map((row) => row.length));
  const profiles = Array.from({ length: width }, (_, i) => new ColumnProfile(sample.map((row) => row[i] ?? null)));
  const best = profiles
    .map((profile, i) => ({ i, distinct: profile.distinct, share: profile.share(isName) ?? 0 }))
    .filter(({ share }) => share >= mostly)
    .sort((a, b) => b.distinct - a.distinct)[0];
  if (best !== undefined) return { parts: new Map([['full', [best.i]]]), byHeading: false };
  // One line, which stands where headings would.
  const alone = sample.length === 0 ? headings.findIndex(isName) : -1;
  return alone < 0 ? null : { parts: new Map([['full', [alone]]]), byHeading: false };
}

const isName = (text: string): boolean =>
  isNameLine(text) || looksLikePerson(text) || /^\p{Script=Han}{2,4}$/u.test(text.trim());

/** A table without headings has a person in its first row. */
function firstRow({ header, headerRows, headings }: SheetHead, { parts, byHeading }: PersonColumns): number {
  if (header === null) return 0;
  const over = headings[parts.get('full')?.[0] ?? -1] ?? '';
  const heading = !isName(over) || (!isNameLine(over) && headingLexicon().known(over) >= mostly);
  return byHeading || heading ? header + headerRows : header;
}

function personIn(
  row: readonly (string | null)[],
  { parts, byHeading }: PersonColumns,
  place: number,
): PersonRow | null {
  const written = new Map<string, string>();
  for (const [part, columns] of parts) {
    const text = columns
      .map((i) => row[i]?.trim() ?? '')
      .join(' ')
      .trim();
    if (text !== '') written.set(part, isNameLine(text) ? nameLineIn(text) : text);
  }
  const number = written.has('document') ? '' : (row.map((cell) => numberLineIn(cell ?? '')).find(Boolean) ?? '');
  if (number !== '') written.set('document', number);
  const kept = new Map(keptValues(written));
  const name = kept.get('full') ?? kept.get('latin') ?? '';
  if (
    !/\p{L}{2}|[가-힣\p{Script=Han}] [가-힣\p{Script=Han}]/u.test(name) ||
    total.test(name) ||
    (!byHeading && !isName(name))
  )
    return null;
  return { place, name, birth: birthOf(written.get('birth')), document: kept.get('document') ?? null };
}

function birthOf(text: string | undefined): string | null {
  const span = text === undefined ? null : parseSpan(text);
  return span !== null && span.from !== null && span.from === span.to ? isoDay(span.from) : null;
}
