import type { RecordType } from '../record-types/record-type.ts';
import { type RecordTypes, recordTypes } from '../record-types/record-types.ts';
import { type HeadingWord, headingWordReader } from './heading-word.ts';
import { headingTokens, knowHeadings } from './heading-words.ts';
import { beside, saidWords } from './likeness.ts';
import { type Phrase, type Slot, slotsOf } from './slots.ts';
import { Wordings } from './wordings.ts';

/** A slot that a heading may mean, and how sure the words alone make it. */
export interface Candidate {
  readonly slot: Slot;
  readonly likeness: number;
  readonly phrase: string;
}

/** What headings mean, over all record types. */
export interface HeadingLexicon {
  readonly slots: ReadonlyMap<string, readonly Slot[]>;
  /** Slots of a type that the heading may mean, best first: from a half on by the words alone, below it only where the values agree. */
  candidates(type: RecordType, heading: string): readonly Candidate[];
  /** How much a heading speaks for this type and no other: 1 where only its forms print it, 0 where others head a column by it better. */
  telling(type: RecordType, heading: string): number;
  /** False where forms print the heading, and hardly ever over names: «Предмет», "Description". */
  mayName(heading: string): boolean;
  /** True where some form heads firms alone surely by it, and none people alone. */
  headsFirms(heading: string): boolean;
  /** True where forms surely head the family name, the given name or the patronymic of somebody by it, before they say whose. */
  headsNamePart(heading: string): boolean;
  /** True where the heading is most like what forms call another party than the person of whom a row is: «Представитель (Ф.И.О.)». */
  namesOther(heading: string): boolean;
  /** How much the text looks like a heading of anything, from a half to 1; 0 where it hardly does. */
  known(text: string): number;
}

/** What the words alone must say of a slot; where the values tell much, less is enough. */
export const leastAlike = 0.5;
/** A heading that is less alike says nothing of a slot. */
const least = 0.2;

type Weigh = (token: string) => number;

function buildLexicon(types: RecordTypes): HeadingLexicon {
  const slotsOfAll = () => new Map(types.all.map((type) => [type.id, slotsOf(type, types.vocabulary)]));
  knowHeadings(types.digest, () => [...textsOf([...slotsOfAll().values()].flat()), ...spellingsOf(types)]);
  const slots = slotsOfAll();
  const all = [...slots.values()].flat();
  const weigh = tokenWeights(all);
  const wordings = new Wordings(slots, weigh);
  const readWords = headingWordReader(textsOf(all), (token) => wordings.has(token), weigh);
  const wordsOf = (text: string) => readWords([...new Set(headingTokens(text))]);
  const ranked = new Map<string, ReadonlyMap<string, readonly Candidate[]>>();
  const known = new Map<string, number>();
  const none: readonly Candidate[] = [];
  const ranks = (heading: string) => remembered(ranked, heading, () => rank(wordings, wordsOf(heading)));
  const told = new Map<string, ReadonlyMap<string, number>>();
  const naming = new Map<string, boolean>();
  const [ofFirms, ofNames, ofOthers] = [
    new Map<string, boolean>(),
    new Map<string, boolean>(),
    new Map<string, boolean>(),
  ];
  return {
    slots,
    candidates: (type, heading) => ranks(heading).get(type.id) ?? none,
    telling: (type, heading) => remembered(told, heading, () => speaksFor(ranks(heading))).get(type.id) ?? 0,
    mayName: (heading) => remembered(naming, heading, () => headsNames(ranks(heading))),
    headsFirms: (heading) => remembered(ofFirms, heading, () => headsFirmsAlone(ranks(heading))),
    headsNamePart: (heading) => remembered(ofNames, heading, () => headsPartOfName(ranks(heading))),
    namesOther: (heading) => remembered(ofOthers, heading, () => headsAnother(ranks(heading))),
    known: (text) => remembered(known, text, () => bestLikeness(wordings, wordsOf(text), weigh)),
  };
}

/** The wordings of a slot. Columns share the very lists: what is asked of a list is asked once. */
const listsOf = ({ phrases, joined }: Slot): (readonly Phrase[])[] =>
  joined === undefined ? [phrases] : [phrases, joined.heads, joined.roles];

/** Texts in which every word of the slots' wordings stands. */
const textsOf = (slots: readonly Slot[]): Set<string> =>
  new Set([...new Set(slots.flatMap(listsOf))].flatMap((list) => list.map(({ text }) => text)));

/** Whatever an enumeration spells: titles and cells are compared with it word by word too. */
const spellingsOf = (types: RecordTypes): string[] =>
  types.all.flatMap(({ columns }) => columns.flatMap(({ dictionary }) => [...dictionary.values()].flat()));

function remembered<K, T>(memory: Map<K, T>, key: K, make: () => T): T {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (memory.size < 50_000) memory.set(key, made);
  return made;
}

/** The words of which a wording that is alike enough has one: the rest of the heading, from the most telling on, must weigh as much. */
function tellingWords(words: readonly HeadingWord[]): Set<string> {
  const telling = new Set<string>();
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  let rest = whole;
  for (const word of [...words].sort((a, b) => b.weight - a.weight)) {
    if (rest < least * whole - 1e-9) break;
    rest -= word.weight;
    for (const token of word.says.keys()) telling.add(token);
  }
  return telling;
}

