import type { HeadingWord } from './heading-word.ts';
import { headingTokens } from './heading-words.ts';
import { type Column, type Headings, languages, type RecordType } from './record-type.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A place in a record that a column of a form can fill, and the words that head it. */
export interface Slot {
  readonly column: Column;
  readonly part: string | null;
  readonly phrases: readonly Phrase[];
  /** True where the words name only a part («ИНН») and the party must be told from elsewhere. */
  readonly bare: boolean;
}

export interface Phrase {
  readonly text: string;
  readonly tokens: readonly string[];
  /** Words of the party, of which a heading must have one: else «Дата рождения» would be any party's. */
  readonly party: readonly string[];
}

const words = (headings: Partial<Headings>): string[] =>
  languages.flatMap((language) => [...(headings[language] ?? [])]);
const phrase = (text: string): Phrase => ({ text, tokens: [...new Set(headingTokens(text))], party: [] });

/** «ИНН плательщика»: the words of the part and of the party, of which the party's own are needed. */
const partPhrase = (head: Phrase, role: Phrase): Phrase => ({
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
        phrases: words(headings).map(phrase),
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
    datedBy: null,
  },
  ...{
    month: false,
    clock: false,
    presence: false,
    titleValues: false,
    letterhead: false,
    latest: false,
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
  const parts = new Map<string, string[]>();
  for (const kind of column.kinds)
    for (const [part, headings] of Object.entries(vocabulary.parts[kind]))
      parts.set(part, [...(parts.get(part) ?? []), ...words(headings)]);
  const headPhrases = new Map([...parts].map(([part, heads]) => [part, heads.map(phrase)]));
  const plain = new Set([...headPhrases.values()].flat().flatMap((head) => head.tokens));
  const spoken = roles
    .map(phrase)
    .map((said) => ({ ...said, party: partyWords(column, said, plain) }))
    .filter(({ party }) => party.length > 0 || !column.name.endsWith('_account'));
  const parties = column.name.endsWith('_account') ? [...spoken, ...spoken.map(partyAlone)] : spoken;
  const slots: Slot[] = [];
  for (const [part, heads] of headPhrases) {
    const joined = parties.flatMap((role) => heads.map((head) => partPhrase(head, role)));
    const own =
      part === main ? spoken.map((said) => (column.name.endsWith('_account') ? said : { ...said, party: [] })) : [];
    slots.push({ column, part, phrases: [...own, ...joined], bare: false });
    slots.push({ column, part, phrases: heads, bare: !primary });
  }
  return slots;
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

/** How well a heading and a phrase say the same, 0 to 1: shared words by how telling they are. */
export function likeness(heading: readonly HeadingWord[], said: Phrase, weigh: (token: string) => number): number {
  if (heading.length === 0 || said.tokens.length === 0) return 0;
  if (said.party.length > 0 && !said.party.some((token) => heading.some((word) => word.says.has(token)))) return 0;
  let shared = 0;
  let all = 0;
  const used = new Set<HeadingWord>();
  for (const token of said.tokens) {
    const weight = weigh(token);
    all += weight;
    let credit = 0;
    for (const word of heading) {
      const sure = word.says.get(token);
      if (sure === undefined) continue;
      used.add(word);
      credit = Math.max(credit, sure);
    }
    shared += weight * credit;
  }
  if (shared === 0) return 0;
  for (const word of heading) if (!used.has(word)) all += word.weight;
  return shared / all;
}
