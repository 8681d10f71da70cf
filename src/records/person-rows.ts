import type { Unit } from '../evidence/index.ts';
import { isoDay } from './calendar-day.ts';
import { ColumnProfile, looksLikePerson } from './column-profile.ts';
import { headingLexicon } from './heading-lexicon.ts';
import { keptValues } from './mention-parts.ts';
import { parseSpan } from './parse-date.ts';
import { recordTypes } from './record-types.ts';
import { readSheetHead, type SheetHead } from './sheet-head.ts';

/** A person as one row of a table names one, whatever else the table says. */
export interface PersonRow {
  readonly place: number;
  readonly name: string;
  readonly birth: string | null;
  readonly document: string | null;
}

/** Where a table has the parts of a name, by the words of its headings or, where those say nothing, by its cells. */
interface PersonColumns {
  readonly parts: ReadonlyMap<string, number>;
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
      for (const line of (row[at] ?? '').split('\n'))
        lines.push({ place: places[i] ?? 0, name: line.replace(/^[\s\d.)•*–—-]+|[\s,;.]+$/gu, '') });
  const named = lines.filter(({ name }) => isName(name));
  return named.length < mostly * lines.length ? [] : named.map((line) => ({ ...line, birth: null, document: null }));
}

function headedColumns({ headings, sample }: SheetHead): PersonColumns | null {
  const meant = headings.map((heading, i) =>
    sample.some((row) => /\p{L}|\d/u.test(row[i] ?? '')) ? partsOf(heading) : [],
  );
  // «Имя» beside «Фамилия» is a given name, and alone the whole.
  const apart = meant.some(([part]) => part === 'surname');
  const parts = new Map<string, number>();
  for (const [i, said] of meant.entries()) {
    const part = apart && said[0] === 'full' && said.includes('given') ? 'given' : said[0];
    if (part !== undefined && !parts.has(part)) parts.set(part, i);
  }
  return nameParts.some((part) => parts.has(part)) ? { parts, byHeading: true } : null;
}

/** The parts of a person that a heading means as well as any, by the first type whose words take it for one. */
function partsOf(heading: string): string[] {
  if (heading.trim() === '') return [];
  for (const type of types) {
    const [best, ...others] = headingLexicon().candidates(recordTypes().of(type), heading);
    if (best === undefined || best.likeness < mostly || best.slot.column.name !== 'person') continue;
    const alike = [best, ...others.filter(({ likeness }) => likeness > best.likeness - 0.05)];
    const parts = alike.flatMap(({ slot }) => (slot.column.name === 'person' && slot.part !== null ? [slot.part] : []));
    if (taken.includes(parts[0] ?? '')) return parts;
  }
  return [];
}

/** The column in which the most different people stand, under whatever heading. */
function filledColumn({ headings, sample }: SheetHead): PersonColumns | null {
  const width = Math.max(headings.length, ...sample.map((row) => row.length));
  const profiles = Array.from({ length: width }, (_, i) => new ColumnProfile(sample.map((row) => row[i] ?? null)));
  const best = profiles
    .map((profile, i) => ({ i, distinct: profile.distinct, share: profile.share(isName) ?? 0 }))
    .filter(({ share }) => share >= mostly)
    .sort((a, b) => b.distinct - a.distinct)[0];
  if (best !== undefined) return { parts: new Map([['full', best.i]]), byHeading: false };
  // One line, which stands where headings would.
  const alone = sample.length === 0 ? headings.findIndex(isName) : -1;
  return alone < 0 ? null : { parts: new Map([['full', alone]]), byHeading: false };
}

const isName = (text: string): boolean => looksLikePerson(text) || /^\p{Script=Han}{2,4}$/u.test(text.trim());

/** A table without headings has a person in its first row. */
function firstRow({ header, headerRows, headings }: SheetHead, { parts, byHeading }: PersonColumns): number {
  if (header === null) return 0;
  const over = headings[parts.get('full') ?? -1] ?? '';
  return byHeading || !isName(over) || headingLexicon().known(over) >= mostly ? header + headerRows : header;
}

function personIn(
  row: readonly (string | null)[],
  { parts, byHeading }: PersonColumns,
  place: number,
): PersonRow | null {
  const written = new Map<string, string>();
  for (const [part, i] of parts) {
    const text = row[i]?.trim() ?? '';
    if (text !== '') written.set(part, text);
  }
  const kept = new Map(keptValues(written));
  const name = kept.get('full') ?? kept.get('latin') ?? '';
  if (!/\p{L}{2}/u.test(name) || total.test(name) || (!byHeading && !isName(name))) return null;
  return { place, name, birth: birthOf(written.get('birth')), document: kept.get('document') ?? null };
}

function birthOf(text: string | undefined): string | null {
  const span = text === undefined ? null : parseSpan(text);
  return span !== null && span.from !== null && span.from === span.to ? isoDay(span.from) : null;
}
