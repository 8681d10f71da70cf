import { romaniseName, type System } from '@tributary/names';
import { PRIORS, UNITS } from '../../names/korean/inventory.js';
import { seeded } from './chance.ts';

const SYSTEMS: System[] = ['kontsevich', 'dprk', 'mr', 'rr'];

/** Invented names drawn by how common surnames and syllables are, in Hangul. */
export function inventedNames(count: number, seed: number): string[] {
  const next = seeded(seed);
  const ladders = PRIORS.map((shares) => ladderOf(shares));
  return Array.from({ length: count }, () => ladders.map((ladder) => UNITS[ladder(next())] ?? '김').join(''));
}

function ladderOf(shares: Float64Array): (at: number) => number {
  let sum = 0;
  const steps = Float64Array.from(shares, (share) => (sum += share));
  return (at) => {
    let [low, high] = [0, steps.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle] ?? 0) < at * sum) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** A name as one of five kinds of file would write it. */
export function writtenAs(hangul: string, kind: number): string {
  const system = SYSTEMS[kind % 5];
  if (system === undefined) return hangul;
  const text = romaniseName(hangul, system);
  const plain = system === 'kontsevich' ? text : text.normalize('NFD').replace(/[\u0300-\u036f']/g, '');
  return kind % 2 === 0 ? plain : plain.toUpperCase();
}
