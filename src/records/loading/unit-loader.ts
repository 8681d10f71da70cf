import type { MentionBook } from '../mentions/mention-book.ts';
import type { HeaderRecord, PaperBook, PaperKey } from '../mentions/paper-book.ts';
import type { BoundUnit } from '../sheets/bind-mapping.ts';
import { mergedColumns } from '../sheets/merged-columns.ts';
import { isBelowTable, type NonRow, nonRowReader } from '../sheets/row-kind.ts';
import type { RecordType } from '../types/record-type.ts';
import { recordTypes } from '../types/record-types.ts';
import { columnCell, type RowCells, saysNothing } from '../values/cell.ts';
import { hashOf } from '../values/content-hash.ts';
import type { RowProblem } from '../values/row-problem.ts';
import type { UnitDoubts } from '../values/unit-doubts.ts';
import { dittoFiller } from '../words/ditto.ts';
import type { CaseSinks } from './case-sinks.ts';
import type { CoverageTracker } from './coverage-tracker.ts';
import type { KeyBook } from './key-book.ts';
import type { LoadStyle } from './load-style.ts';
import { type PaperMerge, paperMerge } from './paper-merge.ts';
import { partyWriter } from './party-writer.ts';
import { type RecordWriter, recordWriter } from './record-writer.ts';

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
  readonly doubts: UnitDoubts;
  readonly keys: KeyBook;
  /** True where the file parts its cells by a mark, so that each row says how many it has. */
  readonly delimited: boolean;
  readonly onReject: (rejected: Rejected) => void;
  /** Records that other units refer to: the interview of its statements. */
  readonly headers: Map<string, HeaderRecord>;
  /** The papers that any unit of the exhibit heads its lines with. */
  readonly papers: PaperBook;
}

/** Turns the rows of one unit into records. Every row is accounted for: a record, kept aside, or told to be none. */
export class UnitLoader {
  readonly #task: Task;
  readonly #once: RecordWriter[];
  readonly #each: RecordWriter[];
  readonly #parties: ReadonlyMap<RecordWriter, ReturnType<typeof partyWriter>>;
  readonly #merges: ReadonlyMap<RecordWriter, PaperMerge>;
  readonly #kindOf: (row: RowCells) => NonRow | null;
  /** Columns up to the last that has a heading. */
  readonly #width: number;
  readonly #counts = new Map<string, number>();
  readonly #ordinals = new Map<string, number>();
  readonly #nonRows: Partial<Record<NonRow, number>> = {};
  #rows = 0;
  #recordRows = 0;
  #rejects = 0;
  #partial = 0;
  /** The row being read. */
  #place = 0;
  #locator = '';

