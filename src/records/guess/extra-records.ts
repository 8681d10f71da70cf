import { fitter, looksLikeOrganisation, looksLikePerson } from '../columns/column-profile.ts';
import type { Fit } from '../columns/fit.ts';
import { spreadCandidates } from '../columns/spread-headings.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordMapping } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { lookupOf } from '../words/dictionary.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { titledWithheld } from './deductions-alone.ts';
import { noticesBeside } from './notice-beside.ts';
import { provenBySum } from './proven-by-sum.ts';
import { neededAlone, ofSameSubject, withoutDaysOf } from './same-subject.ts';

/** Further records of a row, the columns that they read, and why. */
class ExtraRecords {
  readonly records: RecordMapping[] = [];
  readonly used = new Set<number>();
  readonly reasons: string[] = [];
  readonly #taken: Set<number>;

  constructor(best: Fit) {
    this.#taken = new Set(best.used);
  }

  /** All columns that something reads by now. */
  get taken(): ReadonlySet<number> {
    return this.#taken;
  }

  take(records: readonly RecordMapping[], used: Iterable<number>, reasons: readonly string[]): void {
    this.records.push(...records);
    for (const index of used) {
      this.used.add(index);
      this.#taken.add(index);
    }
    this.reasons.push(...reasons);
  }
}

/** «за койку»: for what. */
const forWhat = /^(?:за|на|for)\s+/iu;

/** What else a row says: amounts headed by a deduction's name, and other records whose own columns the first type leaves over. */
export function extraRecords(best: Fit, fits: readonly Fit[], clues: UnitClues): ExtraRecords {
  const extra = new ExtraRecords(best);
  const spreading = recordTypes().all.filter(
    (type) => type.header?.type === best.type.id && type.columns.some((column) => column.spread),
  );
  for (const type of spreading) {
    const spread = spreadRecords(type, clues, best);
    extra.take(spread.records, spread.used, spread.reasons);
  }
  takeLines(extra, best, fits, spreading);
  takeOther(extra, best, fits);
  for (const fit of ofSameSubject(best, fits)) {
    const own = neededAlone(fit, extra.taken, best);
    if (own.length > 0 && nameParties(fit, own, clues))
      extra.take(withoutDaysOf(best, fit), fit.used, [also(fit, own)]);
  }
  const contract = best.records.find(({ type }) => type === 'employment_contract');
  if (contract !== undefined && !extra.records.some(({ type }) => type === 'mvd_notice')) {
    const notices = noticesBeside(contract, clues, extra.taken);
    extra.take(notices.records, notices.used, notices.reasons);
  }
  return extra;
}

/** «Наименование: Переработка рыбы» beside «ОКВЭД» names nobody: who owns a firm is a person, a firm or a state. */
function nameParties({ type }: Fit, own: readonly string[], { headings, columns }: UnitClues): boolean {
  const isOfParties = type.columns.some(
    ({ required, kinds }) => required && kinds.includes('org') && kinds.includes('person'),
  );
  const isParty = (text: string) =>
    (looksLikePerson(text) && !/(?:^|\s)\p{Ll}/u.test(text)) || looksLikeOrganisation(text) || ofState.test(text);
  return !isOfParties || own.some((heading) => columns[headings.indexOf(heading)]?.fits(isParty, 0.5));
}

const ofState = /федераци|республик|област|муниципал|росимущ|минист|ministry|republic|государств|город/iu;

const also = ({ type }: Fit, own: readonly string[]): string =>
  `also taken for ${type.id}: ${own.map((heading) => `"${heading}"`).join(', ')} say so`;

/** One heading at least must speak for the line: a «Дата» that the paper leaves over is no act. */
export const leastTelling = 0.2;

/** Lines of the same paper. */
function takeLines(extra: ExtraRecords, best: Fit, fits: readonly Fit[], spreading: readonly RecordType[]): void {
  for (const fit of fits) {
    if (fit.type.header?.type !== best.type.id || fit.missing.length > 0 || spreading.includes(fit.type)) continue;
    const own = unreadHeadings(fit, extra.taken);
    if (!own.some((heading) => headingLexicon().telling(fit.type, heading) >= leastTelling)) continue;
    const line = fit.records.at(-1);
    if (own.length > 0 && line !== undefined)
      extra.take([withoutBorrowed(line, best.used)], fit.used, [also(fit, own)]);
  }
}

