import type { Field } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { isDatedNumber } from '../values/dated-number.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { orderOfSentence } from '../words/order-named.ts';
import type { Choosing, Chosen } from './chosen.ts';
import { fitter, looksLikePerson } from './column-profile.ts';
import { leastFitting } from './pair-by-values.ts';

/** «ФИО прибывшего»: where nothing else names the person, the one heading left that asks for a name does, whatever else it says. */
export function chooseName({ type, clues, chosen, used, listed }: Choosing): void {
  const person = type.columns.find((column) => column.name === 'person' && column.required);
  const named = ['full', 'surname', 'latin', 'latin_surname'].some((part) => chosen.has(`person.${part}`));
  if (person === undefined || named || listed !== null) return;
  const asking = clues.headings.flatMap((heading, index) =>
    !used.has(index) && nameHeading.test(heading) && (clues.columns[index]?.share(looksLikePerson) ?? 0) >= leastFitting
      ? [{ heading, index }]
      : [],
  );
  const [only] = asking;
  if (asking.length !== 1 || only === undefined) return;
  const field: Field = { column: 'person', part: 'full', source: { kind: 'column', ...only }, cut: null };
  const because = `"${only.heading}" is person.full: no other heading asks for a name, and its cells are names`;
  chosen.set('person.full', { field, score: 0.7, because });
  used.add(only.index);
}

const nameHeading = /(^|[^\p{L}])(фио|ф\.\s?и\.\s?о\.?|фамилия|name|성명)(?=$|[^\p{L}])/iu;

/** A telephone in a person's file is the person's and the contact of the file, unless it is that of who acts for him. */
export function choosePhone(choosing: Choosing): void {
  const { type, chosen } = choosing;
  if (isOfRepresentative(choosing)) return;
  const own = chosen.get('person.phone');
  const contact = type.columns.find((column) => column.name === 'phone' && column.kinds.includes('contact'));
  if (contact === undefined) return;
  const other = chosen.get('phone.contact');
  const copied = (from: Chosen, column: string, part: string) =>
    chosen.set(`${column}.${part}`, { ...from, score: 0, field: { ...from.field, column, part } });
  if (own !== undefined && other === undefined) copied(own, 'phone', 'contact');
  if (own === undefined && other !== undefined) copied(other, 'person', 'phone');
}

/** «Контактное лицо | Тел.»: a telephone that comes again with whoever acts for several of the list is his. */
function isOfRepresentative({ type, clues, chosen }: Choosing): boolean {
  const who = chosen.get('representative.full');
  if (who === undefined) return false;
  const cellsOf = ({ field: { source } }: Chosen) =>
    source.kind === 'column' ? (clues.columns[source.index]?.cells ?? []) : [];
  const phone = ['person.phone', 'phone.contact', 'emergency.contact']
    .flatMap((name) => chosen.get(name) ?? [])
    .find((one) => goesWith(cellsOf(one), cellsOf(who)));
  if (phone?.field.source.kind !== 'column') return false;
  const because = `"${phone.field.source.heading}" is representative.phone: it comes again with each of those who act for others`;
  for (const name of ['person.phone', 'phone.contact'])
    if (chosen.get(name)?.field.source === phone.field.source) chosen.delete(name);
  for (const [column, part] of ofOthers)
    if (type.columns.some(({ name }) => name === column) && !chosen.has(`${column}.${part}`))
      chosen.set(`${column}.${part}`, { field: { ...phone.field, column, part }, score: phone.score, because });
  return !chosen.has('person.phone') && !chosen.has('phone.contact');
}

const ofOthers = [
  ['representative', 'phone'],
  ['emergency', 'contact'],
] as const;

/** Each name has one text beside it wherever it stands, and some stand often. */
function goesWith(texts: readonly (string | null)[], names: readonly (string | null)[]): boolean {
  const beside = Map.groupBy(
    names.flatMap((name, i) =>
      name === null || texts[i] === null ? [] : [{ name: name.trim(), text: texts[i]?.trim() }],
    ),
    ({ name }) => name,
  );
  const each = [...beside.values()];
  return (
    each.some((rows) => rows.length >= fewestOfOne) &&
    texts.every((text) => text === null || /^[\d\s()+-]{7,}$/.test(text.trim())) &&
    each.every((rows) => new Set(rows.map(({ text }) => text)).size === 1)
  );
}

const fewestOfOne = 3;

