import { paidForIn } from '../papers/people-paid-for.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import type { TableSink } from '../tables/table-sink.ts';
import { civilOf, weekOf } from '../values/calendar-day.ts';
import type { RowCells } from '../values/cell.ts';
import { hashOf } from '../values/content-hash.ts';
import type { Span } from '../values/parse-date.ts';
import { orderNamedIn } from '../words/order-named.ts';
import {
  addressClass,
  isMainProgramme,
  isTrainee,
  programmeGroup,
  programmeLevel,
  purposeClass,
  subjectClass,
  tradeOf,
} from '../words/text-classes.ts';
import { timeOfPay } from '../words/time-of-pay.ts';
import type { RecordState } from './record-state.ts';

/** Reads the text of another column of the same row; null where it is not mapped or empty. */
export type ReadOther = (column: string) => (row: RowCells) => string | null;

/** Computes a feature after the rest of the record is written. */
export type WriteFeature = (row: RowCells, state: RecordState) => void;

type FeatureValue = string | number | boolean | null;
type Feature = (row: RowCells, state: RecordState, own: string | null) => FeatureValue | Span;
type MakeFeature = (read: ReadOther, type: RecordType) => Feature;

const ofText =
  (column: string, compute: (text: string) => string | number | null): MakeFeature =>
  (read) => {
    const from = read(column);
    return (row, _state, own) => {
      const text = own ?? from(row);
      return text === null ? null : compute(text);
    };
  };

/** The features by column name, in the order in which one may rest on another. */
const features: Readonly<Record<string, MakeFeature>> = {
  programme_group: ofText('programme_code', programmeGroup),
  level: ofText('programme_code', programmeLevel),
  main_programme:
    () =>
    (_row, { values }) => {
      const level = values.get('level');
      return level === undefined ? null : isMainProgramme(level);
    },
  okved2: ofText('okved', (text) => /(\d{2})/.exec(text)?.[1] ?? null),
  trade:
    () =>
    (_row, { values }, own) =>
      textFeature(own ?? values.get('post') ?? values.get('profession') ?? null, tradeOf),
  trainee:
    () =>
    (_row, { values }) => {
      const post = values.get('post');
      return post === undefined ? null : isTrainee(post);
    },
  prior_trade: () => (_row, _state, own) => textFeature(own, tradeOf),
  duties_trade: ofText('duties', tradeOf),
  purpose_class: (read) => {
    const purpose = read('purpose');
    return (row) => purposeClass(purpose(row));
  },
  about: (read) => {
    const purpose = read('purpose');
    return (row) => orderNamedIn(purpose(row));
  },
  contract: ofText('purpose', (text) => paidForIn(text).contract),
  heads: ofText('purpose', (text) => paidForIn(text).heads),
  earned: (read) => {
    const purpose = read('purpose');
    return (row, { moment }) => (moment === null ? null : timeOfPay(purpose(row), moment.day));
  },
  order_int:
    (_read) =>
    (_row, { values }) =>
      numberOfOrder(values.get('order_no') ?? ''),
  supplies: ofText('object', (text) => (purposeClass(text) === 'personnel' ? 'hands' : null)),
  subject_class: ofText('text', (text) => subjectClass(text) ?? 'other'),
  address_class: (read) => {
    const [place, stay, site] = [read('place_id'), read('place'), read('site')];
    return (row, _state, own) =>
      textFeature(own, addressClass) ?? textFeature(place(row) ?? stay(row) ?? site(row), addressClass) ?? null;
  },
  number_int:
    () =>
    (_row, { values }) =>
      lastNumber(values.get('number') ?? ''),
  week:
    () =>
    (_row, { days }) =>
      weekOrNull(days.get('day')),
  age: () => (_row, state, own) => ageOf(state, own),
  term: () => (_row, _state, own) => (own === null ? null : Number(/\d+/.exec(own)?.[0] ?? Number.NaN) || null),
  mass_address: () => (_row, _state, own) => (own !== null && /^\d{1,9}$/.test(own) ? Number(own) : null),
  group_code: ofText('group_label', (text) => `g${hashOf(text.trim().toLowerCase()).toString(36)}`),
  gate_batch: (read) => {
    const gate = read('gate');
    return (row, state) => gateBatch(state, gate(row));
  },
  number_run: () => () => null,
};

const textFeature = (text: string | null, compute: (text: string) => string | null) =>
  text === null ? null : compute(text);
