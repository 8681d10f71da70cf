import {
  type Comparison,
  compareReadings,
  expectedChancePairs,
  type Reading,
  readingKeys,
  readName,
} from '@tributary/names';

/** A person as a list writes one: the name, and what else the row says that can confirm or contradict it. */
export interface Listed {
  readonly name: string;
  readonly birth: string | null;
  readonly document: string | null;
  /** Where it stands, as a person would look it up; several where the list names one person in every month. */
  readonly places: readonly string[];
  /** The same as numbers of sheets and rows, where it is to be shown in its file. */
  readonly spots?: readonly { readonly unit: number; readonly row: number }[];
}

/** Two rows, one on each list, that name one person as far as can be told, and why. */
export interface Pair {
  readonly left: Listed;
  readonly right: Listed;
  readonly comparison: Comparison;
  readonly because: string;
  /** Other rows that would fit as well. */
  readonly rivals: number;
}

export interface Overlap {
  readonly shared: readonly Pair[];
  /** Alike but not certain: a possible match, or a name that several rows could be. */
  readonly doubtful: readonly Pair[];
  readonly leftOnly: readonly Listed[];
  readonly rightOnly: readonly Listed[];
  /** Pairs of namesakes that two lists of this size and these names would share by chance. */
  readonly expectedByChance: number;
}

interface Candidate extends Pair {
  readonly certain: boolean;
  readonly weight: number;
}

/** The people two lists share, whatever their scripts: each match with its reason, doubtful ones apart. */
export function overlap(left: readonly Listed[], right: readonly Listed[]): Overlap {
  const readings = readAll([...left, ...right]);
  const candidates = candidatePairs(left, right, readings).sort((a, b) => b.weight - a.weight);
  const { taken, shared, doubtful } = assign(candidates);
  return {
    ...{ shared, doubtful },
    leftOnly: left.filter((one) => !taken.has(one)),
    rightOnly: right.filter((one) => !taken.has(one)),
    expectedByChance: expectedChancePairs(readingsOf(left, readings), readingsOf(right, readings)),
  };
}

const readAll = (listed: readonly Listed[]) => new Map(listed.map(({ name }) => [name, readName(name)]));

function candidatePairs(
  left: readonly Listed[],
  right: readonly Listed[],
  readings: ReadonlyMap<string, Reading>,
): Candidate[] {
  const reading = (one: Listed): Reading => readings.get(one.name) ?? readName(one.name);
  const byKey = new Map<string, Listed[]>();
  for (const one of right)
    for (const key of keysOf(one, reading(one))) {
      const listed = byKey.get(key);
      if (listed) listed.push(one);
      else byKey.set(key, [one]);
    }
  const short = right.filter(byInitials);
  return left.flatMap((one) => {
    const met = new Set(byInitials(one) ? right : keysOf(one, reading(one)).flatMap((key) => byKey.get(key) ?? []));
    for (const other of short) met.add(other);
    return [...met].flatMap((other) => candidate(one, other, compareReadings(reading(one), reading(other))) ?? []);
  });
}

/** A name by initials shares no key with the whole name, so it is held against everybody: «Ким Ч. И.». */
const byInitials = ({ name }: Listed): boolean =>
  /(?<![\p{L}\p{M}'’-])\p{Lu}(?:\.|(?=\s|$))/u.test(name) && !/\p{Script=Han}/u.test(name);

const keysOf = (one: Listed, reading: Reading): string[] => [
  ...readingKeys(reading),
  ...(one.document ? [`document ${one.document}`] : []),
];

/** What the rows say beside the names decides first: one document joins, two birth dates part. */
function candidate(left: Listed, right: Listed, comparison: Comparison): Candidate | null {
  const oneDocument = left.document !== null && left.document === right.document;
  const oneBirth = left.birth !== null && left.birth === right.birth;
  const otherBirth = left.birth !== null && right.birth !== null && !oneBirth;
  if (oneDocument)
    return {
      left,
      right,
      comparison,
      certain: !otherBirth,
      weight: 3,
      rivals: 0,
      because: `the same document; ${comparison.because}`,
    };
  if (comparison.verdict === 'different' || otherBirth) return null;
  const because = oneBirth ? `the same date of birth; ${comparison.because}` : comparison.because;
  const certain = comparison.verdict === 'match' || oneBirth;
  return {
    left,
    right,
    comparison,
    certain,
    weight: comparison.score + (oneBirth ? 2 : 0) + (certain ? 1 : 0),
    rivals: 0,
    because,
  };
}

/** One row of a list is one person: the best pairs first; where two are equally good, a person decides. */
function assign(candidates: readonly Candidate[]) {
  const taken = new Set<Listed>();
  const shared: Pair[] = [];
  const doubtful: Pair[] = [];
  for (const [i, one] of candidates.entries()) {
    if (taken.has(one.left) || taken.has(one.right)) continue;
    const rivals = candidates
      .slice(i + 1)
      .filter((other) => other.weight > one.weight - 0.01 && (other.left === one.left) !== (other.right === one.right));
    const free = rivals.filter((other) => !taken.has(other.left) && !taken.has(other.right));
    if (one.certain && free.length === 0) shared.push(one);
    else
      doubtful.push(
        free.length > 0
          ? {
              ...one,
              rivals: free.length,
              because: `${one.because}; ${free.length} other row${free.length > 1 ? 's' : ''} would fit as well`,
            }
          : one,
      );
    taken.add(one.left).add(one.right);
  }
  return { taken, shared, doubtful };
}

const readingsOf = (listed: readonly Listed[], readings: ReadonlyMap<string, Reading>): Reading[] =>
  listed.flatMap(({ name }) => readings.get(name) ?? []);
