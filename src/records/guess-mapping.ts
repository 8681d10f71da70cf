import type { Reading, Unit } from '../evidence/index.ts';
import { shareFitting } from './column-profile.ts';
import { type Fit, fitType, type UnitClues } from './fit-type.ts';
import { guessDecimal, guessOrder } from './guess-style.ts';
import { headingLexicon } from './heading-lexicon.ts';
import { interviewUnit } from './interview-mapping.ts';
import type { Mapping, RecordMapping, UnitMapping } from './mapping.ts';
import { parseSpan } from './parse-date.ts';
import { parseAmount } from './parse-number.ts';
import { readPreamble } from './preamble.ts';
import type { RecordType } from './record-type.ts';
import { recordTypes } from './record-types.ts';
import { readSheetHead, type SheetHead } from './sheet-head.ts';

export interface GuessOptions {
  /** The record type the rows are, where a person knows it. */
  readonly as?: string;
}

/** What a file was taken for, with the reason for each column, and what nothing was found for. */
export interface Guess {
  readonly mapping: Mapping;
  readonly reasons: readonly string[];
  readonly leftovers: readonly string[];
  /** Mean likeness of the columns that were read, 0 to 1. */
  readonly confidence: number;
}

/** Guesses the record types and column roles of every unit from its headings and values. What no type fits is left, never forced. */
export async function guessMapping(reading: Reading, fileName: string, options: GuessOptions = {}): Promise<Guess> {
  const units: UnitMapping[] = [];
  const reasons: string[] = [];
  const leftovers: string[] = [];
  for (const unit of reading.units) {
    const guessed = reading.reader === 'interview' ? interviewUnit(unit) : await guessUnit(unit, fileName, options);
    if (guessed.mapping !== null) units.push(guessed.mapping);
    const where = reading.units.length > 1 ? `${unit.name}: ` : '';
    reasons.push(...guessed.reasons.map((reason) => `${where}${reason}`));
    leftovers.push(...guessed.leftovers.map((leftover) => `${where}${leftover}`));
  }
  return {
    mapping: { file: fileName, units },
    reasons,
    leftovers,
    confidence: units.length === 0 ? 0 : confidenceOf(reasons),
  };
}

/** The reasons carry each column's likeness: their mean is what a person is shown. */
function confidenceOf(reasons: readonly string[]): number {
  const scores = reasons.flatMap((reason) => [...reason.matchAll(/\((\d\.\d\d)\)/g)].map((found) => Number(found[1])));
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Below this a type explains too little of a table to be more than chance. */
const leastScore = 2.5;

export interface GuessedUnit {
  readonly mapping: UnitMapping | null;
  readonly reasons: readonly string[];
  readonly leftovers: readonly string[];
}

async function guessUnit(unit: Unit, fileName: string, { as }: GuessOptions): Promise<GuessedUnit> {
  if (unit.columns !== null && isLinkOfEntities(unit.columns))
    return {
      mapping: null,
      reasons: [],
      leftovers: [
        'not recognised: because its parties are ids of other FollowTheMoney entities, which are not read into records yet',
      ],
    };
  const head = await readSheetHead(unit);
  if (head === null || head.sample.length === 0)
    return { mapping: null, reasons: [], leftovers: ['not recognised: because it holds no rows below its headings'] };
  const clues = cluesOf(head, unit, fileName);
  const fits = candidateTypes(as)
    .map((type) => fitType(type, clues))
    .sort((a, b) => b.score - a.score);
  const best = fits.find((fit) => fit.missing.length === 0 && (as !== undefined || fit.score >= leastScore));
  if (best === undefined) return { mapping: null, reasons: [], leftovers: [notRecognised(fits, clues)] };
  const extra = extraRecords(best, fits, clues);
  const records = [...best.records, ...extra.records];
  const used = new Set([...best.used, ...extra.used]);
  const unused = clues.headings.filter((heading, index) => heading !== '' && !used.has(index));
  const order = guessOrder(columnsOf(records, clues));
  const decimal = guessDecimal(moneyColumns(records, clues));
  const currency = currencyOf(clues, records);
  const mapping: UnitMapping = {
    ...{ unit: unit.index, name: unit.name, header: head.header, headerRows: head.headerRows },
    ...{
      order: order.order,
      decimal: decimal.mark,
      zone: null,
      currency: currency.code,
      period: clues.period,
      records,
      unused,
    },
  };
  const taken = `taken for ${records
    .map((record) => record.type)
    .filter((id, i, all) => all.indexOf(id) === i)
    .join(' + ')} (score ${best.score.toFixed(1)}${runnerUp(best, fits)})`;
  return {
    mapping,
    reasons: [taken, ...best.reasons, ...extra.reasons, ...order.doubts, ...decimal.doubts, ...currency.doubts],
    leftovers: unused.map((heading) => `column "${heading}" is read by nothing`),
  };
}

/** Directorship, Ownership and the like name their parties by id. */
const isLinkOfEntities = (columns: readonly string[]): boolean =>
  columns.includes('id') &&
  !columns.includes('name') &&
  ['organization', 'director', 'owner', 'asset', 'subject', 'object', 'person', 'relative'].filter((one) =>
    columns.includes(one),
  ).length >= 2;

function runnerUp(best: Fit, fits: readonly Fit[]): string {
  const next = fits.find((fit) => fit !== best && fit.missing.length === 0);
  return next ? `; next ${next.type.id} ${next.score.toFixed(1)}` : '';
}

function candidateTypes(as: string | undefined): RecordType[] {
  if (as !== undefined) return [recordTypes().of(as)];
  return recordTypes().all.filter(
    (type) => type.origin === 'exhibit' && !['interview', 'claim', 'deduction', 'levy_claim'].includes(type.id),
  );
}

function cluesOf(head: SheetHead, unit: Unit, fileName: string): UnitClues {
  const width = Math.max(head.headings.length, ...head.sample.map((row) => row.length));
  const headings = Array.from({ length: width }, (_, i) => head.headings[i] ?? '');
  const preamble = readPreamble(head.above);
  const name = fileName.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/[_/-]+/g, ' ');
  return {
    headings,
    cells: headings.map((_, i) => head.sample.map((row) => row[i] ?? null)),
    said: preamble.said,
    period: statedPeriod(preamble.title),
    title: [preamble.title, unit.name, fileName.replace(/\.[a-z0-9]{2,5}$/i, ''), name].join('\n'),
  };
}