const weekOrNull = (day: number | null | undefined): number | null =>
  day === null || day === undefined ? null : weekOf(day);

/** The writers of a type's features, derived columns included. */
export function featureWriters(
  type: RecordType,
  mapped: ReadonlySet<string>,
  read: ReadOther,
  sink: TableSink,
): WriteFeature[] {
  return type.columns.flatMap((column) => {
    if (column.of === null || (!column.feature && mapped.has(column.name))) return [];
    return [featureWriter(column, type, read, sink)];
  });
}

function featureWriter(column: Column, type: RecordType, read: ReadOther, sink: TableSink): WriteFeature {
  const make = features[column.name];
  if (make === undefined) throw new Error(`records/${type.id}.yml: nothing computes the feature "${column.name}"`);
  const compute = make(read, type);
  const own = read(column.name);
  const keep = column.type === 'period' ? periodKeeper(column, sink) : valueKeeper(column, sink);
  return (row, state) => keep(compute(row, state, own(row)), state);
}

type Keep = (value: FeatureValue | Span, state: RecordState) => void;

function valueKeeper({ name }: Column, sink: TableSink): Keep {
  const cells = sink.cells(name);
  return (value, state) => {
    cells[sink.rows] = isSpan(value) ? null : value;
    if (typeof value === 'string') state.values.set(name, value);
  };
}

function periodKeeper({ name }: Column, sink: TableSink): Keep {
  const [froms, tos] = [sink.cells(`${name}_from`), sink.cells(`${name}_to`)];
  return (value) => {
    froms[sink.rows] = isSpan(value) ? value.from : null;
    tos[sink.rows] = isSpan(value) ? value.to : null;
  };
}

const isSpan = (value: FeatureValue | Span): value is Span => typeof value === 'object' && value !== null;

/** «118-и», «118/2023»: 118. «2023-118», «제2023-118호»: a year comes before the number, and is of all its orders. */
function numberOfOrder(text: string): number | null {
  const [, first, afterYear] = /(\d{1,9})(?:[-/]\P{N}?(\d{1,9})(?!\d))?/u.exec(text) ?? [];
  const number = afterYear !== undefined && /^20\d\d$/.test(first ?? '') ? afterYear : first;
  return number === undefined ? null : Number(number);
}

function lastNumber(text: string): number | null {
  const found = /(\d{1,9})(?!.*\d)/.exec(text);
  return found ? Number(found[1]) : null;
}

/** Whole years at the start of study; what lies outside 14 to 90 is taken for a slip of the pen and left open. */
function ageOf({ mentions, days, paperDay }: RecordState, own: string | null): number | null {
  const birth = mentions.get('person')?.birth;
  const start = days.get('span_from') ?? paperDay;
  const stated = own !== null && /^\d{2}$/.test(own) ? Number(own) : null;
  const age =
    birth?.from !== null && birth?.from !== undefined && birth.from === birth.to && start !== null
      ? years(birth.from, start)
      : stated;
  return age !== null && age >= 14 && age <= 90 ? age : null;
}

function years(from: number, to: number): number {
  const [a, b] = [civilOf(from), civilOf(to)];
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0);
}

/** What a gate and direction are called, and the batch they were last in. */
interface GateMark {
  readonly mark: string;
  slot: number;
  batch: string;
}

const gates = new Map<string, Map<string, GateMark>>();

/** Passages of one gate within the same five minutes of a day share a batch; twelve characters, which DuckDB keeps in the cell. */
function gateBatch({ moment, values }: RecordState, gate: string | null): string | null {
  if (moment === null || !moment.timed) return null;
  const slot = Math.floor((moment.day * 1440 + moment.second / 60) / 5);
  const known = gateMark(gate ?? '', values.get('direction') ?? '');
  if (known.slot !== slot) {
    known.slot = slot;
    known.batch = `${slot.toString(36)}-${known.mark}`;
  }
  return known.batch;
}

function gateMark(gate: string, direction: string): GateMark {
  let marks = gates.get(gate);
  if (marks === undefined) {
    marks = new Map();
    if (gates.size < 10_000) gates.set(gate, marks);
  }
  let mark = marks.get(direction);
  if (mark === undefined) {
    const name = hashOf(`${gate}\n${direction}`).toString(36).slice(-6).padStart(6, '0');
    mark = { mark: name, slot: -1, batch: '' };
    marks.set(direction, mark);
  }
  return mark;
}
