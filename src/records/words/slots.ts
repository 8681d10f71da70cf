import { type Column, type Headings, languages, type RecordType } from '../record-types/record-type.ts';
import type { Vocabulary } from '../record-types/vocabulary.ts';
import { headingTokens } from './heading-words.ts';

/** A place in a record that a column of a form can fill, and the words that head it. */
export interface Slot {
  readonly column: Column;
  readonly part: string | null;
  readonly phrases: readonly Phrase[];
  /** Each head with each role is a phrase of the slot too: said so, since all of them together are several hundred thousand. */
  readonly joined?: Joined;
  /** True where the words name only a part («ИНН») and the party must be told from elsewhere. */
  readonly bare: boolean;
}

/** «ИНН», «КПП» with «плательщик», «отправитель»: what is said of a party, and what the party is called. */
export interface Joined {
  readonly heads: readonly Phrase[];
  readonly roles: readonly Phrase[];
}

export interface Phrase {
  readonly text: string;
  readonly tokens: readonly string[];
  /** Words of the party, of which a heading must have one: else «Дата рождения» would be any party's. */
  readonly party: readonly string[];
}

const words = (headings: Partial<Headings>): string[] =>
  languages.flatMap((language) => [...(headings[language] ?? [])]);
const phrases = new Map<string, Phrase>();

/** The same words head columns of many types: they are taken apart once. */
function phrase(text: string): Phrase {
  const known = phrases.get(text) ?? { text, tokens: [...new Set(headingTokens(text))], party: [] };
  phrases.set(text, known);
  return known;
}

/** «ИНН плательщика»: the words of the part and of the party, of which the party's own are needed. */
export const joinPhrase = (head: Phrase, role: Phrase): Phrase => ({
  text: `${head.text} ${role.text}`,
  tokens: [...new Set([...head.tokens, ...role.tokens])],
  party: role.party,
});

/** Every slot of a record type. The parts of a party may follow it («Плательщик», «ИНН») or name it («ИНН плательщика»). */
export function slotsOf(type: RecordType, vocabulary: Vocabulary): readonly Slot[] {
  const known = made.get(type) ?? makeSlots(type, vocabulary);
  made.set(type, known);
  return known;
}

/** A record type is read once, with one vocabulary. */
const made = new WeakMap<RecordType, readonly Slot[]>();

function makeSlots(type: RecordType, vocabulary: Vocabulary): readonly Slot[] {
  return type.columns
    .flatMap((column) => [
      ...(column.type === 'mention' ? mentionSlots(column, vocabulary) : [wholeSlot(column)]),
      ...Object.entries(column.sides).map(([side, headings]) => ({
        column,
        part: side,
        phrases: words(headings)
          .concat(column.type === 'period' ? words(vocabulary.side(side)) : [])
          .map(phrase),
        bare: false,
      })),
      ...spreadSlots(column),
      ...(column.type === 'money'
        ? [{ column, part: 'cur', phrases: words(vocabulary.currency).map(phrase), bare: false }]
        : []),
    ])
    .concat(partySlots(type));
}

/** Parties of an open number: a field `party.sender` of any type that has such roles. */
const partySlots = (type: RecordType): Slot[] =>
  Object.entries(type.parties).map(([role, headings]) => ({
    column: partyColumn,
    part: role,
    phrases: words(headings).map(phrase),
    bare: false,
  }));

export const partyColumn: Column = {
  ...{
    name: 'party',
    type: 'mention',
    kinds: ['org', 'person'],
    target: null,
    required: false,
    protected: false,
    feature: false,
  },
  ...{
    headings: { ru: [], en: [], ko: [] },
    sides: {},
    values: [],
    dictionary: new Map(),
    of: null,
    default: null,
    otherwise: null,
    foremost: null,
    datedBy: null,
  },
  ...{
    month: false,
    clock: false,
    presence: false,
    titleValues: false,
    letterhead: false,
    listed: false,
    rounded: false,
    latest: false,
    begins: false,
    keeper: false,
    spread: false,
  },
};

const wholeSlot = (column: Column): Slot => ({
  column,
  part: null,
  phrases: words(column.headings).map(phrase),
  bare: false,
});

/** The part that a bare mention of the party is: a person's full name, an organisation's name. */
export const wholePart: Readonly<Record<string, string>> = {
  person: 'full',
  org: 'org_name',
  site: 'place_name',
  place: 'address',
  account: 'account',
  document: 'document',
  contact: 'contact',
  badge: 'badge',
};

function mentionSlots(column: Column, vocabulary: Vocabulary): Slot[] {
  const roles = words(column.headings);
  const primary = column.name === 'person';
  const main = wholePart[column.kinds[0] ?? 'org'] ?? 'full';
  const { heads: headsOf, plain } = headsOfParts(column.kinds, vocabulary);
  const spoken = roles
    .map(phrase)
    .map((said) => ({ ...said, party: partyWords(column, said, plain) }))
    .filter(({ party }) => party.length > 0 || !column.name.endsWith('_account'));
  const parties = column.name.endsWith('_account') ? [...spoken, ...spoken.map(partyAlone)] : spoken;
  const slots: Slot[] = [];
  for (const [part, heads] of headsOf) {
    const own =
      part === main ? spoken.map((said) => (column.name.endsWith('_account') ? said : { ...said, party: [] })) : [];
    const joined = heads.length > 0 && parties.length > 0 ? { joined: { heads, roles: parties } } : {};
    slots.push({ column, part, phrases: own, ...joined, bare: false });
    slots.push({ column, part, phrases: heads, bare: !primary });
  }
  return slots;
}

interface PartHeads {
  /** What heads each part of a party of these kinds, before it is said whose. */
  readonly heads: ReadonlyMap<string, readonly Phrase[]>;
  /** The words of all of them. */
  readonly plain: ReadonlySet<string>;
}

const headsByKinds = new WeakMap<Vocabulary, Map<string, PartHeads>>();

function headsOfParts(kinds: Column['kinds'], vocabulary: Vocabulary): PartHeads {
  const known = headsByKinds.get(vocabulary) ?? new Map<string, PartHeads>();
  headsByKinds.set(vocabulary, known);
  const found = known.get(kinds.join(' '));
  if (found !== undefined) return found;
  const heads = new Map<string, readonly Phrase[]>();
  for (const kind of kinds)
    for (const [part, headings] of Object.entries(vocabulary.parts[kind]))
      heads.set(part, [...(heads.get(part) ?? []), ...words(headings).map(phrase)]);
  const made = { heads, plain: new Set([...heads.values()].flat().flatMap((head) => head.tokens)) };
  known.set(kinds.join(' '), made);
  return made;
}

/** «Банк плательщика», «БИК плательщика»: what is said of an account need not say so. */
const partyAlone = (said: Phrase): Phrase => (said.party.length === 0 ? said : { ...said, tokens: said.party });

/** «Счёт плательщика» needs the payer: «Счёт» alone is the account of whichever party stands beside it. */
function partyWords(column: Column, said: Phrase, plain: ReadonlySet<string>): readonly string[] {
  const own = said.tokens.filter((token) => !plain.has(token));
  return own.length > 0 || column.name.endsWith('_account') ? own : said.tokens;
}

/** Deductions by code: the value itself heads an amount («Проживание»). */
const spreadSlots = (column: Column): Slot[] =>
  column.spread
    ? [...column.dictionary].map(([value, spellings]) => ({
        column,
        part: `=${value}`,
        phrases: spellings.map(phrase),
        bare: false,
      }))
    : [];