/** «за 2023 год», «за период с 01.09.2023 по 31.12.2023»: what the paper says it covers. */
function statedPeriod(title: string): string | null {
  const found =
    /за\s+период\s+(с\s+\S+\s+по\s+\S+)|for\s+the\s+period\s+(from\s+\S+\s+to\s+\S+)|(?:период|period)\s*:\s*(.+)|за\s+(\d{4})\s*год|for\s+(\d{4})(?!\d)/iu.exec(
      title,
    );
  const text =
    found
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim() ?? null;
  return text !== null && parseSpan(text) !== null ? text : null;
}

function notRecognised(fits: readonly Fit[], clues: UnitClues): string {
  const near = fits.filter((fit) => fit.score > 0 && fit.missing.length > 0).slice(0, 3);
  const headings = clues.headings
    .filter((heading) => heading !== '')
    .slice(0, 12)
    .map((heading) => `"${heading}"`)
    .join(', ');
  const nearest = near.map((fit) => `${fit.type.id} lacks ${fit.missing.join(', ')}`).join('; ');
  return `not recognised: because no record type finds the columns it needs among ${headings || 'no headings'}${nearest === '' ? '' : `; nearest: ${nearest}`}`;
}

/** What else a row says: amounts headed by a deduction's name, and other records whose own columns the first type leaves over. */
function extraRecords(
  best: Fit,
  fits: readonly Fit[],
  clues: UnitClues,
): { records: RecordMapping[]; used: Set<number>; reasons: string[] } {
  const records: RecordMapping[] = [];
  const used = new Set<number>();
  const reasons: string[] = [];
  const spreading = recordTypes().all.filter(
    (type) => type.header?.type === best.type.id && type.columns.some((column) => column.spread),
  );
  for (const type of spreading) {
    const spread = spreadRecords(type, clues, best.used);
    records.push(...spread.records);
    for (const index of spread.used) used.add(index);
    reasons.push(...spread.reasons);
  }
  for (const fit of fits) {
    if (fit.type.header?.type !== best.type.id || fit.missing.length > 0 || spreading.includes(fit.type)) continue;
    const own = unreadHeadings(fit, new Set([...best.used, ...used]));
    const line = fit.records.at(-1);
    if (own.length === 0 || line === undefined) continue;
    records.push(line);
    for (const index of fit.used) used.add(index);
    reasons.push(`also taken for ${fit.type.id}: ${own.map((heading) => `"${heading}"`).join(', ')} say so`);
  }
  for (const fit of fits) {
    if (fit === best || fit.missing.length > 0 || fit.type.schema === 'ref' || fit.type.header !== null) continue;
    const own = ownColumns(fit, new Set([...best.used, ...used]));
    if (own.length === 0) continue;
    records.push(...fit.records);
    for (const index of fit.used) used.add(index);
    reasons.push(
      `also taken for ${fit.type.id}: ${own.map((heading) => `"${heading}"`).join(', ')} say so`,
      ...fit.reasons,
    );
    break;
  }
  return { records, used, reasons };
}

