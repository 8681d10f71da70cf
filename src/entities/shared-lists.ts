import type { Reading } from '@tributary/names';
import type { RecordType } from '../records/index.ts';
import type { Database } from '../store/index.ts';
import { bearersOfInitials, leastShared, matchingNames, mostByChance, type Name, nameOf } from './listed-names.ts';
import { personLists, tellingNumbers } from './person-lists.ts';

/** What of a person is known elsewhere: whether two mentions are one already, and whether they cannot be. */
export interface KnownPeople {
  same(left: string, right: string): boolean;
  differ(left: string, right: string): boolean;
}

/** Somebody on a list: the mentions that bear his name there, in one script or two. */
interface Bearer {
  /** True where each line of his list is a person. */
  readonly paper: boolean;
  readonly mentions: readonly string[];
  readonly names: readonly number[];
  /** The number of these mentions, whatever list they stand on. */
  readonly who: number;
}

interface List {
  readonly form: string;
  readonly paper: boolean;
  /** Which half of a book that writes its people in two ways. */
  readonly part?: number;
  readonly bearers: readonly Bearer[];
}

/** What the material says of lists: read before anything is compared. */
export interface Listed {
  readonly lists: readonly List[];
  readonly names: readonly Name[];
  /** By mention and kind, the numbers that tell two people of one name apart. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Reads every list of people. Hangs on no person's being known: other names may be compared meanwhile. */
export async function readListed(
  store: Database,
  types: readonly RecordType[],
  read: (name: string) => Reading,
): Promise<Listed> {
  const known = new Map<string, number>();
  const names: Name[] = [];
  const lists = await readLists(store, types, (text) => nameOf(text, known, names, read));
  return { lists, names, numbers: await numbersOf(store, types) };
}

/**
 * People who stand on two lists under one name, as groups of mentions: a name alone joins nobody, but two lists of different
 * exhibits or columns that share many full names, far more than chance gives, are about the same people, and then each name that
 * has one bearer on either is one person. Common names and names with two bearers on a list join nothing. A rota or a wage sheet that writes
 * surnames with two initials shares people with a list of full names in the same way; only between short lists do so few of them stand alone.
 */
export function* sharedLists({ lists, names, numbers }: Listed, known: KnownPeople): Generator<string[]> {
  const single = remembered(
    (bearer: Bearer) => isOnePerson(bearer, known, numbers),
    (bearer) => bearer,
  );
  const agree = remembered(([a, b]: Pair) => !differs([...a.mentions, ...b.mentions], known), whoAndWho);
  const told = new Set<number>();
  const chance = chanceIn(names);
  const samePeople = ({ left, right, shared }: Shared): Pair[] => {
    const sure = oneToOne(shared).filter(([a, b]) => single(a) && single(b));
    if (!isMore(sure.length, chance(left, right), Math.min(left.bearers.length, right.bearers.length))) return [];
    const agreeing = sure.filter(agree);
    return agreeing.length < leastShared || agreeing.length < 0.9 * sure.length ? [] : agreeing;
  };
  const written = writtenTwice(lists, names, chance);
  for (const shared of pairsOfLists(written, names, ofTwoForms)) {
    // A list as a whole and its orders and days say the same of the same people.
    for (const pair of samePeople(shared)) {
      if (told.has(whoAndWho(pair))) continue;
      told.add(whoAndWho(pair));
      yield [...pair[0].mentions, ...pair[1].mentions];
    }
  }
}

/**
 * A book of many lines that writes its people in full here and with initials there («Ким Сон Хак», «Ким С. Х.») is two lists: so many of its short names fit a
 * full one that it is no chance. As one list, everybody on another would fit two of its people, and join with neither.
 */
function writtenTwice(lists: readonly List[], names: readonly Name[], chance: Chance): List[] {
  const isShort = ({ names: [first = 0] }: Bearer) => names[first]?.short === true;
  const halves = lists.flatMap((list, at) => {
    // Two lines of a paper are two people.
    if (list.paper) return [];
    const [short, full] = [list.bearers.filter(isShort), list.bearers.filter((one) => !isShort(one))];
    if (Math.min(short.length, full.length) < leastShared) return [];
    return [full, short].map((bearers) => ({ ...list, form: `${at}`, bearers }));
  });
  const inTwo = new Map(
    pairsOfLists(halves, names, ofOneForm).flatMap(({ left, right, shared }) => {
      const fitting = new Set(shared.map(([, short]) => short)).size;
      const isTwice = fitting >= mostFit * right.bearers.length && isUnlikely(fitting, chance(left, right));
      return isTwice ? [[left.form, [left, right]] as const] : [];
    }),
  );
  return lists.flatMap(
    (list, at) => inTwo.get(`${at}`)?.map((half, part) => ({ ...half, form: list.form, part })) ?? [list],
  );
}

/** Of the short names of a book that writes people twice so many fit a full one: the rest were never written in full. */
const mostFit = 0.8;

/** So many in common that chance would give them once in a million pairs of lists, as a logarithm. */
const surprise = 14;

/**
 * Whether two lists share more than chance gives: so much more that hardly any pair is a chance; or so many that the lists are of the same people, and of
 * those few who are not found on the other too little is left for chance.
 */
function isMore(shared: number, byChance: number, fewer: number): boolean {
  if (shared < leastShared) return false;
  if (byChance <= mostByChance * shared) return true;
  return isUnlikely(shared, byChance) && byChance * (1 - shared / fewer) <= mostByChance * shared;
}

const isUnlikely = (shared: number, byChance: number): boolean =>
  shared > byChance && shared * Math.log(shared / byChance) - shared + byChance > surprise;

/** Answers again what was answered of the same. */
function remembered<T, Key>(ask: (of: T) => boolean, keyOf: (of: T) => Key): (of: T) => boolean {
  const known = new Map<Key, boolean>();
  return (of) => {
    const key = keyOf(of);
    const answer = known.get(key) ?? ask(of);
    known.set(key, answer);
    return answer;
  };
}

/** More than there are mentions in a case that fits into memory: two numbers below it are one that is exact. */
const mostNumbers = 2 ** 26;

const whoAndWho = ([a, b]: Pair): number => a.who * mostNumbers + b.who;

async function readLists(
  store: Database,
  types: readonly RecordType[],
  name: (text: string) => number | null,
): Promise<List[]> {
  const found = new Map<string, Map<string, number[]>>();
  for await (const batch of store.batches(personLists(types)))
    for (const [mention, form, list, text] of batch as [string, string, string, string][]) {
      const at = name(text.trim());
      if (at === null) continue;
      const key = `${form}\n${list}`;
      const named = found.get(key) ?? found.set(key, new Map<string, number[]>()).get(key)!;
      named.set(mention, [...(named.get(mention) ?? []), at]);
    }
  const who = numbering();
  return unlike(
    [...found].map(([key, named]) => listOf(key, named, who)).filter(({ bearers }) => bearers.length >= leastShared),
  );
}

/** Gives mentions that stand together one number, the same whenever they do. */
function numbering(): (mentions: readonly string[]) => number {
  const known = new Map<string, number>();
  return (mentions) => {
    const key = mentions.join();
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
}

/** Mentions that have a name in common are one bearer; a passport's Latin beside the Cyrillic is the same bearer's. */
function listOf(
  key: string,
  named: ReadonlyMap<string, readonly number[]>,
  who: (mentions: readonly string[]) => number,
): List {
  const [form = '', list = ''] = key.split('\n');
  const paper = list.startsWith('paper ');
  const bearerOf = new Map<number, { paper: boolean; mentions: string[]; names: number[] }>();
  for (const [mention, names] of named) {
    const bearer = names.map((name) => bearerOf.get(name)).find((one) => one !== undefined) ?? {
      paper,
      mentions: [],
      names: [],
    };
    bearer.mentions.push(mention);
    for (const name of names)
      if (!bearerOf.has(name)) {
        bearerOf.set(name, bearer);
        bearer.names.push(name);
      }
  }
  const bearers = [...new Set(bearerOf.values())].map((bearer) => ({ ...bearer, who: who(bearer.mentions) }));
  return { form, paper, bearers };
}

/** Of lists of one form that hold the same people (an order by its number and by its day), the first; papers come before. */
function unlike(lists: readonly List[]): List[] {
  const seen = new Set<string>();
  return lists
    .toSorted((a, b) => Number(b.paper) - Number(a.paper))
    .filter(({ form, bearers }) => {
      const key = `${form} ${bearers.flatMap(({ names }) => names).sort((a, b) => a - b)}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

async function numbersOf(store: Database, types: readonly RecordType[]): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  for await (const batch of store.batches(tellingNumbers(types)))
    for (const [mention, kind, value] of batch as [string, string, string][])
      found.set(mention, (found.get(mention) ?? new Map<string, string>()).set(kind, value));
  return found;
}

/** Whether the bearers of one name on one list can be one: no two lines of one paper, no two numbers, no two birth dates. */
function isOnePerson(
  { paper, mentions }: Bearer,
  known: KnownPeople,
  numbers: ReadonlyMap<string, ReadonlyMap<string, string>>,
): boolean {
  const [first = '', ...others] = mentions;
  const rest = others.filter((other) => !known.same(first, other));
  if (paper) return rest.length === 0;
  const mine = numbers.get(first);
  return rest.every((other) => {
    const theirs = numbers.get(other);
    return (
      !known.differ(first, other) && ![...(mine ?? [])].some(([kind, value]) => (theirs?.get(kind) ?? value) !== value)
    );
  });
}

const differs = ([first = '', ...rest]: readonly string[], known: KnownPeople): boolean =>
  rest.some((other) => known.differ(first, other));

type Pair = readonly [left: Bearer, right: Bearer];

interface Shared {
  readonly left: List;
  readonly right: List;
  /** Bearers of one name, on the left and on the right. */
  readonly shared: readonly Pair[];
}

interface Place {
  readonly list: number;
  readonly form: number;
  readonly part: number | undefined;
  readonly bearer: Bearer;
}

/** Where each name stands, in the order of the lists. */
function placesByName(lists: readonly List[]): Map<number, Place[]> {
  const forms = [...new Set(lists.map(({ form }) => form))];
  const found = new Map<number, Place[]>();
  for (const [list, { form, part, bearers }] of lists.entries())
    for (const bearer of bearers) {
      const place = { list, form: forms.indexOf(form), part, bearer };
      for (const name of bearer.names) {
        const places = found.get(name);
        if (places) places.push(place);
        else found.set(name, [place]);
      }
    }
  return found;
}

type AreTwo = (one: Place, other: Place) => boolean;

/** What one form says of its people says nothing of them twice, unless it writes them in two ways. */
const ofTwoForms: AreTwo = (one, other) =>
  one.form !== other.form || (one.part !== undefined && other.part !== undefined && one.part !== other.part);
const ofOneForm: AreTwo = (one, other) => one.form === other.form && one.list !== other.list;

/** Every two lists that are two with enough names in common, those that share most first. */
function pairsOfLists(lists: readonly List[], names: readonly Name[], areTwo: AreTwo): Shared[] {
  const placesOf = placesByName(lists);
  /** For two lists the bearers on the left and on the right by turns: most lists share too few to say anything. */
  const found = new Map<number, Bearer[]>();
  for (const [a, b] of matchingNames(names, placesOf)) {
    const others = placesOf.get(b) ?? [];
    for (const [at, one] of (placesOf.get(a) ?? []).entries())
      for (let next = a === b ? at + 1 : 0; next < others.length; next++) {
        const other = others[next] as Place;
        if (!areTwo(one, other)) continue;
        const [left, right] = one.list < other.list ? [one, other] : [other, one];
        const key = left.list * lists.length + right.list;
        const before = found.get(key);
        if (before) before.push(left.bearer, right.bearer);
        else found.set(key, [left.bearer, right.bearer]);
      }
  }
  return [...found]
    .filter(([, bearers]) => bearers.length >= 2 * leastShared)
    .map(([key, bearers]) => ({ key, shared: distinct(pairs(bearers)) }))
    .filter(({ shared }) => shared.length >= leastShared)
    .sort((a, b) => b.shared.length - a.shared.length || a.key - b.key)
    .map(({ key, shared }) => ({
      left: lists[Math.floor(key / lists.length)] as List,
      right: lists[key % lists.length] as List,
      shared,
    }));
}

const pairs = (bearers: readonly Bearer[]): Pair[] =>
  Array.from(
    { length: bearers.length / 2 },
    (_, at): Pair => [bearers[2 * at] as Bearer, bearers[2 * at + 1] as Bearer],
  );

/** Two bearers may match by their Cyrillic and by their Latin name: that is one pair. */
function distinct(pairs: readonly Pair[]): Pair[] {
  const seen = new Map<Bearer, Set<Bearer>>();
  return pairs.filter(([a, b]) => {
    if (a.names.length === 1 && b.names.length === 1) return true;
    const met = seen.get(a) ?? seen.set(a, new Set()).get(a)!;
    return met.has(b) ? false : met.add(b);
  });
}

/** People who match one person of the other list only, both ways. */
function oneToOne(shared: readonly Pair[]): Pair[] {
  const count = (side: 0 | 1) => {
    const seen = new Map<Bearer, number>();
    for (const pair of shared) seen.set(pair[side], (seen.get(pair[side]) ?? 0) + 1);
    return seen;
  };
  const [lefts, rights] = [count(0), count(1)];
  return shared.filter(([a, b]) => lefts.get(a) === 1 && rights.get(b) === 1);
}

type Chance = (left: List, right: List) => number;

/** How many names two lists of people who have nothing to do with each other would share. */
function chanceIn(names: readonly Name[]): Chance {
  const known = new Map<List, { readonly short: boolean; readonly shares: Map<number, number> }>();
  const of = (list: List) => {
    const before = known.get(list);
    if (before) return before;
    const short = list.bearers.some(({ names: [first = 0] }) => names[first]?.short);
    const now = { short, shares: new Map<number, number>() };
    known.set(list, now);
    return now;
  };
  const shareOf = ({ names: [first = 0] }: Bearer) => names[first]?.share ?? 0;
  const sharesOf = (list: List, least: number): number => {
    const { shares } = of(list);
    const sum = shares.get(least) ?? list.bearers.reduce((all, one) => all + Math.max(shareOf(one), least), 0);
    shares.set(least, sum);
    return sum;
  };
  return (left, right) => {
    const [few, many] = left.bearers.length < right.bearers.length ? [left, right] : [right, left];
    return sharesOf(few, of(many).short ? bearersOfInitials / 1e6 : 0) * many.bearers.length;
  };
}
