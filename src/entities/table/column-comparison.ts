import type { AcrossScripts } from './across-scripts.ts';
import { alignWords, mostWords, nameLevels } from './align-words.ts';
import type { FoldedColumn } from './folded-column.ts';
import { PairMemo } from './pair-memo.ts';
import type { Texts } from './texts.ts';

/** How two rows agree in one column: a level, and how much rarer than usual what agrees is, in hundredths of a bit. */
export interface ColumnComparison {
  readonly column: FoldedColumn;
  /** What each level says, for a reader; level 0 is "not said". */
  readonly levels: readonly string[];
  /** Expected share of each level among pairs of one entity, before anything was learnt. */
  readonly expected: readonly number[];
  /** The level at which the whole value is the same. */
  readonly same: number;
  level(a: number, b: number): number;
  /** Of the pair asked about last. */
  rarity(): number;
  /** No pair has more. */
  readonly mostRarity: number;
}

const texts = ['not said', 'different', 'shares a word', 'close', 'one slip', 'in the other column', 'same'] as const;
const dates = ['not said', 'different', 'same year', 'two of year, month, day', 'one slip', 'same'] as const;
const partsOfName = new Set(['given_name', 'surname']);
const [shares, close, slip, crossed] = [2, 3, 4, 5];

/** `other`: the column where a part of a name may stand by mistake. */
export interface Beside {
  readonly all: Texts;
  readonly other: FoldedColumn | undefined;
  readonly across: AcrossScripts;
}

export function compareColumn(column: FoldedColumn, beside: Beside): ColumnComparison {
  if (column.spec.kind === 'person_name') return wordsOfNames(column, beside);
  if (column.spec.kind === 'birth_date') return days(column, beside.all);
  return wholeTexts(column, beside);
}

const most = (numbers: Int32Array): number => numbers.reduce((highest, number) => Math.max(highest, number), 0);

/** log2 of how often two rows share a value by chance, less log2 of how often this value stands. */
function raritiesOf(counts: Int32Array): Int32Array {
  let [total, squares] = [0, 0];
  for (const count of counts) {
    total += count;
    squares += count * count;
  }
  const usual = Math.log2(Math.max(squares, 1)) - 2 * Math.log2(Math.max(total, 1));
  return Int32Array.from(counts, (count) => Math.round(100 * (usual - Math.log2(count / total))));
}

function wholeTexts(column: FoldedColumn, { all, other, across }: Beside): ColumnComparison {
  const { cells, whole, counts } = column;
  const rarities = raritiesOf(counts);
  const memo = new PairMemo();
  let rarity = 0;
  const same = 6;
  const unlike = (a: number, b: number): number => {
    const likeness = all.likeness(whole[a]!, whole[b]!);
    return likeness > 0 ? close + likeness - 1 : sharesWord(column, all, a, b) ? shares : 1;
  };
  return {
    column,
    levels: texts,
    expected: [0, 0.1, 0.05, 0.05, 0.08, 0.02, 0.7],
    same,
    level(a, b) {
      const [left, right] = [cells[a]!, cells[b]!];
      rarity = 0;
      if (left < 0 || right < 0) return 0;
      if (left === right) {
        rarity = rarities[left]!;
        return same;
      }
      if (other !== undefined && areCrossed(column, other, a, b)) return crossed;
      const level = memo.get(left, right, unlike);
      if (level >= slip || !partsOfName.has(column.spec.kind)) return level;
      const judged = across(a, b);
      return judged === 0 ? level : Math.max(level, close + judged - 1);
    },
    rarity: () => rarity,
    mostRarity: most(rarities),
  };
}

function areCrossed(column: FoldedColumn, other: FoldedColumn, a: number, b: number): boolean {
  const [otherA, otherB] = [other.cells[a]!, other.cells[b]!];
  return (
    (otherB >= 0 && other.whole[otherB] === column.whole[column.cells[a]!]) ||
    (otherA >= 0 && other.whole[otherA] === column.whole[column.cells[b]!])
  );
}

