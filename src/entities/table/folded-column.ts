import { foldValue } from './fold-value.ts';
import type { TableColumn } from './read-table.ts';
import type { SpecColumn } from './table-spec.ts';
import type { Texts } from './texts.ts';
import type { Watch } from './watch.ts';

/** A column after folding: equal values have one number; every text and word has one in the `Texts` of the table. */
export interface FoldedColumn {
  readonly spec: SpecColumn;
  /** Row to value, -1 where it says nothing. */
  readonly cells: Int32Array;
  /** Value to its text. */
  readonly whole: Int32Array;
  /** The words of value `v` are `words` from `wordStarts[v]` up to `wordStarts[v + 1]`. */
  readonly wordStarts: Int32Array;
  readonly words: Int32Array;
  /** How many rows have each value. */
  readonly counts: Int32Array;
  /** Value to a writing of it, where it is a name that some row writes in no Latin letters; names are then compared across scripts. */
  readonly foreign: ReadonlyMap<number, string>;
  readonly written: (value: number) => string;
}

const names = new Set(['person_name', 'given_name', 'surname']);

export async function foldColumn(column: TableColumn, texts: Texts, watch: Watch): Promise<FoldedColumn> {
  const { spec, values } = column;
  const numbers = new Map<number, number>();
  const writings: string[] = [];
  const foreign = new Map<number, string>();
  const of = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    if (i % 1024 === 0) await watch.step(`reading values of ${spec.name}`, i, values.length);
    of[i] = numberOf(values[i]!);
  }
  const cells = column.cells.map((value) => (value < 0 ? -1 : of[value]!));
  return {
    spec,
    cells,
    ...splitWords(numbers, texts),
    counts: countsOf(cells, numbers.size),
    foreign,
    written: (v) => writings[v]!,
  };

  function numberOf(value: string): number {
    const text = foldValue(spec.kind, value);
    if (text === '') return -1;
    const whole = texts.numberOf(text);
    const number = numbers.get(whole) ?? numbers.size;
    numbers.set(whole, number);
    // The first in order of letters: which row came first must not matter.
    if (writings[number] === undefined || value < writings[number]) writings[number] = value;
    if (names.has(spec.kind) && !latin.test(value)) foreign.set(number, writings[number]);
    return number;
  }
}

const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

function splitWords(numbers: ReadonlyMap<number, number>, texts: Texts) {
  const whole = Int32Array.from(numbers.keys());
  const wordStarts = new Int32Array(whole.length + 1);
  const words: number[] = [];
  for (let v = 0; v < whole.length; v++) {
    const text = texts.textOf(whole[v]!);
    if (text.includes(' ')) for (const word of text.split(' ', 8)) words.push(texts.numberOf(word));
    else words.push(whole[v]!);
    wordStarts[v + 1] = words.length;
  }
  return { whole, wordStarts, words: Int32Array.from(words) };
}

function countsOf(cells: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const value of cells) if (value >= 0) counts[value]! += 1;
  return counts;
}
