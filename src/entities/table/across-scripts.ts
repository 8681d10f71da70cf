import { MATCH, POSSIBLE, type Reading, readName, scoreReadings } from '@tributary/names';
import type { FoldedColumn } from './folded-column.ts';
import { PairMemo } from './pair-memo.ts';

/** What `names` says of two rows: 2 one name, 1 possibly, 0 no, or nobody needs to ask since both are in Latin letters. */
export type AcrossScripts = (a: number, b: number) => 0 | 1 | 2;

/**
 * Names in two scripts are for `names` to judge; by their letters most would be different. A name in two columns is judged whole: a
 * surname of one syllable says too little alone.
 */
export function acrossScripts(parts: readonly FoldedColumn[]): AcrossScripts {
  if (parts.every(({ foreign }) => foreign.size === 0)) return () => 0;
  const readings: Reading[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (row: number): number => {
    const name = parts
      .map(({ cells, written }) => (cells[row]! < 0 ? '' : written(cells[row]!)))
      .join(' ')
      .trim();
    const number = numbers.get(name) ?? readings.push(readName(name)) - 1;
    numbers.set(name, number);
    return number;
  };
  const isForeign = (row: number): boolean => parts.some(({ cells, foreign }) => foreign.has(cells[row]!));
  const memo = new PairMemo();
  const judge = (one: number, other: number): number => {
    const score = scoreReadings(readings[one]!, readings[other]!);
    return score >= MATCH ? 2 : score >= POSSIBLE ? 1 : 0;
  };
  return (a, b) => (isForeign(a) || isForeign(b) ? (memo.get(numberOf(a), numberOf(b), judge) as 0 | 1 | 2) : 0);
}