  constructor(task: Task) {
    this.#task = task;
    const { mapping } = task.bound;
    const tables = mapping.records.map((record) => record.type);
    const writers = mapping.records.map((record) => {
      const sink = task.sinks.records.get(record.type);
      if (sink === undefined) throw new Error(`no table is open for ${record.type}`);
      const sharesTable = tables.filter((table) => table === record.type).length > 1;
      const { exhibit, style, book, doubts, sinks } = task;
      return recordWriter(record, {
        exhibit,
        style,
        book,
        sink,
        traits: sinks.recordTrait,
        texts: sinks.texts,
        doubts,
        sharesTable,
      });
    });
    this.#once = writers.filter((writer) => writer.once);
    this.#each = writers.filter((writer) => !writer.once);
    this.#merges = new Map(
      writers.flatMap((writer, i) => {
        const record = mapping.records[i];
        return writer.once && !writer.refers && record !== undefined ? [[writer, paperMerge(writer, record)]] : [];
      }),
    );
    this.#parties = new Map(
      writers.map((writer, i) => [
        writer,
        partyWriter(writer.type, mapping.records[i]?.fields ?? [], task.book, task.sinks.party, task.exhibit.exhibitId),
      ]),
    );
    this.#kindOf = nonRowReader(task.bound.headings);
    this.#width = task.bound.headings.findLastIndex((heading) => heading !== '') + 1;
  }

  async load(progress: (rows: number) => void): Promise<UnitReport> {
    const { unit, mapping } = this.#task.bound;
    const firstData = mapping.header === null ? 0 : mapping.header + mapping.headerRows;
    const merged = mergedColumns(this.#task.bound, (await unit.merged?.()) ?? [], firstData);
    const [first, fill] = [dittoFiller(), dittoFiller()];
    const [firstMerged, fillMerged] = [merged(), merged()];
    for (const merge of this.#merges.values())
      if (merge.needed)
        for await (const { rows, places } of unit.batches())
          rows.forEach((written, i) => {
            const row = first(firstMerged(written, places[i] ?? 0));
            if ((places[i] ?? 0) >= firstData && this.#kindOf(row) === null) merge.note(row);
          });
    for await (const batch of unit.batches()) {
      for (let i = 0; i < batch.rows.length; i++) {
        const place = batch.places[i] ?? 0;
        const row = fill(fillMerged(batch.rows[i] ?? [], place));
        if ('weekly' in unit && place === this.#place) {
          this.#again(row);
          continue;
        }
        this.#rows++;
        if (place < firstData) this.#skip(mapping.header !== null && place >= mapping.header ? 'heading' : 'above');
        else this.#row(row, place);
      }
      await this.#task.sinks.room();
      progress(this.#rows);
    }
    this.#checkSum();
    return this.#report();
  }

  #skip(kind: NonRow): void {
    this.#nonRows[kind] = (this.#nonRows[kind] ?? 0) + 1;
  }

  /** A row of a weekly pattern on a further date: it is one row of the file, and fails as it did the first time. */
  #again(row: RowCells): void {
    this.#recordsOf(row, this.#locator);
    this.#task.book.endRow();
  }

  #row(row: RowCells, place: number): void {
    const kind = this.#kindOf(row);
    if (kind === null) this.#dataRow(row, place);
    else this.#skip(kind);
  }

  #dataRow(row: RowCells, place: number): void {
    const locator = this.#task.bound.unit.locator(place);
    // Several rows of one passage stand at one place: their records are counted on.
    if (locator !== this.#locator) this.#ordinals.clear();
    this.#place = place;
    this.#locator = locator;
    const failed = this.#papersOf(row, locator) ?? this.#recordsOf(row, locator);
    this.#task.book.endRow();
    const below = failed === null ? null : isBelowTable(row);
    if (below === null && row.length !== this.#width) this.#noteRagged(row);
    if (failed === null) this.#recordRows++;
    else if (below !== null) this.#skip(below);
    else {
      this.#rejects++;
      this.#reject(failed, locator);
    }
  }

  /** The headers of the paper: one record for all rows that name the same paper, filled from whichever row says more. */
  #papersOf(row: RowCells, locator: string): RowProblem | null {
    for (const writer of this.#once) {
      const key = writer.paper(row);
      const known = this.#task.papers.find(writer.type, key);
      const paper = known ?? (writer.refers ? referred(key) : this.#newPaper(writer, key, row, locator));
      if ('reason' in paper) return paper;
      if (known !== undefined) this.#contradictions(writer, key, row, locator);
      this.#task.headers.set(writer.type.id, paper);
    }
    return null;
  }

  #newPaper(writer: RecordWriter, key: PaperKey, row: RowCells, locator: string): HeaderRecord | RowProblem {
    const merged = this.#merges.get(writer)?.merged(key) ?? row;
    const written = writer.write(merged, locator, 1, null);
    const paper =
      typeof written === 'string'
        ? { ...headerOf(writer, written), mentions: new Map(writer.state.mentions) }
        : written;
    this.#task.papers.keep(writer.type, key, paper);
    if (!('reason' in paper)) this.#written(writer, merged, null);
    return paper;
  }

  /** What a later line says otherwise of the same paper is kept aside, once per wording. */
  #contradictions(writer: RecordWriter, key: PaperKey, row: RowCells, locator: string): void {
    for (const said of this.#merges.get(writer)?.contradicts(key, row) ?? []) {
      this.#partial++;
      this.#reject(said, locator);
    }
  }

  #recordsOf(row: RowCells, locator: string): RowProblem | null {
    let kept = false;
    const failed: RowProblem[] = [];
    for (let i = 0; i < this.#each.length; i++) {
      const writer = this.#each[i]!;
      if (!writer.holds(row) || ((i > 0 || writer.optional) && !saysAnything(writer, row))) continue;
      const ordinal = (this.#ordinals.get(writer.type.id) ?? 0) + 1;
      const header = writer.type.header === null ? null : (this.#task.headers.get(writer.type.header.type) ?? null);
      const written = writer.write(row, locator, ordinal, header);
      if (typeof written !== 'string') {
        if (i === 0 && !writer.optional) return written;
        failed.push(written);
        continue;
      }
      kept = true;
      this.#ordinals.set(writer.type.id, ordinal);
      if (isHeader(writer.type)) this.#head(writer, written, row);
      this.#written(writer, row, header);
    }
    return kept || this.#each.length === 0 ? this.#aside(failed, locator) : (failed[0] ?? nothingSaid);
  }

  #head(writer: RecordWriter, id: string, row: RowCells): void {
    const header = headerOf(writer, id);
    this.#task.headers.set(writer.type.id, header);
    if (writer.named) this.#task.papers.keep(writer.type, writer.paper(row), header);
  }

  /** Further records of a row that could not be read. */
  #aside(failed: readonly RowProblem[], locator: string): null {
    for (const one of failed) {
      this.#partial++;
      this.#reject(one, locator);
    }
    return null;
  }

  #written(writer: RecordWriter, row: RowCells, header: HeaderRecord | null): void {
    const id = writer.type.id;
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    for (const aside of writer.state.aside) {
      this.#partial++;
      this.#reject(aside, writer.state.locator);
    }
    const { keys, bound } = this.#task;
    keys.note(writer.type, writer.state, header?.id ?? null, bound.unit, this.#place);
    this.#task.coverage.note(writer.type, writer.state);
    this.#parties.get(writer)?.(row, writer.state);
  }

  #reject({ column, value, reason }: RowProblem, locator: string): void {
    const { exhibit, bound, sinks, onReject } = this.#task;
    sinks.reject.add([exhibit.exhibitId, bound.unit.index, locator, column, value, reason, 'open']);
    onReject({ unit: bound.unit.name, locator: this.#locator, row: this.#place, column, value, reason });
  }

  /** A short row loses its last columns, a long one has cells under no heading: the record stays, and it is said. */
  #noteRagged(row: RowCells): void {
    const { headings } = this.#task.bound;
    if (this.#width === 0) return;
    const extra = row.slice(headings.length).filter((cell) => columnCell(0)([cell]) !== null).length;
    if (extra > 0) {
      this.#task.doubts.ragged(this.#locator, `${extra} cells stand beyond the last heading and are read by nothing`);
      return;
    }
    if (row.length >= this.#width || !this.#task.delimited) return;
    const missing = headings[row.length] === '' ? '' : `, "${headings[row.length]}"`;
    this.#task.doubts.ragged(
      this.#locator,
      `the row has ${row.length} cells, the headings are ${this.#width}: cell ${row.length + 1}${missing} and what follows are empty`,
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

/** A further record of the row is there only where one of its own cells says more than nothing or zero. */
const saysAnything = (writer: RecordWriter, row: RowCells): boolean =>
  writer.ownCells.some((read) => {
    const text = read(row);
    return text !== null && !saysNothing(text) && !/^[0.,\s]+$/.test(text);
  });