/** The first other type of which the row says what it needs. */
function takeOther(extra: ExtraRecords, best: Fit, fits: readonly Fit[]): void {
  for (const fit of fits) {
    if (fit === best || !fit.told || fit.missing.length > 0 || fit.type.schema === 'ref' || fit.type.header !== null)
      continue;
    if (neverBeside.has(fit.type.id)) continue;
    if (fit.awaits.some((column) => !best.type.columns.some(({ name }) => name === column))) continue;
    const own = ownColumns(fit, extra.taken);
    if (own.length === 0) continue;
    extra.take(fit.records, fit.used, [also(fit, own), ...fit.reasons]);
    return;
  }
}

/** A sanctions list is published as such: no row of another paper puts anybody on one. */
const neverBeside: ReadonlySet<string> = new Set(['sanctions_entry']);

/** A person of the line is not made of what the paper's own party is: the ИНН of a host. */
const withoutBorrowed = (line: RecordMapping, used: ReadonlySet<number>): RecordMapping => ({
  ...line,
  fields: line.fields.filter(
    ({ column, source }) => column !== 'person' || source.kind !== 'column' || !used.has(source.index),
  ),
});

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
  const strong = needed.filter(
    ({ source }) => source.kind === 'column' && !bareDay.test(source.heading) && exactly(fit.type, source.heading),
  );
  return own.length >= 2 && strong.length >= 1
    ? own.map(({ source }) => (source.kind === 'column' ? source.heading : ''))
    : [];
}

/** A day that nothing but its look tells is of no other paper. */
const bareDay = /^Дата(?: \d+)?$/u;

const exactly = (type: RecordType, heading: string): boolean =>
  (headingLexicon().candidates(type, heading)[0]?.likeness ?? 0) >= 0.95;

function spreadRecords(type: RecordType, clues: UnitClues, best: Fit) {
  const taken = best.used;
  const records: RecordMapping[] = [];
  const used = new Set<number>();
  const reasons: string[] = [];
  const code = type.columns.find((column) => column.spread);
  const amount = type.columns.find((column) => column.type === 'money');
  if (code === undefined || amount === undefined) return { records, used, reasons };
  const take = (heading: string, index: number, value: string, because: string) => {
    records.push({
      type: type.id,
      once: false,
      refers: false,
      when: null,
      fields: [
        { column: code.name, part: null, source: { kind: 'says', text: value }, cut: null },
        { column: amount.name, part: null, source: { kind: 'column', heading, index }, cut: null },
      ],
    });
    used.add(index);
    reasons.push(`"${heading}" is ${type.id} "${value}": ${because}`);
  };
  clues.headings.forEach((heading, index) => {
    if (heading === '' || taken.has(index)) return;
    const best = spreadCandidates(type, heading).find(({ slot }) => slot.part?.startsWith('='));
    const share = clues.columns[index]?.share(fitter(amount, null)) ?? null;
    // Amounts stand in columns of every kind: the heading must say which. Where the sample is empty it must be sure.
    if (best === undefined || best.likeness < (share === null ? 0.95 : 0.6) || (share ?? 1) < 0.8) return;
    take(
      heading,
      index,
      best.slot.part?.slice(1) ?? '',
      `it reads like "${best.phrase}" (${best.likeness.toFixed(2)})`,
    );
  });
  const open = clues.headings.flatMap((heading, index) => (heading === '' || taken.has(index) ? [] : [index]));
  const lookup = lookupOf(code, 'shortened');
  for (const index of [
    ...provenBySum(
      best,
      [...used],
      open.filter((one) => !used.has(one)),
      clues,
    ),
    ...titledWithheld(clues, open),
  ]) {
    if (used.has(index)) continue;
    const heading = clues.headings[index] ?? '';
    take(
      heading,
      index,
      lookup(heading.replace(forWhat, '')) ?? code.otherwise ?? 'other',
      'the sums of the rows, or the title, say that it is withheld',
    );
  }
  return { records, used, reasons };
}
