import type { Column, RecordType } from '../record-types/record-type.ts';
import { dayOf, isoDay, lengthOf } from '../values/calendar-day.ts';
import { parseSpan } from '../values/parse-date.ts';
import type { RecordState } from './record-state.ts';

/** A stretch of days over which a unit's records were kept, as one exhibit shows it. */
export interface Covered {
  readonly recordType: string;
  readonly unit: string;
  readonly part: string | null;
  readonly kind: 'org' | 'site' | 'group' | 'account' | 'person' | 'case';
  readonly from: number;
  readonly to: number;
  readonly basis: 'derived' | 'declared';
  readonly why: string;
}

interface Seen {
  readonly type: RecordType;
  readonly unit: string;
  readonly part: string | null;
  readonly kind: Covered['kind'];
  readonly days: Set<number>;
  /** The day added last: rows of one day stand together. */
  lastDay: number;
  /** For registers of numbers: the day of each number. Made when one is met: of a list of people each is a unit, and hardly any has one. */
  numbers: Map<number, number> | null;
  entries: number;
}

/** Gathers the days and numbers that an exhibit shows, and says at the end what it could have shown. */
export class CoverageTracker {
  readonly #seen = new Map<string, Seen>();
  #last: Seen | null = null;
  #type: RecordType | null = null;
  #column = '';
  #found: Column | undefined;
  readonly #stated: { from: number; to: number } | null;

  /** `stated` is the period that the paper says it covers. */
  constructor(stated: string | null) {
    const span = stated === null ? null : parseSpan(stated);
    this.#stated = span !== null && span.from !== null && span.to !== null ? { from: span.from, to: span.to } : null;
  }

  note(type: RecordType, state: RecordState): void {
    if (type.stream !== null) this.#noteStream(type, state, type.stream);
    else if (type.run !== null) this.#noteRun(type, state, type.run);
    else if (type.inForce !== null) this.#noteTerm(type, state, type.inForce);
    else if (type.personal) this.#notePerson(type, state);
    else if (type.schema === 'rec') this.#noteBook(type, state);
  }

