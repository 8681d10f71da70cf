import {
  type Comparison,
  compareReadings,
  expectedChancePairs,
  MATCH,
  POSSIBLE,
  type Reading,
  readingInitialKeys,
  readingKeys,
  readName,
  scoreReadings,
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

/** Two rows that may name one person, before anybody asks why: most are never shown. */
interface Candidate {
  readonly left: Listed;
  readonly right: Listed;
  readonly readings: readonly [Reading, Reading];
  /** What the rows say beside the names. */
  readonly beside: 'the same document; ' | 'the same date of birth; ' | '';
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
  for (const one of right) for (const key of keysOf(one, reading(one))) addTo(byKey, key, one);
  return left.flatMap((one) => {
    const met = new Set(askedBy(one, reading(one)).flatMap((key) => byKey.get(key) ?? []));
    return [...met].flatMap((other) => candidate(one, other, [reading(one), reading(other)]) ?? []);
  });
}

/** A name by initials shares no key with the whole name but one of its own: «Ким Ч. И.» */
const byInitials = ({ name }: Listed): boolean =>
  /(?<![\p{L}\p{M}'’-])\p{Lu}(?:\.|(?=\s|$))/u.test(name) && !/\p{Script=Han}/u.test(name);

/** What a name of the right is kept by: those by initials apart, for they are looked up by every name, and whole names by them alone. */
const keysOf = (one: Listed, reading: Reading): string[] => [
  ...plainKeys(one, reading),
  ...readingInitialKeys(reading).map((key) => `${byInitials(one) ? 'short' : 'whole'} ${key}`),
];

const askedBy = (one: Listed, reading: Reading): string[] => [
  ...plainKeys(one, reading),
  ...readingInitialKeys(reading).flatMap((key) => [`short ${key}`, ...(byInitials(one) ? [`whole ${key}`] : [])]),
];

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

const plainKeys = (one: Listed, reading: Reading): string[] => [
  ...readingKeys(reading),
  ...(one.document ? [`document ${one.document}`] : []),
];

/** What the rows say beside the names decides first: one document joins, two birth dates part. */
function candidate(left: Listed, right: Listed, readings: readonly [Reading, Reading]): Candidate | null {
  const oneBirth = left.birth !== null && left.birth === right.birth;
  const otherBirth = left.birth !== null && right.birth !== null && !oneBirth;
  const pair = { left, right, readings };
  if (left.document !== null && left.document === right.document)
    return { ...pair, beside: 'the same document; ', certain: !otherBirth, weight: 3 };
  const score = scoreReadings(...readings);
  if (score < POSSIBLE || otherBirth) return null;
  const certain = score >= MATCH || oneBirth;
  return {
    ...pair,
    beside: oneBirth ? 'the same date of birth; ' : '',
    certain,
    weight: score + (oneBirth ? 2 : 0) + (certain ? 1 : 0),
  };
}

/** One row of a list is one person: the best pairs first; where two are equally good, a person decides. */
function assign(candidates: readonly Candidate[]) {
  const taken = new Set<Listed>();
  const shared: Pair[] = [];
  const doubtful: Pair[] = [];
  const byRow = new Map<Listed, Candidate[]>();
  for (const one of candidates) {
    addTo(byRow, one.left, one);
    addTo(byRow, one.right, one);
  }
  for (const one of candidates) {
    if (taken.has(one.left) || taken.has(one.right)) continue;
    const rivals = [...(byRow.get(one.left) ?? []), ...(byRow.get(one.right) ?? [])].filter(
      (other) => other !== one && other.weight > one.weight - 0.01 && !taken.has(other.left) && !taken.has(other.right),
    ).length;
    (one.certain && rivals === 0 ? shared : doubtful).push(explained(one, rivals));
    taken.add(one.left).add(one.right);
  }
  return { taken, shared, doubtful };
}

function explained({ left, right, readings, beside }: Candidate, rivals: number): Pair {
  const comparison = compareReadings(...readings);
  const others = rivals === 0 ? '' : `; ${rivals} other row${rivals > 1 ? 's' : ''} would fit as well`;
  return { left, right, comparison, because: beside + comparison.because + others, rivals };
}

const readingsOf = (listed: readonly Listed[], readings: ReadonlyMap<string, Reading>): Reading[] =>
  listed.flatMap(({ name }) => readings.get(name) ?? []);
