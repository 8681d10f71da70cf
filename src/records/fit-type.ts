import { fitter, looksLikeOrganisation, looksLikePerson, shareFitting } from './column-profile.ts';
import { valueInTitle } from './dictionary.ts';
import { type Candidate, headingLexicon } from './heading-lexicon.ts';
import { type Field, fieldName, type RecordMapping } from './mapping.ts';
import type { Said } from './preamble.ts';
import type { Column, RecordType } from './record-type.ts';
import { recordTypes } from './record-types.ts';
import { wholePart } from './slots.ts';

/** All that is known of a unit before a type is chosen. */
export interface UnitClues {
  readonly headings: readonly string[];
  /** Cells of the sample, by column. */
  readonly cells: readonly (readonly (string | null)[])[];
  readonly said: readonly Said[];
  /** The period the paper says it covers. */
  readonly period: string | null;
  /** Title lines, sheet name and file name. */
  readonly title: string;
}

/** How a record type would read the unit. */
export interface Fit {
  readonly type: RecordType;
  readonly records: readonly RecordMapping[];
  readonly score: number;
  /** Columns that the type needs and the unit does not give. */
  readonly missing: readonly string[];
  readonly used: ReadonlySet<number>;
  readonly reasons: readonly string[];
}

interface Chosen {
  readonly field: Field;
  readonly score: number;
  readonly because: string;
}

const leastFitting = 0.5;

/** Tries a record type on a unit: every heading to the slot it fits best, then what the paper says once, then what the title says. */
export function fitType(
  type: RecordType,
  clues: UnitClues,
  asHeader = false,
  listed: ReadonlySet<number> = new Set(),
): Fit {
  const chosen = new Map<string, Chosen>();
  const used = new Set<number>();
  const taken = (column: string, part: string | null) => chosen.has(fieldName({ column, part }));
  const choose = (pick: Chosen, index?: number) => {
    chosen.set(fieldName(pick.field), pick);
    if (index !== undefined) used.add(index);
  };
  for (const pair of pairs(type, clues).filter(
    ({ candidate }) => !candidate.slot.bare && !(asHeader && isListed(type, candidate.slot.column)),
  )) {
    const { column, part } = pair.candidate.slot;
    if (used.has(pair.index) || taken(column.name, part)) continue;
    choose(pick(pair, clues), pair.index);
  }
  chooseBareParts(type, clues, chosen, used, listed);
  chooseSaid(type, clues, chosen);
  chooseTitleValues(type, clues, chosen);
  if (!asHeader) chooseByValues(type, clues, chosen, used);
  const header =
    type.header && !type.header.type.startsWith('payroll')
      ? fitType(recordTypes().of(type.header.type), clues, true, columnsOfPerson(chosen))
      : null;
  const missing = [...missingOf(type, chosen, header !== null), ...(header?.missing ?? [])];
  const fields = [...chosen.values()];
  const record: RecordMapping = { type: type.id, once: false, when: null, fields: fields.map(({ field }) => field) };
  const headerRecord = header?.records.map((one) => ({ ...one, once: true })) ?? [];
  const all = new Set([...used, ...(header?.used ?? [])]);
  return {
    type,
    records: [...headerRecord, record],
    score: scoreOf(type, clues, fields, all),
    missing,
    used: all,
    reasons: [...(header?.reasons ?? []), ...fields.map(({ because }) => because)],
  };
}

/** What a list says of its people is said of nobody in its header. */
const columnsOfPerson = (chosen: ReadonlyMap<string, Chosen>): Set<number> =>
  new Set(
    [...chosen.values()].flatMap(({ field: { column, source } }) =>
      column === 'person' && source.kind === 'column' ? [source.index] : [],
    ),
  );

/** A header of a paper names no one of the list below it by values alone. */
const isListed = (type: RecordType, column: Column): boolean => type.header === null && column.name === 'person';

interface Pair {
  readonly index: number;
  readonly candidate: Candidate;
  readonly share: number | null;
  readonly score: number;
}

/** Heading and slot, best first; a slot that most cells of the column could not be is out. */
function pairs(type: RecordType, clues: UnitClues): Pair[] {
  const found: Pair[] = [];
  clues.headings.forEach((heading, index) => {
    if (heading === '') return;
    for (const candidate of headingLexicon().candidates(type, heading)) {
      const { column, part } = candidate.slot;
      const share = shareFitting(clues.cells[index] ?? [], fitter(column, part));
      if (share !== null && share < leastFitting) continue;
      found.push({ index, candidate, share, score: candidate.likeness * (share === null ? 0.8 : 0.5 + share / 2) });
    }
  });
  return found.sort((a, b) => b.score - a.score || a.index - b.index || order(type, a) - order(type, b));
}

const order = (type: RecordType, pair: Pair): number => type.columns.indexOf(pair.candidate.slot.column);

