import type { BoundUnit } from './bind-mapping.ts';
import type { CaseSinks } from './case-sinks.ts';
import { columnCell, type RowCells, saysNothing } from './cell.ts';
import type { CoverageTracker } from './coverage-tracker.ts';
import type { LoadStyle } from './load-style.ts';
import type { MentionBook } from './mention-book.ts';
import { partyWriter } from './party-writer.ts';
import { type HeaderRecord, type RecordWriter, recordWriter } from './record-writer.ts';
import { isBelowTable, type NonRow, nonRowReader } from './row-kind.ts';
import type { RowProblem } from './row-problem.ts';

export interface LoadedExhibit {
  readonly exhibitId: string;
  readonly originId: string;
  readonly grade: string;
  readonly source: string;
}

export interface UnitReport {
  readonly unit: string;
  /** Physical rows read. rows = rows that became records + rejects + nonRows. */
  readonly rows: number;
  readonly records: Readonly<Record<string, number>>;
  readonly recordRows: number;
  readonly rejects: number;
  /** Cells and further records that were kept aside from rows that became a record. */
  readonly partial: number;
  readonly nonRows: number;
  readonly nonRowKinds: Readonly<Partial<Record<NonRow, number>>>;
}

export interface Rejected extends RowProblem {
  readonly unit: string;
  readonly locator: string;
  readonly row: number;
}

interface Task {
  readonly exhibit: LoadedExhibit;
  readonly bound: BoundUnit;
  readonly style: LoadStyle;
  readonly sinks: CaseSinks;
  readonly book: MentionBook;
  readonly coverage: CoverageTracker;
  readonly onDoubt: (because: string) => void;
  readonly onReject: (rejected: Rejected) => void;
  /** Records that other units refer to: the interview of its statements. */
  readonly headers: Map<string, HeaderRecord>;
}

/** Turns the rows of one unit into records. Every row is accounted for: a record, kept aside, or told to be none. */
export class UnitLoader {
  readonly #task: Task;
  readonly #once: RecordWriter[];
  readonly #each: RecordWriter[];
  readonly #parties: ReadonlyMap<RecordWriter, ReturnType<typeof partyWriter>>;
  readonly #papers = new Map<string, HeaderRecord | RowProblem>();
  readonly #kindOf: (row: RowCells) => NonRow | null;
  readonly #counts = new Map<string, number>();
  readonly #nonRows: Partial<Record<NonRow, number>> = {};
  #rows = 0;
  #recordRows = 0;
  #rejects = 0;
  #partial = 0;
  #ragged = 0;

