import type { AppendedColumn, Appender } from './appender.ts';
import type { Cells, Value } from './value.ts';

/** How many rows travel together. */
const perQuery = 16_384;
/** What may wait for the database before the giver is asked to wait. */
const mostWaiting = 2;
/** Fewer than one vector of the database go in faster by an appender. */
const few = 2048;

/** The ways into the table: a query of ours, or an appender where there are too few rows for a query to pay. */
interface Ways {
  readonly run: (sql: string, values: Value[]) => Promise<void>;
  readonly appender: () => Promise<Appender>;
}

/**
 * Adds rows to one table beside the program: all texts of a column travel as one, and the database takes them apart in threads of
 * its own. It costs more work than an appender and leaves three quarters of it to another core. Whole numbers and days go as text.
 */
export function openTextAppender(ways: Ways, table: string, columns: readonly AppendedColumn[]): Appender {
  const odd = columns.find(({ type }) => !(type in casts));
  if (odd !== undefined)
    throw new Error(`${table}: ${odd.name} is ${odd.type}, and only texts, numbers and days travel as text`);
  return new TextAppender(ways, table, columns);
}

class TextAppender implements Appender {
  readonly #ways: Ways;
  readonly #table: string;
  readonly #columns: readonly AppendedColumn[];
  #batch: TextBatch;
  /** Rows that are all so far, and few. */
  #few: readonly Cells[] | null = null;
  #begun = false;
  #waiting = 0;
  #failed: Error | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(ways: Ways, table: string, columns: readonly AppendedColumn[]) {
    this.#ways = ways;
    this.#table = table;
    this.#columns = columns;
    this.#batch = new TextBatch(table, columns);
  }

  add(cells: readonly Cells[]): void {
    if (!this.#begun && (cells[0]?.length ?? 0) < few) {
      this.#few = cells;
      this.#begun = true;
      return;
    }
    this.#begun = true;
    this.#takeFew();
    this.#take(cells);
  }

  async ready(): Promise<void> {
    if (this.#waiting >= mostWaiting || this.#failed !== null) await this.#settled();
  }

  async close(): Promise<void> {
    if (this.#few !== null) {
      const appender = await this.#ways.appender();
      try {
        appender.add(this.#few);
      } finally {
        await appender.close();
      }
    }
    this.#send();
    await this.#settled();
  }

  #takeFew(): void {
    if (this.#few === null) return;
    this.#take(this.#few);
    this.#few = null;
  }

  #take(cells: readonly Cells[]): void {
    if (!this.#batch.take(cells)) {
      this.#send();
      this.#batch.chooseMarks(cells);
      this.#batch.take(cells);
    }
    if (this.#batch.rows >= perQuery) this.#send();
  }

  #send(): void {
    if (this.#batch.rows === 0) return;
    const { sql, values } = this.#batch.query();
    this.#batch = new TextBatch(this.#table, this.#columns, this.#batch.marks);
    this.#waiting++;
    this.#last = this.#ways.run(sql, values).then(
      () => void this.#waiting--,
      (error: Error) => {
        this.#failed ??= error;
      },
    );
  }

  async #settled(): Promise<void> {
    await this.#last;
    if (this.#failed !== null) throw this.#failed;
  }
}

/** Two characters that no text of the batch has: one between texts, one in place of the empty text, since nothing stands for NULL. */
interface Marks {
  readonly between: string;
  readonly empty: string;
}

const casts: Readonly<Record<string, (text: string) => string>> = {
  VARCHAR: (text) => text,
  INTEGER: (text) => `cast(${text} as integer)`,
  DATE: (text) => `date '1970-01-01' + cast(${text} as integer)`,
};

class TextBatch {
  rows = 0;
  marks: Marks;
  readonly #table: string;
  readonly #columns: readonly AppendedColumn[];
  readonly #texts: ColumnText[];

  constructor(table: string, columns: readonly AppendedColumn[], marks: Marks = { between: '\n', empty: '\u0001' }) {
    this.#table = table;
    this.#columns = columns;
    this.#texts = columns.map(({ name, type }) => new ColumnText(`${table}.${name}`, type));
    this.marks = marks;
  }