function pick({ index, candidate, share, score }: Pair, clues: UnitClues): Chosen {
  const { column, part } = candidate.slot;
  const heading = clues.headings[index] ?? '';
  const field: Field = { column: column.name, part, source: { kind: 'column', heading, index }, cut: null };
  const values = share === null ? 'the column is empty' : `${Math.round(share * 100)} % of its cells fit`;
  return {
    field,
    score,
    because: `"${heading}" is ${fieldName(field)}: it reads like "${candidate.phrase}" (${score.toFixed(2)}), ${values}`,
  };
}

/** «ИНН» after «Плательщик» is the payer's: a bare part goes to the party on its left, else to the first party that lacks it. */
function chooseBareParts(
  type: RecordType,
  clues: UnitClues,
  chosen: Map<string, Chosen>,
  used: Set<number>,
  listed: ReadonlySet<number>,
): void {
  const bare = pairs(type, clues).filter(
    ({ candidate, index }) => candidate.slot.bare && !used.has(index) && !listed.has(index),
  );
  const indexes = [...new Set(bare.map(({ index }) => index))].sort((a, b) => a - b);
  for (const index of indexes) {
    const options = bare.filter(
      (pair) =>
        pair.index === index &&
        !chosen.has(fieldName({ column: pair.candidate.slot.column.name, part: pair.candidate.slot.part })),
    );
    const ranked = options.map((pair) => ({ pair, distance: distanceTo(pair.candidate.slot.column, index, chosen) }));
    ranked.sort(
      (a, b) => a.distance - b.distance || b.pair.score - a.pair.score || order(type, a.pair) - order(type, b.pair),
    );
    const best = ranked.find(({ pair, distance }) => distance < 1000 || pair.candidate.slot.column.required);
    if (best === undefined) continue;
    const made = pick(best.pair, clues);
    chosen.set(fieldName(made.field), made);
    used.add(index);
  }
}

/** Columns between a heading and the nearest column of a party on its left; far where the party is on the right or nowhere. */
function distanceTo(column: Column, index: number, chosen: ReadonlyMap<string, Chosen>): number {
  let nearest = 1000;
  for (const { field } of chosen.values()) {
    if ((field.column !== column.name && `${field.column}_account` !== column.name) || field.source.kind !== 'column')
      continue;
    const distance = index - field.source.index;
    nearest = Math.min(nearest, distance > 0 ? distance : 100 - distance);
  }
  return nearest;
}

/** Lines above the headings fill what no column gives: «Университет: …», «Приказ № 112-с от 01.09.2023». */
function chooseSaid(type: RecordType, clues: UnitClues, chosen: Map<string, Chosen>): void {
  const given = new Set([...chosen.values()].map(({ field }) => field.column));
  let party: string | null = null;
  for (const { key, text } of clues.said) {
    const found: Pick<Field, 'column' | 'part'> | null =
      key === '' ? unnamedParty(type, text, given) : saidSlot(type, key, text, chosen, given, party);
    if (found === null || chosen.has(fieldName(found))) continue;
    if (found.part !== null) party = found.column;
    const field: Field = { ...found, source: { kind: 'says', text }, cut: null };
    chosen.set(fieldName(field), {
      field,
      score: 0.8,
      because: `${fieldName(field)} is said once, above the rows: "${key === '' ? text : `${key}: ${text}`}"`,
    });
  }
}

function saidSlot(
  type: RecordType,
  key: string,
  text: string,
  chosen: ReadonlyMap<string, Chosen>,
  given: ReadonlySet<string>,
  party: string | null,
) {
  const candidates = headingLexicon()
    .candidates(type, key)
    .filter(({ likeness, slot }) => {
      if (given.has(slot.column.name) || chosen.has(fieldName({ column: slot.column.name, part: slot.part })))
        return false;
      if (slot.bare && slot.column.name !== party) return false;
      return likeness >= (slot.column.required ? 0.5 : 0.6) && fitter(slot.column, slot.part)(text);
    });
  const best = candidates[0];
  return best ? { column: best.slot.column.name, part: best.slot.part } : null;
}

/** An organisation that stands alone above the rows is the first party that must be one and is not given. */
function unnamedParty(type: RecordType, text: string, given: ReadonlySet<string>) {
  const column = type.columns.find(
    (one) => one.type === 'mention' && one.required && one.kinds.includes('org') && !given.has(one.name),
  );
  if (column === undefined || !looksLikeOrganisation(text)) return null;
  const university = /университет|институт|академи|колледж|university|institute|대학/iu.test(text);
  return column.name === 'university' && !university ? null : { column: column.name, part: 'org_name' };
}

/** An enumeration that the title says, else its default. */
function chooseTitleValues(type: RecordType, clues: UnitClues, chosen: Map<string, Chosen>): void {
  for (const column of type.columns) {
    if (chosen.has(column.name) || column.feature || hasAny(column.name, chosen)) continue;
    const titled =
      column.type === 'enum' && (column.required || column.titleValues || column.name === 'form')
        ? valueInTitle(column, clues.title)
        : null;
    const month = column.month ? monthInTitle(clues.title) : null;
    const value = titled ?? month ?? (column.default === null ? null : String(column.default));
    if (value === null) continue;
    const field: Field = { column: column.name, part: null, source: { kind: 'says', text: value }, cut: null };
    const because =
      (titled ?? month)
        ? `the title says ${column.name} "${value}"`
        : `${column.name} is "${value}" unless a column says otherwise`;
    chosen.set(column.name, { field, score: (titled ?? month) ? 0.7 : 0.3, because });
  }
}