  constructor(task: Task) {
    this.#task = task;
    const { mapping } = task.bound;
    const tables = mapping.records.map((record) => record.type);
    const writers = mapping.records.map((record) => {
      const sink = task.sinks.records.get(record.type);
      if (sink === undefined) throw new Error(`no table is open for ${record.type}`);
      const sharesTable = tables.filter((table) => table === record.type).length > 1;
      const { exhibit, style, book, onDoubt, sinks } = task;
      return recordWriter(record, {
        exhibit,
        style,
        book,
        sink,
        traits: sinks.recordTrait,
        texts: sinks.texts,
        onDoubt,
        sharesTable,
      });
    });
    this.#once = writers.filter((writer) => writer.once);
    this.#each = writers.filter((writer) => !writer.once);
    this.#parties = new Map(
      writers.map((writer, i) => [
        writer,
        partyWriter(writer.type, mapping.records[i]?.fields ?? [], task.book, task.sinks.party, task.exhibit.exhibitId),
      ]),
    );
    this.#kindOf = nonRowReader(task.bound.headings);
  }

  async load(progress: (rows: number) => void): Promise<UnitReport> {
    const { unit, mapping, headings } = this.#task.bound;
    const firstData = mapping.header === null ? 0 : mapping.header + mapping.headerRows;
    for await (const batch of unit.batches()) {
      for (let i = 0; i < batch.rows.length; i++) {
        const row = batch.rows[i] ?? [];
        const place = batch.places[i] ?? 0;
        this.#rows++;
        if (place < firstData) this.#skip(mapping.header !== null && place >= mapping.header ? 'heading' : 'above');
        else this.#row(row, place);
        if (row.length > headings.length && headings.length > 0) this.#noteRagged(row, place, headings.length);
      }
      progress(this.#rows);
    }
    this.#checkSum();
    return this.#report();
  }

  #skip(kind: NonRow): void {
    this.#nonRows[kind] = (this.#nonRows[kind] ?? 0) + 1;
  }

  #row(row: RowCells, place: number): void {
    const kind = this.#kindOf(row);
    if (kind === null) this.#dataRow(row, place);
    else this.#skip(kind);
  }

  #dataRow(row: RowCells, place: number): void {
    const locator = this.#task.bound.unit.locator(place);
    const failed = this.#papersOf(row, locator) ?? this.#recordsOf(row, locator);
    this.#task.book.endRow();
    const below = failed === null ? null : isBelowTable(row);
    if (failed === null) this.#recordRows++;
    else if (below !== null) this.#skip(below);
    else {
      this.#rejects++;
      this.#reject(failed, locator, place);
    }
  }

  /** The headers of the paper: one record for all rows that say the same of it. */
  #papersOf(row: RowCells, locator: string): RowProblem | null {
    for (const writer of this.#once) {
      const key = `${writer.type.id}\n${writer.key(row)}`;
      let paper = this.#papers.get(key);
      if (paper === undefined) {
        const written = writer.write(row, locator, 1, null);
        paper = typeof written === 'string' ? headerOf(writer, written) : written;
        this.#papers.set(key, paper);
        if (!('reason' in paper)) this.#written(writer, row);
      }
      if ('reason' in paper) return paper;
      this.#task.headers.set(writer.type.id, paper);
    }
    return null;
  }

  #recordsOf(row: RowCells, locator: string): RowProblem | null {
    const ordinals = new Map<string, number>();
    for (const [i, writer] of this.#each.entries()) {
      if (i > 0 && !saysAnything(writer, row)) continue;
      const ordinal = (ordinals.get(writer.type.id) ?? 0) + 1;
      const header = writer.type.header === null ? null : (this.#task.headers.get(writer.type.header.type) ?? null);
      const written = writer.write(row, locator, ordinal, header);
      if (typeof written !== 'string') {
        if (i === 0) return written;
        this.#partial++;
        this.#reject(written, locator, null);
        continue;
      }
      ordinals.set(writer.type.id, ordinal);
      this.#task.headers.set(writer.type.id, headerOf(writer, written));
      this.#written(writer, row);
    }
    return null;
  }

  #written(writer: RecordWriter, row: RowCells): void {
    const id = writer.type.id;
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    for (const aside of writer.state.aside) {
      this.#partial++;
      this.#reject(aside, writer.state.locator, null);
    }
    this.#task.coverage.note(writer.type, writer.state);
    this.#parties.get(writer)?.(row, writer.state);
  }

  #reject({ column, value, reason }: RowProblem, locator: string, place: number | null): void {
    const { exhibit, bound, sinks, onReject } = this.#task;
    sinks.reject.add([exhibit.exhibitId, bound.unit.index, locator, column, value, reason, 'open']);
    onReject({ unit: bound.unit.name, locator, row: place ?? 0, column, value, reason });
  }

  #noteRagged(row: RowCells, place: number, headings: number): void {
    const extra = row.slice(headings).filter((cell) => columnCell(0)([cell]) !== null).length;
    if (extra === 0) return;
    this.#ragged++;
    if (this.#ragged === 1)
      this.#task.onDoubt(
        `${this.#task.bound.unit.locator(place)}: ${extra} cells stand beyond the last heading and are read by nothing`,
      );
  }

  /** No row may be lost between the file and the report. */
  #checkSum(): void {
    const none = Object.values(this.#nonRows).reduce((sum, count) => sum + count, 0);
    if (this.#rows !== this.#recordRows + this.#rejects + none)
      throw new Error(
        `${this.#task.bound.unit.name}: ${this.#rows} rows came in, ${this.#recordRows} became records, ${this.#rejects} were kept aside and ${none} are no rows: they do not add up`,
      );
  }

  #report(): UnitReport {
    return {
      ...{
        unit: this.#task.bound.unit.name,
        rows: this.#rows,
        records: Object.fromEntries(this.#counts),
        recordRows: this.#recordRows,
      },
      ...{
        rejects: this.#rejects,
        partial: this.#partial,
        nonRows: this.#rows - this.#recordRows - this.#rejects,
        nonRowKinds: this.#nonRows,
      },
    };
  }
}

/** What a line may ask of the paper it belongs to. */
const headerOf = ({ state: { days } }: RecordWriter, id: string): HeaderRecord => ({
  id,
  day: days.get('order_date') ?? days.get('contract_date') ?? null,
});

/** A further record of the row is there only where one of its own cells says more than nothing or zero. */
const saysAnything = (writer: RecordWriter, row: RowCells): boolean =>
  writer.ownCells.some((read) => {
    const text = read(row);
    return text !== null && !saysNothing(text) && !/^[0.,\s]+$/.test(text);
  });
