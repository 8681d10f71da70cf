import type { MergedArea } from '../reading/merged-areas.ts';
import { plainNumber } from '../reading/plain-number.ts';
import type { XmlEvents } from '../xml/xml-scanner.ts';
import { attribute, cellOf, localName } from '../xml/xml-text.ts';
import type { SheetFindings } from './sheet-findings.ts';
import type { RowSink } from './xlsx-sheet.ts';

const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Follows the content of an OpenDocument spreadsheet and gives the rows of the sheet with one number; the others are passed over. */
export class OdsSheet implements XmlEvents {
  readonly merged: MergedArea[] = [];
  readonly #wanted: number;
  readonly #findings: SheetFindings;
  readonly #sink: RowSink;
  #sheet = 0;
  #inside = 0;
  #row = 0;
  #rowRepeats = 1;
  #cells: (string | null)[] = [];
  #attributes = '';
  #text: string[] = [];
  #collects = 0;
  #silent = 0;

  constructor(wanted: number, findings: SheetFindings, sink: RowSink) {
    this.#wanted = wanted;
    this.#findings = findings;
    this.#sink = sink;
  }

  open(written: string, attributes: string): boolean {
    const name = localName(written);
    if (name === 'table') return this.#openTable();
    if (this.#inside === 0) return name === 'automatic-styles';
    if (name === 'annotation' || name === 'shapes') this.#silent += 1;
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes);
    else if (name === 'table-column' && isHidden(attributes)) this.#findings.place('hiddenColumn', 0, () => '?');
    else this.#openText(name, attributes);
    return false;
  }

  text(text: string): void {
    if (this.#collects > 0 && this.#silent === 0) this.#text.push(text);
  }

  close(written: string): void {
    const name = localName(written);
    if (name === 'table') this.#inside = Math.max(0, this.#inside - 1);
    if (this.#inside === 0) return;
    if (name === 'annotation' || name === 'shapes') this.#silent -= 1;
    else if (name === 'p') this.#collects -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell(name);
    else if (name === 'table-row') this.#closeRow();
  }

  #openTable(): boolean {
    if (this.#inside > 0) this.#inside += 1;
    else if (++this.#sheet === this.#wanted) this.#inside = 1;
    return this.#inside === 0;
  }

  #openRow(attributes: string): void {
    this.#rowRepeats = repeats(attributes, 'rows');
    this.#cells = [];
    if (isHidden(attributes)) this.#findings.place('hiddenRow', this.#row + 1, () => String(this.#row + 1));
  }

  #openCell(attributes: string): void {
    this.#attributes = attributes;
    this.#text = [];
  }

  #openText(name: string, attributes: string): void {
    if (name === 'p') {
      if (this.#text.length > 0 && this.#silent === 0) this.#text.push('\n');
      this.#collects += 1;
    } else if (name === 's') this.text(' '.repeat(Math.min(100, Number(attribute(attributes, 'text:c') ?? 1) || 1)));
    else if (name === 'line-break') this.text('\n');
    else if (name === 'tab') this.text('\t');
  }

  #closeCell(name: string): void {
    const value = name === 'table-cell' ? this.#value() : cellOf(this.#text.join(''));
    const count = Math.min(repeats(this.#attributes, 'columns'), mostColumns - this.#cells.length);
    if (attribute(this.#attributes, 'table:formula') !== null)
      this.#findings.cell(value === null ? 'unsolved' : 'formula', this.#row + 1, this.#cells.length);
    if (/table:number-(columns|rows)-spanned="(?!1")/.test(this.#attributes)) this.#noteMerged();
    for (let n = 0; n < count; n++) this.#cells.push(value);
  }

  #noteMerged(): void {
    const size = ['columns', 'rows'].map((what) => attribute(this.#attributes, `table:number-${what}-spanned`) ?? '1');
    this.#findings.place('merged', this.#row + 1, () => `row ${this.#row + 1}, ${size.join(' by ')}`);
    const [from, rows] = [this.#row + 1, Number(size[1])];
    if (Number.isInteger(rows) && rows > 1) this.merged.push({ column: this.#cells.length, from, to: from + rows - 1 });
  }

  /** The typed value, not the shown one, except where only the shown one has the leading zeros. */
  #value(): string | null {
    const typed = (name: string): string | null => attribute(this.#attributes, `office:${name}`);
    const shown = cellOf(this.#text.join(''));
    const type = typed('value-type');
    if (type === 'date') return (typed('date-value') ?? shown)?.replace(/T00:00:00(?:\.0+)?$/, '') ?? null;
    if (type === 'time') return clock(typed('time-value')) ?? shown;
    if (type === 'boolean') return typed('boolean-value') ?? shown;
    if (type !== 'float' && type !== 'currency' && type !== 'percentage') return typed('string-value') ?? shown;
    const number = Number(typed('value'));
    if (typed('value') === null || !Number.isFinite(number)) return shown;
    if (Math.abs(number) > 1e15) this.#findings.cell('tooLong', this.#row + 1, this.#cells.length);
    return shown !== null && /^0\d+$/.test(shown) && Number(shown) === number ? shown : plainNumber(number);
  }

  #closeRow(): void {
    let end = this.#cells.length;
    while (end > 0 && this.#cells[end - 1] === null) end--;
    const count = Math.min(this.#rowRepeats, mostRows - this.#row);
    if (end > 0) for (let n = 1; n <= count; n++) this.#sink(this.#row + n, this.#cells.slice(0, end));
    this.#row += count;
  }
}

function repeats(attributes: string, what: 'rows' | 'columns'): number {
  const said = Number(attribute(attributes, `table:number-${what}-repeated`) ?? 1);
  return Number.isInteger(said) && said > 0 ? said : 1;
}

const isHidden = (attributes: string): boolean => /table:visibility="(collapse|filter)"/.test(attributes);

/** `PT08H05M00S` → `08:05:00`. */
function clock(duration: string | null): string | null {
  const [, hours, minutes, seconds] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(duration ?? '') ?? [];
  return hours === undefined
    ? null
    : `${hours.padStart(2, '0')}:${minutes?.padStart(2, '0')}:${seconds?.padStart(2, '0')}`;
}
