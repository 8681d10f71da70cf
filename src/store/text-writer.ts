import bindings from '@duckdb/node-bindings';
import type { Value } from './value.ts';
import { Validity, type Vector } from './vector-cells.ts';

const cell = 16;
const inlinedBytes = 12;
const two32 = 4_294_967_296;
const encoder = new TextEncoder();

type Refuse = (value: Value | undefined) => never;

/** Writes texts[from, from + rows) into a VARCHAR vector. */
export type WriteText = (vector: Vector, values: readonly Value[], from: number, rows: number) => void;

/** The cells of a vector in our memory, as bytes and as words. */
interface Cells {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
}

/** Texts too long or too foreign for their cell, and the rows they belong to. */
interface LongTexts {
  readonly texts: string[];
  readonly rows: number[];
}

/**
 * A cell is a length and either the text itself, up to twelve bytes, or its first four bytes and where it lies. One call per
 * long text costs a third of a microsecond, so the long texts of a vector are handed over as one, which lies in the vector's
 * own memory for as long as the vector, and the cells point into it. Where every row says the same, one call is enough.
 */
export function textWriter(most: number, refuse: Refuse): WriteText {
  const buffer = new ArrayBuffer(most * cell);
  const cells: Cells = { bytes: new Uint8Array(buffer), words: new Uint32Array(buffer) };
  const validity = new Validity(most);
  const long: LongTexts = { texts: [], rows: [] };
  return (vector, values, from, rows) => {
    validity.start();
    const first = values[from];
    if (first !== undefined && isConstant(values, from, rows)) {
      if (first === null) validity.setAllNull();
      else if (typeof first === 'string') bindings.vector_reference_value(vector, bindings.create_varchar(first));
      else refuse(first);
      return validity.flush(vector);
    }
    cells.words.fill(0, 0, rows * 4);
    long.texts.length = long.rows.length = 0;
    for (let row = 0; row < rows; row++) {
      const value = values[from + row];
      if (value === null) validity.setNull(row);
      else if (typeof value !== 'string') refuse(value);
      else if (!inlined(cells.bytes, row * cell, value)) {
        long.texts.push(value);
        long.rows.push(row);
      }
    }
    if (long.texts.length > 0) pointTo(vector, cells, long, rows);
    bindings.copy_data_to_vector(vector, 0, buffer, 0, rows * cell);
    validity.flush(vector);
  };
}

function isConstant(values: readonly Value[], from: number, rows: number): boolean {
  const first = values[from];
  if (first !== values[from + rows - 1] || first !== values[from + (rows >> 1)]) return false;
  for (let row = 1; row < rows; row++) if (values[from + row] !== first) return false;
  return true;
}

/** Up to twelve bytes stand in the cell itself. Latin and Cyrillic are written here; other letters take the long way round. */
function inlined(bytes: Uint8Array, at: number, text: string): boolean {
  if (text.length > inlinedBytes) return false;
  let end = at + 4;
  const last = end + inlinedBytes;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff || end + (code < 128 ? 1 : 2) > last) return emptied(bytes, at);
    if (code < 128) bytes[end++] = code;
    else {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 63);
    }
  }
  bytes[at] = end - at - 4;
  return true;
}

function emptied(bytes: Uint8Array, at: number): false {
  bytes.fill(0, at, at + cell);
  return false;
}

/** Lays the texts end to end in the vector's memory and makes their cells point there. */
function pointTo(vector: Vector, cells: Cells, { texts, rows: places }: LongTexts, rows: number): void {
  const lengths = new Uint32Array(texts.length);
  const bytes = encoded(texts, lengths);
  const carrier = places[0] ?? 0;
  let address = 0;
  if (bytes.length > inlinedBytes) {
    bindings.vector_assign_string_element_len(vector, carrier, bytes);
    const memory = bindings.vector_get_data(vector, rows * cell);
    const [low = 0, high = 0] = new Uint32Array(memory.buffer, memory.byteOffset + carrier * cell + 8, 2);
    address = high * two32 + low;
  }
  let offset = 0;
  for (let i = 0; i < places.length; i++) {
    const length = lengths[i]!;
    putCell(cells, places[i]!, bytes, offset, length, address + offset);
    offset += length;
  }
}

/** UTF-8 of all texts, end to end, and the length of each. Halves of a letter that meet between two texts stay two broken ones. */
function encoded(texts: readonly string[], lengths: Uint32Array): Uint8Array {
  const joined = texts.join('');
  const bytes = encoder.encode(joined);
  const isPlain = bytes.length === joined.length;
  let total = 0;
  for (let i = 0; i < texts.length; i++)
    total += lengths[i] = isPlain ? texts[i]!.length : Buffer.byteLength(texts[i]!);
  return total === bytes.length ? bytes : Buffer.concat(texts.map((text) => Buffer.from(text)));
}

function putCell(cells: Cells, row: number, bytes: Uint8Array, offset: number, length: number, address: number): void {
  const at = row * cell + 4;
  cells.words[row * 4] = length;
  const shown = length > inlinedBytes ? 4 : length;
  for (let i = 0; i < shown; i++) cells.bytes[at + i] = bytes[offset + i]!;
  if (length <= inlinedBytes) return;
  const high = Math.floor(address / two32);
  cells.words[row * 4 + 2] = address - high * two32;
  cells.words[row * 4 + 3] = high;
}
