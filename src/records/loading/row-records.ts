import type { HeaderRecord, PaperKey } from '../mentions/paper-book.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { type RowCells, saysNothing } from '../values/cell.ts';
import { hashOf } from '../values/content-hash.ts';
import type { RowProblem } from '../values/row-problem.ts';
import type { RecordWriter } from './record-writer.ts';
import type { UnitTally } from './unit-tally.ts';
import type { UnitTask } from './unit-task.ts';
import type { UnitWriter } from './unit-writers.ts';

/** Writes what one row says: the papers that head it, and its records. */
export class RowRecords {
  readonly #task: UnitTask;
  readonly #tally: UnitTally;
  readonly #papers: readonly UnitWriter[];
  readonly #lines: readonly UnitWriter[];
  readonly #headed: ReadonlySet<string>;
  readonly #ordinals = new Map<string, number>();
  /** The row being written. */
  #place = 0;
  #locator = '';

  constructor(task: UnitTask, tally: UnitTally, writers: readonly UnitWriter[]) {
    this.#task = task;
    this.#tally = tally;
    this.#papers = writers.filter((writer) => writer.once);
    this.#lines = writers.filter((writer) => !writer.once);
    this.#headed = new Set(writers.map(({ type }) => type.id));
  }

  /** Null where the row became a record, else what it lacks. */
  write(row: RowCells, place: number, locator: string): RowProblem | null {
    // Several rows of one passage stand at one place: their records are counted on.
    if (locator !== this.#locator) this.#ordinals.clear();
    this.#place = place;
    this.#locator = locator;
    const failed = this.#papersOf(row) ?? this.#recordsOf(row);
    this.#task.book.endRow();
    return failed;
  }

  /** A row of a weekly pattern on a further date: it is one row of the file, and fails as it did the first time. */
  again(row: RowCells): void {
    this.#recordsOf(row);
    this.#task.book.endRow();
  }

  reject({ column, value, reason }: RowProblem, locator = this.#locator): void {
    const { exhibit, bound, sinks, onReject } = this.#task;
    sinks.reject.add([exhibit.exhibitId, bound.unit.index, locator, column, value, reason, 'open']);
    onReject({ unit: bound.unit.name, locator: this.#locator, row: this.#place, column, value, reason });
  }

  /** The headers of the paper: one record for all rows that name the same paper, filled from whichever row says more. */
  #papersOf(row: RowCells): RowProblem | null {
    for (const writer of this.#papers) {
      const key = writer.paper(row);
      const known = this.#task.papers.find(writer.type, key);
      const paper = known ?? (writer.refers ? referred(key) : this.#newPaper(writer, key, row));
      if ('reason' in paper) return paper;
      // What a later line says otherwise of the same paper is kept aside, once per wording.
      if (known !== undefined) this.#aside(writer.merge?.contradicts(key, row) ?? []);
      this.#task.headers.set(writer.type.id, paper);
    }
    return null;
  }

  #newPaper(writer: UnitWriter, key: PaperKey, row: RowCells): HeaderRecord | RowProblem {
    const merged = writer.merge?.merged(key) ?? row;
    const written = writer.write(merged, this.#locator, 1, null);
    const paper =
      typeof written === 'string'
        ? { ...headerOf(writer, written), mentions: new Map(writer.state.mentions) }
        : written;
    this.#task.papers.keep(writer.type, key, paper);
    if (!('reason' in paper)) this.#written(writer, merged, null);
    return paper;
  }

  #recordsOf(row: RowCells): RowProblem | null {
    let kept = false;
    const failed: RowProblem[] = [];
    for (let i = 0; i < this.#lines.length; i++) {
      const writer = this.#lines[i]!;
      if (!writer.holds(row) || ((i > 0 || writer.optional) && !saysAnything(writer, row))) continue;
      const problem = this.#line(writer, row);
      if (problem === null) kept = true;
      else if (i === 0 && !writer.optional) return problem;
      else failed.push(problem);
    }
    if (!kept && this.#lines.length > 0) return failed[0] ?? nothingSaid;
    this.#aside(failed);
    return null;
  }

  #line(writer: UnitWriter, row: RowCells): RowProblem | null {
    const { type } = writer;
    const ordinal = (this.#ordinals.get(type.id) ?? 0) + 1;
    const header = this.#headerOf(type);
    const written = writer.write(row, this.#locator, ordinal, header);
    if (typeof written !== 'string') return written;
    this.#ordinals.set(type.id, ordinal);
    if (isHeader(type)) this.#head(writer, written, row);
    this.#written(writer, row, header);
    return null;
  }

  /** None where lines that may stand alone are headed by nothing of their unit: the paper of a sheet before it is not theirs. */
  #headerOf({ header }: RecordType): HeaderRecord | null {
    if (header === null || (header.alone && !this.#headed.has(header.type))) return null;
    return this.#task.headers.get(header.type) ?? null;
  }

  #head(writer: UnitWriter, id: string, row: RowCells): void {
    const header = headerOf(writer, id);
    this.#task.headers.set(writer.type.id, header);
    if (writer.named) this.#task.papers.keep(writer.type, writer.paper(row), header);
  }

  #written({ type, state, parties }: UnitWriter, row: RowCells, header: HeaderRecord | null): void {
    const { keys, coverage, bound } = this.#task;
    this.#tally.record(type.id);
    if (state.aside.length > 0) this.#aside(state.aside, state.locator);
    keys.note(type, state, header?.id ?? null, bound.unit, this.#place);
    coverage.note(type, state);
    parties(row, state);
  }

  /** Cells and further records of a row that could not be read. */
  #aside(failed: readonly RowProblem[], locator = this.#locator): void {
    for (const one of failed) {
      this.#tally.partial++;
      this.reject(one, locator);
    }
  }
}

const nothingSaid: RowProblem = {
  column: 'row',
  value: null,
  reason: 'no cell of the row says what would make it a record',
};

/** A paper that stands in another exhibit is found by its number and day once all is loaded. */
const referred = ({ reference, day }: PaperKey): HeaderRecord | RowProblem =>
  reference === null
    ? { column: 'reference', value: null, reason: 'the row names no number and date of the paper it belongs to' }
    : { id: reference, day, hash: hashOf(reference) };

const headerTypes = new WeakMap<RecordType, boolean>();

/** True where lines of another type belong to records of this one. */
function isHeader(type: RecordType): boolean {
  let known = headerTypes.get(type);
  if (known === undefined) {
    known = recordTypes().all.some((other) => other.header?.type === type.id);
    headerTypes.set(type, known);
  }
  return known;
}

/** What a line may ask of the paper it belongs to. */
const headerOf = ({ state: { days, hash } }: RecordWriter, id: string): HeaderRecord => ({
  id,
  hash: hash.value,
  day: days.get('order_date') ?? days.get('contract_date') ?? null,
});

/** A further record of the row is there only where one of its own cells says more than nothing or zero; a mark may be a nought. */
const saysAnything = (writer: RecordWriter, row: RowCells): boolean =>
  writer.ownCells.some((read) => {
    const text = read(row);
    return text !== null && !saysNothing(text) && (writer.isMark || !/^[0.,\s]+$/.test(text));
  });