  /** False, and nothing taken, where a mark stands in a text. */
  take(cells: readonly Cells[]): boolean {
    const pieces = this.#texts.map((text, i) => text.piece(cells[i] ?? [], this.marks));
    if (pieces.includes(null)) return false;
    for (const [i, text] of this.#texts.entries()) text.keep(pieces[i]!);
    this.rows += cells[0]?.length ?? 0;
    return true;
  }

  /** Private-use characters that none of the texts has. */
  chooseMarks(cells: readonly Cells[]): void {
    const all = cells.map((column) => [...column].join('')).join('');
    const free: string[] = [];
    for (let code = 0xe000; free.length < 2; code++)
      if (!all.includes(String.fromCodePoint(code))) free.push(String.fromCodePoint(code));
    const [between = '', empty = ''] = free;
    this.marks = { between, empty };
  }

  query(): { sql: string; values: Value[] } {
    const values: Value[] = [];
    const given = (value: string): string => {
      const known = values.indexOf(value);
      return `$${known >= 0 ? known + 1 : values.push(value)}`;
    };
    const split: string[] = [];
    const shown = this.#texts.map((text, i) => {
      const said = text.joined(this.marks.between);
      if (said === null) return 'null';
      if (!text.isConstant) split.push(`unnest(string_split(${given(said)}, ${given(this.marks.between)})) as c${i}`);
      const from = text.isConstant ? given(said) : `c${i}`;
      return casts[this.#columns[i]!.type]!(text.whatItSays(from, () => given(this.marks.empty)));
    });
    const source = split.length > 0 ? `(select ${split.join(', ')})` : `range(${this.rows})`;
    const names = this.#columns.map(({ name }) => `"${name}"`).join(', ');
    return { sql: `insert into ${this.#table} (${names}) select ${shown.join(', ')} from ${source}`, values };
  }
}

/** What one column of a batch says: the same in every row, or the texts of its pieces. */
class ColumnText {
  readonly #name: string;
  readonly #type: AppendedColumn['type'];
  readonly #pieces: Piece[] = [];
  #anyNull = false;
  #anyEmpty = false;

  constructor(name: string, type: AppendedColumn['type']) {
    this.#name = name;
    this.#type = type;
  }

  get isConstant(): boolean {
    const [first] = this.#pieces;
    return first?.same === true && this.#pieces.every(({ same, text }) => same && text === first.text);
  }

  /** Null where a mark stands in a text. */
  piece(cells: Cells, { between, empty }: Marks): Piece | null {
    const texts = new Array<string>(cells.length);
    let same = true;
    for (let i = 0; i < cells.length; i++) {
      const text = this.#textOf(cells[i], empty);
      texts[i] = text;
      if (text !== texts[0]) same = false;
    }
    const [first = ''] = texts;
    const plain = same ? first : texts.join('');
    if (
      plain.includes(between) ||
      (plain.includes(empty) && cells.some((cell) => cell !== '' && String(cell).includes(empty)))
    )
      return null;
    return same ? { same, text: first, rows: cells.length } : { same, text: texts.join(between), rows: cells.length };
  }

  keep(piece: Piece): void {
    this.#pieces.push(piece);
  }

  /** A travelling text as the cell it was: looked at closer only where some cells are NULL or empty. */
  whatItSays(text: string, emptyMark: () => string): string {
    if (this.#anyEmpty) return `case ${text} when '' then null when ${emptyMark()} then '' else ${text} end`;
    return this.#anyNull ? `nullif(${text}, '')` : text;
  }

  /** Null where nothing is said at all. */
  joined(between: string): string | null {
    const [first] = this.#pieces;
    if (first !== undefined && this.isConstant) return first.text === '' ? null : first.text;
    return this.#pieces
      .map(({ same, text, rows }) => (same ? Array(rows).fill(text).join(between) : text))
      .join(between);
  }

  #textOf(cell: Value | undefined, empty: string): string {
    if (cell === null) {
      this.#anyNull = true;
      return '';
    }
    if (cell === '') this.#anyEmpty = true;
    if (this.#type === 'VARCHAR' && typeof cell === 'string') return cell === '' ? empty : cell;
    if (this.#type !== 'VARCHAR' && Number.isSafeInteger(cell)) return String(cell);
    throw new Error(`expected ${this.#type} in "${this.#name}", found ${JSON.stringify(cell ?? null)}`);
  }
}

interface Piece {
  readonly same: boolean;
  readonly text: string;
  readonly rows: number;
}