function bestLikeness(wordings: Wordings, words: readonly HeadingWord[], weigh: Weigh): number {
  if (words.length === 0 || words.length > 12) return 0;
  let best = 0;
  wordings.compare(saidWords(words), neededWords(words, weigh), (score) => {
    if (score >= leastAlike) best = Math.max(best, score);
    return best >= 1;
  });
  return best;
}

/** The words of which any wording has one that is alike by half: all that the others say is less than what then is over. */
function neededWords(words: readonly HeadingWord[], weigh: Weigh): Set<string> {
  const needed = new Set<string>();
  const mostOf = ({ says }: HeadingWord) => [...says].reduce((sum, [token, sure]) => sum + weigh(token) * sure, 0);
  let rest = words.reduce((sum, word) => sum + mostOf(word), 0);
  let over = 0;
  for (const word of [...words].sort((a, b) => b.weight - a.weight)) {
    if (rest < beside * over - 1e-9) break;
    rest -= mostOf(word);
    over += word.weight;
    for (const token of word.says.keys()) needed.add(token);
  }
  return needed;
}

function rank(wordings: Wordings, words: readonly HeadingWord[]): ReadonlyMap<string, readonly Candidate[]> {
  const best = new Map<string, Map<Slot, Candidate>>();
  wordings.compare(saidWords(words), tellingWords(words), (likeness, headed, part) => {
    if (likeness < least) return false;
    for (const { text, place } of headed) {
      const { type, slot } = place;
      const ofType = best.get(type) ?? new Map<Slot, Candidate>();
      best.set(type, ofType);
      if (likeness <= (ofType.get(slot)?.likeness ?? 0)) continue;
      ofType.set(slot, { slot, likeness, phrase: part === null ? text : `${part} ${text}` });
    }
    return false;
  });
  return new Map([...best].map(([type, list]) => [type, [...list.values()].sort((a, b) => b.likeness - a.likeness)]));
}

/** Of the types that a heading is most like, each has its part of it. */
function speaksFor(ranks: ReadonlyMap<string, readonly Candidate[]>): ReadonlyMap<string, number> {
  const likest = [...ranks].map(([type, [first]]) => [type, first?.likeness ?? 0] as const);
  const most = Math.max(0, ...likest.map(([, likeness]) => likeness));
  const near = likest.filter(([, likeness]) => likeness >= 0.9 * most && likeness >= 0.5);
  return new Map(near.map(([type, likeness]) => [type, likeness / near.length]));
}

/** No type surely heads a column so, or half of those that do head a party by it. */
function headsNames(ranks: ReadonlyMap<string, readonly Candidate[]>): boolean {
  const sure = [...ranks.values()].flat().filter(({ likeness }) => likeness >= 0.95);
  return sure.filter(({ slot }) => slot.column.type === 'mention').length * 2 >= sure.length;
}

function headsFirmsAlone(ranks: ReadonlyMap<string, readonly Candidate[]>): boolean {
  const sure = [...ranks.values()].flat().filter(({ likeness }) => likeness >= 0.95);
  const named = sure.filter(({ slot: { part } }) => part === 'org_name' || part === 'full');
  return (
    named.some(({ slot: { part, column } }) => part === 'org_name' && !column.kinds.includes('person')) &&
    named.every(({ slot }) => slot.column.kinds.includes('org'))
  );
}

const partsOfNames = new Set(['surname', 'given', 'patronymic', 'latin_surname', 'latin_given']);

const headsPartOfName = (ranks: ReadonlyMap<string, readonly Candidate[]>): boolean =>
  [...ranks.values()]
    .flat()
    .some(({ slot, likeness }) => likeness >= 0.9 && slot.phrases.length > 0 && partsOfNames.has(slot.part ?? ''));

function headsAnother(ranks: ReadonlyMap<string, readonly Candidate[]>): boolean {
  const said = [...ranks.values()].flat().filter(({ slot, likeness }) => !slot.bare && likeness >= leastAlike);
  const most = Math.max(0, ...said.map(({ likeness }) => likeness));
  const likest = said.filter(({ likeness }) => likeness >= 0.95 * most);
  return likest.length > 0 && likest.every(({ slot }) => slot.column.name !== 'person');
}

/** A word that stands in many phrases («дата») says less than one that stands in few. */
function tokenWeights(slots: readonly Slot[]): Weigh {
  const counts = new Map<string, number>();
  const known = new Map<readonly Phrase[], ReadonlySet<string>>();
  const tokensOf = (list: readonly Phrase[]) =>
    remembered(known, list, () => new Set(list.flatMap(({ tokens }) => tokens)));
  for (const slot of slots) {
    const lists = listsOf(slot).map(tokensOf);
    lists.forEach((tokens, i) => {
      for (const token of tokens)
        if (!lists.slice(0, i).some((one) => one.has(token))) counts.set(token, (counts.get(token) ?? 0) + 1);
    });
  }
  const all = Math.log(1 + slots.length);
  const weightOf = (count: number): number => Math.max(0.15, (all - Math.log(1 + count)) / all);
  const weights = new Map([...counts].map(([token, count]) => [token, weightOf(count)]));
  const strange = weightOf(0);
  return (token) => weights.get(token) ?? strange;
}

let built: HeadingLexicon | null = null;

export function headingLexicon(): HeadingLexicon {
  built ??= buildLexicon(recordTypes());
  return built;
}
