import bindings from '@duckdb/node-bindings';
import type { PackedColumn } from './packed-column.ts';
import type { Value } from './value.ts';
import { Validity, type Vector, vectorOf } from './vector-cells.ts';

const cell = 16;
const inlinedBytes = 12;
const two32 = 4_294_967_296;
const encoder = new TextEncoder();

/** A heap that one vector of very long texts made larger is not kept. */
const mostKept = 1024 * 1024;

type Refuse = (value: Value | undefined) => never;

/**
 * A cell is a length and either the text itself, up to twelve bytes, or its first four bytes and where it lies. Texts that are longer lie end
 * to end in a heap of their own; poured, the heap goes into the vector's memory by one call, and the cells are told where that is. Where every row
 * says the same, one call is enough.
 */
export function packedTexts(most: number, refuse: Refuse): PackedColumn {
  const texts = new PackedTexts(most, refuse);
  return {
    pack: (values, from, rows) =>
      values instanceof Float64Array ? refuse(values[from]) : texts.pack(values, from, rows),
    pour: (chunk, index, rows) => texts.pour(vectorOf(chunk, index), rows),
  };
}

class PackedTexts {
  readonly #buffer: ArrayBuffer;
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  readonly #validity: Validity;
  readonly #refuse: Refuse;
  #heap = new Uint8Array(0);
  #end = 0;
  /** What every row says; undefined where they differ. */
  #same: string | null | undefined;

  constructor(most: number, refuse: Refuse) {
    this.#buffer = new ArrayBuffer(most * cell);
    this.#bytes = new Uint8Array(this.#buffer);
    this.#words = new Uint32Array(this.#buffer);
    this.#validity = new Validity(most);
    this.#refuse = refuse;
  }

  pack(values: readonly Value[], from: number, rows: number): void {
    this.#validity.start();
    this.#same = undefined;
    this.#end = 0;
    if (this.#heap.length > mostKept) this.#heap = new Uint8Array(0);
    if (isConstant(values, from, rows)) this.#packSame(values[from]);
    else for (let row = 0; row < rows; row++) this.#put(row, values[from + row]);
  }

  pour(vector: Vector, rows: number): void {
    if (typeof this.#same === 'string') bindings.vector_reference_value(vector, bindings.create_varchar(this.#same));
    else if (this.#same === undefined) {
      if (this.#end > 0) this.#pointInto(vector, rows);
      bindings.copy_data_to_vector(vector, 0, this.#buffer, 0, rows * cell);
    }
    this.#validity.flush(vector);
  }

  #packSame(value: Value | undefined): void {
    if (value === null) this.#validity.setAllNull();
    this.#same = value === null || typeof value === 'string' ? value : this.#refuse(value);
  }

  #put(row: number, value: Value | undefined): void {
    const words = this.#words;
    words[row * 4] = words[row * 4 + 1] = words[row * 4 + 2] = words[row * 4 + 3] = 0;
    if (value === null) this.#validity.setNull(row);
    else if (typeof value !== 'string') this.#refuse(value);
    else if (value !== '') {
      if (this.#heap.length < this.#end + value.length * 3) this.#makeRoom(value.length * 3);
      const end = encodedInto(value, this.#heap, this.#end);
      this.#putCell(row, this.#end, end - this.#end);
      if (end - this.#end > inlinedBytes) this.#end = end;
    }
  }

  #putCell(row: number, start: number, length: number): void {
    this.#words[row * 4] = length;
    const at = row * cell + 4;
    const shown = length > inlinedBytes ? 4 : length;
    for (let i = 0; i < shown; i++) this.#bytes[at + i] = this.#heap[start + i]!;
    if (length > inlinedBytes) this.#words[row * 4 + 2] = start;
  }

  #makeRoom(bytes: number): void {
    const heap = new Uint8Array(Math.max(4096, this.#heap.length * 2, this.#end + bytes));
    heap.set(this.#heap.subarray(0, this.#end));
    this.#heap = heap;
  }

  /** Lays the heap in the vector's memory, and the cells of long texts point there. */
  #pointInto(vector: Vector, rows: number): void {
    const words = this.#words;
    bindings.vector_assign_string_element_len(vector, 0, this.#heap.subarray(0, this.#end));
    const memory = bindings.vector_get_data(vector, cell);
    const [low = 0, high = 0] = new Uint32Array(memory.buffer, memory.byteOffset + 8, 2);
    let start = 0;
    for (let row = 0; row < rows; row++) {
      const length = words[row * 4]!;
      if (length <= inlinedBytes) continue;
      const address = low + start;
      words[row * 4 + 2] = address;
      words[row * 4 + 3] = high + Math.floor(address / two32);
      start += length;
    }
  }
}

function isConstant(values: readonly Value[], from: number, rows: number): boolean {
  const first = values[from];
  if (first !== values[from + rows - 1] || first !== values[from + (rows >> 1)]) return false;
  for (let row = 1; row < rows; row++) if (values[from + row] !== first) return false;
  return true;
}

/** Shorter texts are written here, without the way out of the program and back. */
const shortText = 96;

/** Writes UTF-8 from `at` on and says where it ends. Halves of a letter become U+FFFD each. */
function encodedInto(text: string, bytes: Uint8Array, at: number): number {
  if (text.length > shortText) return at + encoder.encodeInto(text, bytes.subarray(at)).written;
  let end = at;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes[end++] = code;
    else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 63);
    } else if ((code & 0xf800) === 0xd800) return at + encoder.encodeInto(text, bytes.subarray(at)).written;
    else {
      bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 63);
      bytes[end++] = 0x80 | (code & 63);
    }
  }
  return end;
}