  #noteStream(type: RecordType, state: RecordState, { unit, day, month }: NonNullable<RecordType['stream']>): void {
    const seen = this.#unit(type, state, unit, null);
    if (seen === null) return;
    const at = day === null ? null : state.days.get(day);
    if (at !== null && at !== undefined && at !== seen.lastDay) {
      seen.days.add(at);
      seen.lastDay = at;
    }
    const index = month === null ? undefined : state.numbers.get(month);
    if (index !== undefined) for (const one of daysOfMonth(index)) seen.days.add(one);
  }

  #noteRun(type: RecordType, state: RecordState, { unit, part, number, day }: NonNullable<RecordType['run']>): void {
    const seen = this.#unit(type, state, unit, state.values.get(part) ?? null);
    const value = lastNumber(state.values.get(number.replace('_int', '')) ?? '');
    const at = state.days.get(day);
    if (seen !== null && value !== null && at !== null && at !== undefined) numbersOf(seen).set(value, at);
  }

  #notePerson(type: RecordType, state: RecordState): void {
    const seen = this.#unit(type, state, 'person', null);
    if (seen !== null) for (const day of state.days.values()) if (day !== null) seen.days.add(day);
  }

  /** What a row says holds for its term; without an end, for a year at least. */
  #noteTerm(type: RecordType, state: RecordState, column: string): void {
    const { unit } = bookColumns(type);
    const seen = unit === undefined ? null : this.#unit(type, state, unit, null);
    const from = state.days.get(`${column}_from`);
    if (seen === null || from === null || from === undefined) return;
    const to = Math.min(state.days.get(`${column}_to`) ?? from + 365, from + longestTerm);
    for (let day = from; day <= to; day++) seen.days.add(day);
  }

  /** A list of dated papers: their days, and their numbers where each has one. */
  #noteBook(type: RecordType, state: RecordState): void {
    const { unit, day, number } = bookColumns(type);
    if (unit === undefined) return;
    const seen = this.#unit(type, state, unit, null);
    const at = (day === undefined ? null : state.days.get(day)) ?? state.paperDay;
    if (seen === null || at === null) return;
    seen.days.add(at);
    seen.entries++;
    const value = number === undefined ? null : lastNumber(state.values.get(number) ?? '');
    if (value !== null) numbersOf(seen).set(value, at);
  }

  #described(type: RecordType, column: string): Column | undefined {
    if (type !== this.#type || column !== this.#column) {
      this.#type = type;
      this.#column = column;
      this.#found = type.columns.find((one) => one.name === column);
    }
    return this.#found;
  }

  #unit(type: RecordType, state: RecordState, column: string, part: string | null): Seen | null {
    const described = this.#described(type, column);
    const unit =
      column === 'none'
        ? 'case'
        : described?.type === 'mention'
          ? state.mentions.get(column)?.id
          : state.values.get(column);
    if (unit === undefined) return null;
    const last = this.#last;
    if (last !== null && last.type === type && last.unit === unit && last.part === part) return last;
    const key = `${type.id}\n${unit}\n${part ?? ''}`;
    let seen = this.#seen.get(key);
    if (seen === undefined) {
      seen = {
        type,
        unit,
        part,
        kind: unitKind(column, described?.kinds[0]),
        days: new Set(),
        lastDay: Number.NaN,
        numbers: null,
        entries: 0,
      };
      this.#seen.set(key, seen);
    }
    this.#last = seen;
    return seen;
  }

  /** What was covered, in the order in which the units were met. */
  *covered(): Generator<Covered> {
    for (const seen of this.#seen.values()) yield* this.#stretches(seen);
  }

  #stretches(seen: Seen): Covered[] {
    const whose = { recordType: seen.type.id, unit: seen.unit, part: seen.part, kind: seen.kind };
    if (this.#stated !== null && !seen.type.personal)
      return [{ ...whose, ...this.#stated, basis: 'declared', why: 'the paper says that it covers this period' }];
    if (seen.type.inForce !== null)
      return splitAtGaps(seen.days, 0).map(({ from, to }) => ({
        ...{ ...whose, from, to, basis: 'derived' as const },
        why: `the paper says what holds from ${isoDay(from)} to ${isoDay(to)}`,
      }));
    if (seen.type.stream === null && seen.type.run === null && !seen.type.personal)
      return bookStretches(seen).map((stretch) => ({ ...whose, ...stretch, basis: 'derived' as const }));
    if (seen.type.run !== null)
      return numberRuns(numbersOf(seen)).map(({ from, to, why }) => ({
        ...whose,
        from,
        to,
        why,
        basis: 'derived' as const,
      }));
    const gap = seen.type.stream?.gapDays ?? Number.POSITIVE_INFINITY;
    return splitAtGaps(seen.days, gap).map(({ from, to }) => ({
      ...{ ...whose, from, to, basis: 'derived' as const },
      why: seen.type.personal
        ? 'the dates of the person’s file'
        : `rows from ${isoDay(from)} to ${isoDay(to)} with no more than ${gap} empty days between`,
    }));
  }
}

function numbersOf(seen: Seen): Map<number, number> {
  seen.numbers ??= new Map();
  return seen.numbers;
}

const bookColumnsOf = new WeakMap<RecordType, { unit?: string; day?: string; number?: string }>();

/** Whose book it is, and what dates and numbers its entries. */
function bookColumns(type: RecordType): { unit?: string; day?: string; number?: string } {
  const known = bookColumnsOf.get(type);
  if (known !== undefined) return known;
  const find = (fits: (column: Column) => boolean) => type.columns.find(fits)?.name;
  const unit = find(
    (one) => one.type === 'mention' && one.required && one.kinds.every((kind) => kind === 'org' || kind === 'site'),
  );
  const day = find((one) => one.type === 'date' && one.required);
  const number = find((one) => one.type === 'number' && !one.protected);
  const made = { ...(unit && { unit }), ...(day && { day }), ...(number && { number }) };
  bookColumnsOf.set(type, made);
  return made;
}

/** «До 31.12.9999» is no promise: nobody's right to sign is taken to be told for more than ten years. */
const longestTerm = 3652;

const fewestEntries = 5;
/** Offices close for holidays and write no orders in summer: a longer silence ends what a list plainly spans. */
const longestSilence = 92;

/** Numbers without a gap show that nothing is missing between them; else a list of several days spans them. */
function bookStretches(seen: Seen): { from: number; to: number; why: string }[] {
  const numbers = numbersOf(seen);
  const runs = numberRuns(numbers).filter((run) => run.count >= fewestEntries && run.to > run.from);
  const covered = [...numbers.values()].filter((day) => runs.some((run) => day >= run.from && day <= run.to));
  if (runs.length > 0 && covered.length * 2 >= numbers.size)
    return runs.map(({ from, to, why }) => ({ from, to, why }));
  if (seen.entries < fewestEntries) return [];
  return splitAtGaps(seen.days, longestSilence)
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => ({
      ...{ from, to },
      why: `a list of ${seen.entries} dated entries with no more than ${longestSilence} days between two: it is taken to hold all from ${isoDay(from)} to ${isoDay(to)}`,
    }));
}

function unitKind(column: string, kind: string | undefined): Covered['kind'] {
  if (column === 'none') return 'case';
  return kind === 'org' || kind === 'site' || kind === 'account' || kind === 'person' ? kind : 'group';
}

function* daysOfMonth(index: number): Generator<number> {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const first = dayOf(year, month, 1);
  if (first !== null) for (let i = 0; i < lengthOf(year, month); i++) yield first + i;
}

/** Stretches of days with at most `gap` empty days between neighbours. */
function splitAtGaps(days: ReadonlySet<number>, gap: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last !== undefined && day - last.to - 1 <= gap) last.to = day;
    else stretches.push({ from: day, to: day });
  }
  return stretches;
}

/** Unbroken runs of at least two numbers, as the days from their first to their last entry. */
function numberRuns(numbers: ReadonlyMap<number, number>): { from: number; to: number; count: number; why: string }[] {
  const runs: { first: number; last: number; from: number; to: number }[] = [];
  for (const [number, day] of [...numbers].sort((a, b) => a[0] - b[0])) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1)
      Object.assign(run, { last: number, from: Math.min(run.from, day), to: Math.max(run.to, day) });
    else runs.push({ first: number, last: number, from: day, to: day });
  }
  return runs
    .filter((run) => run.last > run.first)
    .map(({ first, last, from, to }) => ({
      from,
      to,
      count: last - first + 1,
      why: `numbers ${first} to ${last} without a gap`,
    }));
}

function lastNumber(text: string): number | null {
  const found = /(\d{1,9})(?!.*\d)/.exec(text);
  return found ? Number(found[1]) : null;
}