/** A word of both, a word cut short, or a first name and its initial. */
function sharesWord({ spec, wordStarts, words }: FoldedColumn, all: Texts, a: number, b: number): boolean {
  const least = spec.kind === 'given_name' ? 1 : 3;
  for (let i = wordStarts[a]!; i < wordStarts[a + 1]!; i++)
    for (let j = wordStarts[b]!; j < wordStarts[b + 1]!; j++) {
      const [one, other] = [words[i]!, words[j]!];
      if (!all.beginAlike(one, other)) continue;
      if (
        one === other
          ? all.textOf(one).length > 2
          : spec.kind !== 'number' && cutShort(all.textOf(one), all.textOf(other), least)
      )
        return true;
    }
  return false;
}

const cutShort = (one: string, other: string, least: number): boolean =>
  one.length < other.length
    ? one.length >= least && other.startsWith(one)
    : other.length >= least && one.startsWith(other);

function days(column: FoldedColumn, all: Texts): ColumnComparison {
  const { cells, whole, counts } = column;
  const rarities = raritiesOf(counts);
  const memo = new PairMemo();
  let rarity = 0;
  const unlike = (a: number, b: number): number => {
    const [left, right] = [all.textOf(whole[a]!), all.textOf(whole[b]!)];
    if (left.length !== 8 || right.length !== 8) return all.likeness(whole[a]!, whole[b]!) === 2 ? 4 : 1;
    const swapped = left.slice(4, 6) === right.slice(6) && left.slice(6) === right.slice(4, 6);
    if (swapped && left.slice(0, 4) === right.slice(0, 4)) return 4;
    if (all.likeness(whole[a]!, whole[b]!) === 2) return 4;
    const year = left.slice(0, 4) === right.slice(0, 4);
    const agreed =
      Number(year) + Number(left.slice(4, 6) === right.slice(4, 6)) + Number(left.slice(6) === right.slice(6));
    return agreed === 2 ? 3 : year ? 2 : 1;
  };
  return {
    column,
    levels: dates,
    expected: [0, 0.05, 0.03, 0.05, 0.12, 0.75],
    same: 5,
    level(a, b) {
      const [left, right] = [cells[a]!, cells[b]!];
      rarity = 0;
      if (left < 0 || right < 0) return 0;
      if (left !== right) return memo.get(left, right, unlike);
      rarity = rarities[left]!;
      return 5;
    },
    rarity: () => rarity,
    mostRarity: most(rarities),
  };
}

/** A name judged one across scripts counts as all of its words alike. */
const acrossLevels = [0, 4, 5] as const;

function wordsOfNames(column: FoldedColumn, { all, across }: Beside): ColumnComparison {
  const { cells, counts } = column;
  const rarities = raritiesOf(counts);
  const ofWords = raritiesOf(wordCounts(column, all));
  const align = alignWords(column, all, ofWords);
  const memo = new PairMemo();
  let rarity = 0;
  // Level and rarity travel as one number through the memo.
  const unlike = (a: number, b: number): number => {
    const found = align(a, b);
    return found.level + 8 * (found.rarity + 65_536);
  };
  return {
    column,
    levels: nameLevels,
    expected: [0, 0.02, 0.03, 0.1, 0.1, 0.1, 0.15, 0.5],
    same: 7,
    level(a, b) {
      const [left, right] = [cells[a]!, cells[b]!];
      rarity = 0;
      if (left < 0 || right < 0) return 0;
      if (left === right) {
        rarity = rarities[left]!;
        return 7;
      }
      const both = memo.get(left, right, unlike);
      rarity = (both >> 3) - 65_536;
      return Math.max(both & 7, acrossLevels[across(a, b)]);
    },
    rarity: () => rarity,
    mostRarity: Math.max(most(rarities), mostWords * most(ofWords)),
  };
}

/** In how many rows each word stands, by its number in `all`. */
function wordCounts({ wordStarts, words, counts }: FoldedColumn, all: Texts): Int32Array {
  const rows = new Int32Array(all.size);
  for (let v = 0; v < counts.length; v++)
    for (let i = wordStarts[v]!; i < wordStarts[v + 1]!; i++) rows[words[i]!]! += counts[v]!;
  return rows;
}