const monthPattern =
  /(январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may|june|july|august|september|october|november|december)\p{L}*[\s_-]+(20\d\d)|(20\d\d)[-_.](0[1-9]|1[0-2])(?!\d)|(20\d\d)년\s*(\d{1,2})월/iu;

function monthInTitle(title: string): string | null {
  const found = monthPattern.exec(title);
  if (!found) return null;
  if (found[3]) return `${found[3]}-${found[4]}`;
  if (found[5]) return `${found[5]}-${String(found[6]).padStart(2, '0')}`;
  return found[0].replace(/[_-]+/g, ' ');
}

/** A required column that no heading names, where exactly one column left over holds nothing else. */
function chooseByValues(type: RecordType, clues: UnitClues, chosen: Map<string, Chosen>, used: Set<number>): void {
  for (const column of type.columns) {
    if (!column.required || hasAny(column.name, chosen) || column.feature) continue;
    const tells = telling(column);
    if (tells === null) continue;
    const fitting = clues.headings.flatMap((heading, index) => {
      const share = used.has(index) ? null : shareFitting(clues.cells[index] ?? [], tells.fits);
      return share !== null && share >= 0.9 ? [{ heading, index }] : [];
    });
    const [only] = fitting;
    if (fitting.length !== 1 || only === undefined) continue;
    const field: Field = {
      column: column.name,
      part: tells.part,
      source: { kind: 'column', heading: only.heading, index: only.index },
      cut: null,
    };
    chosen.set(fieldName(field), {
      field,
      score: 0.4,
      because: `"${only.heading}" is ${fieldName(field)}: doubtful, by its values alone`,
    });
    used.add(only.index);
  }
}

/** Values that hardly anything else looks like. */
function telling(column: Column): { part: string | null; fits: (text: string) => boolean } | null {
  if (column.type === 'mention' && column.kinds[0] === 'person') return { part: 'full', fits: looksLikePerson };
  if (column.type === 'mention' && column.kinds[0] === 'org') return { part: 'org_name', fits: looksLikeOrganisation };
  if (column.type === 'moment' || column.type === 'date' || column.type === 'period')
    return { part: null, fits: fitter(column, null) };
  if (column.type === 'enum' && column.dictionary.size <= 8) return { part: null, fits: fitter(column, null) };
  return null;
}

const hasAny = (column: string, chosen: ReadonlyMap<string, Chosen>): boolean =>
  [...chosen.values()].some(({ field }) => field.column === column);

const naming = new Set([
  'full',
  'surname',
  'latin',
  'latin_surname',
  'staff_no',
  'student_no',
  'document',
  'inn',
  'ogrn',
  'org_name',
  'org_short',
  'place_name',
  'address',
  'account',
  'badge',
  'contact',
]);

function missingOf(type: RecordType, chosen: ReadonlyMap<string, Chosen>, headed: boolean): string[] {
  const missing = type.columns.filter((column) => {
    if (!column.required || column.feature || column.of !== null) return false;
    if (column.type === 'reference') return !headed;
    if (column.type === 'mention')
      return ![...chosen.values()].some(({ field }) => field.column === column.name && naming.has(field.part ?? ''));
    if (column.type === 'moment') return !chosen.has(column.name) && !chosen.has(`${column.name}.date`);
    return !hasAny(column.name, chosen);
  });
  const names = missing.map((column) => column.name);
  if (type.oneOf.length > 0 && !type.oneOf.some((column) => hasAny(column, chosen)))
    names.push(type.oneOf.join(' or '));
  return names;
}

/** Headings explained, needed ones more; a title that names the form; less for headings that the type leaves over. */
function scoreOf(type: RecordType, clues: UnitClues, fields: readonly Chosen[], used: ReadonlySet<number>): number {
  const required = new Set(type.columns.filter((column) => column.required).map((column) => column.name));
  let score = 0;
  for (const { field, score: one } of fields)
    if (field.source.kind === 'column') score += one * (required.has(field.column) ? 1.3 : 1);
    else if (one >= 0.5) score += 0.4 * one;
  const headings = clues.headings.filter((heading) => heading !== '').length;
  return score + titleBonus(type, clues.title) - 0.6 * (headings - used.size);
}

function titleBonus(type: RecordType, title: string): number {
  return valueInTitle({ dictionary: new Map([['form', Object.values(type.forms).flat()]]) }, title) === null ? 0 : 2.5;
}

export const mainPart = (column: Column): string | null =>
  column.type === 'mention' ? (wholePart[column.kinds[0] ?? 'org'] ?? null) : null;
