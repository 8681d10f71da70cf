import { columnIndex } from '../reading/column-name.ts';
import type { XmlEvents } from '../xml/xml-scanner.ts';
import { attribute, localName } from '../xml/xml-text.ts';
import type { SheetFindings } from './sheet-findings.ts';
import { dateText, type NumberFormats, shownNumber } from './xlsx-cell.ts';
import { unescaped, type XlsxParts } from './xlsx-parts.ts';

const mostColumns = 16_384;
const mostRows = 1_048_576;

/** What a filled row is given to: its 1-based number and its cells up to the last filled one. */
export type RowSink = (row: number, cells: (string | null)[]) => void;

interface Format {
  readonly code: string;
  readonly isDate: boolean;
}

/** Follows the XML of one sheet and gives its rows as they end. */
export class XlsxSheet implements XmlEvents {
  readonly #parts: XlsxParts;
  readonly #numbers: NumberFormats;
  readonly #formats: readonly Format[];
  readonly #findings: SheetFindings;
  readonly #sink: RowSink;
  #row = 0;
  #column = -1;
  #cells: (string | null)[] = [];
  #type = 'n';
  #style = 0;
  #value = '';
  #collects = false;
  #hasFormula = false;
  #aids = 0;
  #inData = false;

  constructor(parts: XlsxParts, numbers: NumberFormats, findings: SheetFindings, sink: RowSink) {
    this.#parts = parts;
    this.#numbers = numbers;
    this.#findings = findings;
    this.#sink = sink;
    this.#formats = parts.formats.map((code) => ({ code, isDate: numbers.is_date(code) }));
  }

  open(written: string, attributes: string): void {
    const name = localName(written);
    if (name === 'c' && this.#inData) this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#collects = this.#aids === 0;
    else if (name === 'row' && this.#inData) this.#openRow(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#aids += 1;
    else this.#openOther(name, attributes);
  }

  text(text: string): void {
    if (this.#collects) this.#value += text;
  }

  close(written: string): void {
    const name = localName(written);
    if (name === 'v' || name === 't') this.#collects = false;
    else if (name === 'c' && this.#inData) this.#closeCell();
    else if (name === 'row' && this.#inData) this.#closeRow();
    else if (name === 'rPh') this.#aids -= 1;
    else if (name === 'sheetData') this.#inData = false;
  }

  #openOther(name: string, attributes: string): void {
    if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') {
      const area = attribute(attributes, 'ref') ?? '?';
      this.#findings.place('merged', Number(/\d+/.exec(area)?.[0] ?? 0), () => area.slice(0, 30));
    } else if (name === 'col' && isTrue(attribute(attributes, 'hidden'))) {
      const [from, to] = [attribute(attributes, 'min') ?? '?', attribute(attributes, 'max') ?? '?'];
      this.#findings.place('hiddenColumn', 0, () => (from === to ? from : `${from}–${to}`));
    }
  }

  #openRow(attributes: string): void {
    const said = Number(attribute(attributes, 'r') ?? this.#row + 1);
    const next = this.#row + 1;
    const sound = Number.isInteger(said) && said >= next && said <= mostRows;
    if (!sound) this.#findings.place('repeatedRow', next, () => String(next));
    this.#row = sound ? said : next;
    this.#column = -1;
    this.#cells = [];
    if (attributes.includes('hidden') && isTrue(attribute(attributes, 'hidden')))
      this.#findings.place('hiddenRow', this.#row, () => String(this.#row));
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const said = reference === null ? this.#column + 1 : columnIndex(reference);
    this.#column = said >= 0 && said < mostColumns ? said : Math.min(this.#column + 1, mostColumns - 1);
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    if (this.#hasFormula) this.#findings.cell(this.#value === '' ? 'unsolved' : 'formula', this.#row, this.#column);
    const text = this.#value === '' ? null : this.#cellText(this.#value);
    if (text === null || text === '') return;
    while (this.#cells.length < this.#column) this.#cells.push(null);
    if (this.#cells[this.#column]) this.#findings.cell('repeatedCell', this.#row, this.#column);
    this.#cells[this.#column] = text.toWellFormed().replaceAll('\0', '\uFFFD');
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#sink(this.#row, this.#cells);
  }

  #cellText(value: string): string | null {
    const type = this.#type;
    if (type === 's') return this.#shared(value);
    if (type === 'str' || type === 'inlineStr') return unescaped(value);
    if (type === 'b') return isTrue(value.trim()) ? 'true' : 'false';
    if (type === 'd') return value.trim().replace(/T00:00:00(?:\.0+)?$/, '');
    if (type === 'e') this.#findings.cell('error', this.#row, this.#column);
    return type === 'e' ? value : this.#number(value);
  }

  #shared(value: string): string | null {
    const found = this.#parts.strings[Number(value)];
    if (found === undefined) this.#findings.cell('damagedCell', this.#row, this.#column);
    return found ?? null;
  }

  #number(written: string): string {
    const value = Number(written);
    if (!Number.isFinite(value)) return written;
    if (Math.abs(value) > 1e15) this.#findings.cell('tooLong', this.#row, this.#column);
    const format = this.#formats[this.#style];
    if (format === undefined) return shownNumber(value, 'General');
    const date = format.isDate ? dateText(value, format.code, this.#numbers, this.#parts.date1904) : null;
    return date ?? shownNumber(value, format.code);
  }
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';