/** Headings that a line of the same paper reads and its header leaves over. */
const unreadHeadings = (fit: Fit, used: ReadonlySet<number>): string[] =>
  (fit.records.at(-1)?.fields ?? []).flatMap(({ source }) =>
    source.kind === 'column' && !used.has(source.index) ? [source.heading] : [],
  );

/** Headings that only this fit reads, for columns it needs and that are no party: at least two make another record. */
function ownColumns(fit: Fit, used: ReadonlySet<number>): string[] {
  const fields = fit.records.flatMap((record) => record.fields);
  const own = fields.filter(({ column, source }) => {
    const described = fit.type.columns.find((one) => one.name === column);
    return source.kind === 'column' && !used.has(source.index) && described?.type !== 'mention';
  });
  const needed = own.filter(({ column }) => fit.type.columns.find((one) => one.name === column)?.required === true);
  const strong = needed.filter(({ source }) => source.kind === 'column' && exactly(fit.type, source.heading));
  return own.length >= 2 && strong.length >= 1
    ? own.map(({ source }) => (source.kind === 'column' ? source.heading : ''))
    : [];
}

const exactly = (type: RecordType, heading: string): boolean =>
  (headingLexicon().candidates(type, heading)[0]?.likeness ?? 0) >= 0.95;

function spreadRecords(type: RecordType, clues: UnitClues, taken: ReadonlySet<number>) {
  const records: RecordMapping[] = [];
  const used = new Set<number>();
  const reasons: string[] = [];
  const code = type.columns.find((column) => column.spread);
  const amount = type.columns.find((column) => column.type === 'money');
  clues.headings.forEach((heading, index) => {
    if (heading === '' || taken.has(index) || code === undefined || amount === undefined) return;
    const best = headingLexicon()
      .candidates(type, heading)
      .find(({ slot }) => slot.part?.startsWith('='));
    const share = shareFitting(clues.cells[index] ?? [], (cell) => parseAmount(cell) !== null);
    if (best === undefined || share === null || share < 0.8) return;
    const value = best.slot.part?.slice(1) ?? '';
    records.push({
      type: type.id,
      once: false,
      when: null,
      fields: [
        { column: code.name, part: null, source: { kind: 'says', text: value }, cut: null },
        { column: amount.name, part: null, source: { kind: 'column', heading, index }, cut: null },
      ],
    });
    used.add(index);
    reasons.push(`"${heading}" is ${type.id} "${value}": it reads like "${best.phrase}" (${best.likeness.toFixed(2)})`);
  });
  return { records, used, reasons };
}

const columnsOf = (
  records: readonly RecordMapping[],
  clues: UnitClues,
): { heading: string; cells: readonly (string | null)[] }[] =>
  records.flatMap((record) =>
    record.fields.flatMap(({ source }) =>
      source.kind === 'column' ? [{ heading: source.heading, cells: clues.cells[source.index] ?? [] }] : [],
    ),
  );

function moneyColumns(
  records: readonly RecordMapping[],
  clues: UnitClues,
  types: readonly string[] = ['money', 'decimal'],
) {
  const isMoney = (type: string, name: string) =>
    types.includes(
      recordTypes()
        .of(type)
        .columns.find((column) => column.name === name)?.type ?? '',
    );
  return records.flatMap((record) =>
    columnsOf([{ ...record, fields: record.fields.filter((field) => isMoney(record.type, field.column)) }], clues),
  );
}

/** The currency that the headings or title name. Nothing named: amounts of a Russian form are roubles, and that is said. */
function currencyOf(clues: UnitClues, records: readonly RecordMapping[]): { code: string | null; doubts: string[] } {
  const stated = records.some((record) => record.fields.some(({ part }) => part === 'cur'));
  if (stated || moneyColumns(records, clues, ['money']).length === 0) return { code: null, doubts: [] };
  const text = [...clues.headings, clues.title].join(' ');
  const named = currencyNames.find(([pattern]) => pattern.test(text));
  if (named) return { code: named[1], doubts: [] };
  if (/[а-яё]/i.test(clues.headings.join(' ')))
    return { code: 'RUB', doubts: ['doubtful: no currency is named; a Russian form is read in RUB'] };
  return {
    code: null,
    doubts: ['doubtful: no currency is named; amounts are kept without one. Set "currency" in the mapping'],
  };
}

const currencyNames: readonly (readonly [RegExp, string])[] = [
  [/(^|[^\p{L}])(руб|₽|rub|rur|roubles?|rubles?|루블)(?=$|[^a-zа-я])/iu, 'RUB'],
  [/(^|[^\p{L}])(usd|долл|доллар\p{L}*|us\$|dollars?)(?=$|[^\p{L}])/iu, 'USD'],
  [/(^|[^\p{L}])(cny|юан\p{L}*|yuan)(?=$|[^\p{L}])/iu, 'CNY'],
  [/(^|[^\p{L}])(eur|евро)(?=$|[^\p{L}])/iu, 'EUR'],
];
