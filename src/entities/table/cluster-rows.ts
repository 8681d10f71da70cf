import { DisjointSets } from '../disjoint-sets.ts';
import { type MatchModel, weightOf } from './match-model.ts';
import type { Watch } from './watch.ts';
import type { WeighedPairs } from './weighed-pairs.ts';

/** How many rows of a cluster speak for it when another asks to join. */
const speakers = 5;
/** No single pair outvotes the others: beyond ten bits it is as sure as it can be. */
const loudest = 1000;

export interface Clusters {
  /** Row to the first row of its cluster. */
  readonly of: (row: number) => number;
  /** Pairs sure enough by themselves whose clusters contradict each other as wholes. */
  readonly heldApart: number;
}

/**
 * Joins rows from the surest pair down to `least`. Two clusters join only where their rows, taken pair by pair, are likelier one entity than two: one weak
 * link, or a row that says little and fits both, does not chain them.
 */
export async function clusterRows(
  rows: number,
  pairs: WeighedPairs,
  model: MatchModel,
  least: number,
  watch: Watch,
): Promise<Clusters> {
  const sets = new DisjointSets(rows);
  const chain = new Chains(rows);
  let heldApart = 0;
  const order = pairs.heaviestFirst();
  for (let i = 0; i < order.length; i++) {
    if (i % 1024 === 0) await watch.step('joining rows', i, order.length);
    const { a, b, weight } = pairs.at(order[i]!);
    if (weight < least) break;
    const [one, other] = [sets.find(a), sets.find(b)];
    if (one === other) continue;
    if (!agree(chain.first(one), chain.first(other), model)) {
      heldApart += 1;
      continue;
    }
    sets.join(one, other);
    chain.join(Math.min(one, other), Math.max(one, other));
  }
  return { of: (row) => sets.find(row), heldApart };
}

function agree(left: readonly number[], right: readonly number[], model: MatchModel): boolean {
  if (left.length === 1 && right.length === 1) return true;
  let sum = 0;
  for (const a of left)
    for (const b of right) {
      const bits = model.prior + weightOf(model, a, b);
      sum += Math.max(-loudest, Math.min(loudest, bits));
    }
  return sum >= 0;
}

/** The rows of each cluster one after another. */
class Chains {
  private readonly next: Int32Array;
  private readonly last: Int32Array;

  constructor(rows: number) {
    this.next = new Int32Array(rows).fill(-1);
    this.last = Int32Array.from({ length: rows }, (_, row) => row);
  }

  first(root: number): number[] {
    const found: number[] = [];
    for (let row = root; row >= 0 && found.length < speakers; row = this.next[row]!) found.push(row);
    return found;
  }

  join(root: number, other: number): void {
    this.next[this.last[root]!] = other;
    this.last[root] = this.last[other]!;
  }
}