/** A passport that a form asks for is a paper of its own and what tells its holder apart: it is read as both. */
export function chooseDocument({ type, chosen }: Choosing): void {
  const own = chosen.get('person.document');
  for (const column of type.columns) {
    const name = `${column.name}.document`;
    if (!column.kinds.includes('document')) continue;
    const paper = chosen.get(name);
    const [from, to] = own !== undefined && paper === undefined ? [own, column.name] : [paper, 'person'];
    if (from?.field.source.kind !== 'column' || chosen.has(`${to}.document`)) continue;
    if (!heads(type, from.field.source.heading, to)) continue;
    chosen.set(`${to}.document`, { ...from, score: 0, field: { ...from.field, column: to } });
  }
}

const heads = (type: RecordType, heading: string, column: string): boolean =>
  headingLexicon()
    .candidates(type, heading)
    .some(({ slot, likeness }) => slot.column.name === column && slot.part === 'document' && likeness >= 0.7);

/** «112-с от 01.09.2023» in one cell is both the number and the day of a paper. */
export function chooseCut({ type, clues, chosen }: Choosing): void {
  const { number, day, found } = numberAndDay(type, chosen);
  if (number === undefined || day === undefined || found?.field.source.kind !== 'column') return;
  if (chosen.has(day.name) || (clues.columns[found.field.source.index]?.share(isDatedNumber) ?? 0) < 0.6) return;
  const because = `"${found.field.source.heading}" holds ${number.name} and ${day.name} in one cell`;
  chosen.set(number.name, { ...found, field: { ...found.field, cut: 'number' }, because });
  chosen.set(day.name, { ...found, field: { ...found.field, column: day.name, cut: 'date' }, because });
}

/** «Предмет: представлять интересы группы (приказ 323)»: for whose order a power was given, in a sentence of which nothing else is kept. */
export function chooseOrderNamed({ type, clues, chosen, used }: Choosing): void {
  const column = type.columns.find(({ name, required }) => name === 'order_no' && !required);
  if (column === undefined || chosen.has(column.name)) return;
  const found = clues.headings.flatMap((heading, index) =>
    !used.has(index) && (clues.columns[index]?.share((text) => orderOfSentence(text) !== null) ?? 0) >= leastFitting
      ? [{ heading, index }]
      : [],
  );
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return;
  chosen.set(column.name, {
    field: { column: column.name, part: null, source: { kind: 'column', ...only }, cut: 'order' },
    score: 0.6,
    because: `"${only.heading}" names an order in each row: ${column.name} is its number`,
  });
  used.add(only.index);
}

/** «№ приказа» | «Дата»: a date that is headed by nothing more and stands right of the paper's number, or else left of it, is its day. */
export function chooseDayBeside(choosing: Choosing): void {
  const { day, found } = numberAndDay(choosing.type, choosing.chosen);
  if (day === undefined || found?.field.source.kind !== 'column' || choosing.chosen.has(day.name)) return;
  const { heading, index } = found.field.source;
  if (!takesDay(choosing, day, index + 1, `right of "${heading}"`))
    takesDay(choosing, day, index - 1, `left of "${heading}"`);
}

function takesDay({ type, clues, chosen, used }: Choosing, day: Column, index: number, where: string): boolean {
  const heading = clues.headings[index] ?? '';
  const isDay = /^(дата|от|date|dated|일자|날짜)$/iu.test(heading);
  const taken = [...chosen].find(([, one]) => one.field.source.kind === 'column' && one.field.source.index === index);
  const isFree = taken === undefined || !type.columns.find(({ name }) => name === taken[1].field.column)?.required;
  if (!isDay || !isFree || (clues.columns[index]?.share(fitter(day, null)) ?? 0) < leastFitting) return false;
  const field: Field = { column: day.name, part: null, source: { kind: 'column', heading, index }, cut: null };
  if (taken !== undefined) chosen.delete(taken[0]);
  chosen.set(day.name, { field, score: 0.7, because: `"${heading}" is ${day.name}: it stands ${where}` });
  used.add(index);
  return true;
}

/** The number and the day that tell papers of a type apart. */
function numberAndDay(type: RecordType, chosen: ReadonlyMap<string, Chosen>) {
  const named = (kind: string) =>
    type.columns.find((column) => column.type === kind && (type.key.includes(column.name) || column.required));
  const [number, day] = [named('number') ?? type.columns.find((column) => column.type === 'number'), named('date')];
  return { number, day, found: number === undefined ? undefined : chosen.get(number.name) };
}
