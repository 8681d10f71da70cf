import { fitter, looksLikeOrganisation, looksLikePerson, looksLikeUniversity } from '../columns/column-profile.ts';
import { fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { headingTokens } from '../words/heading-words.ts';
import { partyColumn } from '../words/slots.ts';
import type { PaperKind } from './paper-kinds.ts';
import type { Thing, ThingKind } from './said-things.ts';
import { peopleAt } from './written-parts.ts';

/** A field of the record, what the text says of it, and by which words it is known to. */
export interface Placed {
  readonly column: string;
  readonly part: string | null;
  readonly text: string;
  readonly at: number;
  readonly score: number;
  /** The words before it; empty where its place alone tells. */
  readonly by: string;
}

/** What was placed so far, by the name of the field. */
export type Places = Map<string, Placed>;

/** What its place in the paper tells, and no words before it. */
export const unworded = (column: string, part: string | null, text: string, score: number, at = -1): Placed => ({
  ...{ column, part, text, at, score, by: '' },
});

/** Puts it where nothing stands yet. */
export function putWhereFree(places: Places, placed: Placed): void {
  if (!places.has(fieldName(placed))) places.set(fieldName(placed), placed);
}

/** Below this the words before a thing say too little of what it is. */
const least = 0.6;
const mostWords = 6;

interface Offer extends Placed {
  readonly thing: Thing;
}

/** Each thing that a text names, in the field of the record that the words before it head: the surest first, each field and each thing once. */
export function placeThings(type: RecordType, kind: PaperKind | null, things: readonly Thing[], places: Places): void {
  const offers = things
    .flatMap((thing) => offersOf(type, kind, thing))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const taken: Thing[] = [];
  for (const offer of offers) {
    const { thing, ...placed } = offer;
    const name = fieldName(placed);
    const overlaps = taken.some(
      (one) => thing.at < one.end && thing.end > one.at && (one.kind === thing.kind || one.at === thing.at),
    );
    if (offer.column === 'party' ? overlaps : places.has(name) || overlaps || isWhole(places, placed)) continue;
    const known = places.get(name);
    places.set(name, known === undefined ? placed : { ...known, text: `${known.text}; ${placed.text}` });
    taken.push(thing);
    withSpan(places, thing, placed);
  }
  for (const thing of things) placeBeside(type, thing, places);
}

/** «ООО «…», ИНН …, р/с …»: numbers behind a party are its own. */
function placeBeside(type: RecordType, thing: Thing, places: Places): void {
  if (thing.kind !== 'inn' && thing.kind !== 'account') return;
  const before = [...places.values()].filter(
    ({ at, part }) => at >= 0 && at < thing.at && thing.at - at < nearby && (part === 'org_name' || part === 'full'),
  );
  const party = before.sort((a, b) => b.at - a.at)[0];
  if (party === undefined || party.column === 'party') return;
  const account = type.columns.find(({ name }) => name === `${party.column}_account`);
  const field =
    thing.kind === 'inn' ? { column: party.column, part: 'inn' } : account && { column: account.name, part: 'account' };
  if (field !== undefined && !places.has(fieldName(field)))
    places.set(fieldName(field), { ...field, text: thing.text, at: thing.at, score: 0.7, by: thing.cue.trim() });
}

const nearby = 240;

/** A party that is named whole needs no surname from elsewhere; a period with both ends none. */
const isWhole = (places: Places, { column, part }: Placed): boolean =>
  (part === 'surname' || part === 'given') && (places.has(`${column}.full`) || places.has(`${column}.org_name`));

/** The other end of a stretch, the currency of a sum. */
export function withSpan(places: Places, thing: Thing, placed: Placed): void {
  if (thing.more === null) return;
  const part = thing.kind === 'span' ? 'to' : 'cur';
  const field = { ...placed, part, text: thing.more };
  if (!places.has(fieldName(field))) places.set(fieldName(field), field);
}

/** The fields that one thing may be said of. */
function offersOf(type: RecordType, kind: PaperKind | null, thing: Thing): Offer[] {
  const heard = new Map<string, Offer>();
  const offer = (column: Column, part: string | null, score: number, by: string) => {
    const field = fieldOf(column, part, thing);
    if (field === null || score < least) return;
    const made = {
      ...field,
      text: thing.text,
      at: thing.at,
      score: score + (thing.kind === 'said' ? -0.02 : 0),
      by,
      thing,
    };
    const known = heard.get(fieldName(made));
    if (known === undefined || known.score < made.score) heard.set(fieldName(made), made);
  };
  if (thing.acts) {
    if (Object.hasOwn(type.parties, 'signer')) offer(partyColumn, 'signer', 0.7, thing.cue.trim());
    return [...heard.values()];
  }
  for (const { text, sure } of headingsOf(thing)) {
    const candidates = headingLexicon().candidates(type, text);
    // «Имя: Тхэ Мин» is no whole name.
    const [best] = candidates;
    const isPart = candidates.some(
      ({ slot, likeness }) => partsOfName.has(slot.part ?? '') && likeness >= Math.max(0.9, best?.likeness ?? 0),
    );
    if (isPart && thing.kind === 'person') continue;
    for (const { slot, likeness } of candidates)
      if (!slot.bare && !(isPart && slot.part === 'full')) offer(slot.column, slot.part, likeness - sure, text);
    for (const [field, phrases] of kind?.says ?? []) {
      const score = Math.max(0, ...phrases.map((phrase) => saidBefore(phrase, text)));
      const [name = '', part = null] = field.split('.');
      const column = name === 'party' ? partyColumn : type.columns.find((one) => one.name === name);
      if (score > 0 && column !== undefined) offer(column, part, score - sure, text);
    }
  }
  return [...heard.values()];
}

const partsOfName = new Set(['surname', 'given', 'patronymic']);

/** The last words before a thing, and then the label of its line. */
function headingsOf({ cue, label, kind }: Thing): { text: string; sure: number }[] {
  const words = cue
    .replace(/[«»"“”()[\]:;,.]+/gu, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}№]/u.test(word));
  if (kind === 'said') return [{ text: cue, sure: 0 }];
  const last = words.map((_, i) => words.slice(i).join(' ')).slice(-mostWords);
  return [...last.map((text) => ({ text, sure: 0 })), ...(label === '' ? [] : [{ text: label, sure: 0.06 }])];
}

/** How surely a wording ends the words before a thing: the more of it, and the nearer, the surer. */
function saidBefore(phrase: readonly string[], text: string): number {
  const words = headingTokens(text);
  const last = words.lastIndexOf(phrase.at(-1) ?? '');
  if (last < 0 || !phrase.every((token) => words.slice(0, last + 1).includes(token))) return 0;
  const over = words.length - phrase.length;
  return Math.min(1.02, 0.78 + 0.08 * phrase.length) - 0.04 * over;
}

const partOfKind: Readonly<Partial<Record<ThingKind, readonly string[]>>> = {
  person: ['full', 'org_name'],
  org: ['org_name'],
  account: ['account'],
  document: ['document'],
  phone: ['phone', 'contact'],
  email: ['contact'],
  place: ['address', 'place_name'],
  day: ['birth'],
  number: ['staff_no', 'student_no'],
};

/** The field of a column that a thing of its kind can stand in; null where it can in none. */
function fieldOf(column: Column, part: string | null, thing: Thing): { column: string; part: string | null } | null {
  const { kind, side } = thing;
  const { name } = column;
  if (column === partyColumn)
    return kind === 'person' || kind === 'org' || isParty(thing) ? { column: name, part } : null;
  if (kind === 'said') return saidField(column, part, thing);
  if (column.type === 'mention') {
    const own = partOfKind[kind] ?? [];
    if (kind === 'person' && !column.kinds.includes('person')) return null;
    if (
      (kind === 'day' || kind === 'number') &&
      !column.kinds.includes(kind === 'day' ? 'person' : 'document') &&
      !(kind === 'number' && column.kinds.includes('person'))
    )
      return null;
    if (kind === 'number' && column.kinds.includes('document')) return { column: name, part: 'document' };
    const wanted =
      kind === 'person' && column.kinds.includes('org')
        ? 'org_name'
        : part === 'full' && kind === 'org'
          ? 'org_name'
          : (part ?? own[0] ?? '');
    if (kind === 'org' && (!column.kinds.includes('org') || !fitter(column, 'org_name')(thing.text))) return null;
    return own.includes(wanted) ? { column: name, part: wanted } : null;
  }
  if (kind === 'span') return column.type === 'period' ? { column: name, part: 'from' } : null;
  if (kind === 'day') {
    if (column.type === 'period')
      return { column: name, part: part ?? (name === 'at' || name === 'period' ? null : (side ?? 'to')) };
    return column.type === 'date' || column.type === 'moment' ? { column: name, part: null } : null;
  }
  if (kind === 'sum') return column.type === 'money' && part === null ? { column: name, part } : null;
  if (kind === 'number') return column.type === 'number' ? { column: name, part } : null;
  if (kind === 'url') return name === 'url' ? { column: name, part } : null;
  return null;
}

const isParty = ({ kind, text }: Thing): boolean =>
  kind === 'said' && text.length < 80 && (looksLikePerson(text) || looksLikeOrganisation(text));

/** A Korean name, or one that stands alone. */
const isName = (text: string): boolean =>
  /^[가-힣]{2,4}$/u.test(text) || (peopleAt(text)[0]?.name.length ?? 0) > 0.6 * text.length;

/** A name with initials or a patronymic. */
const isSomebody =
  /^\p{Lu}\p{L}+\s(?:\p{Lu}\.\s?){1,2}$|^(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{L}+$|(?:вич|вна|вича|вны|вичу|вне)$/u;

/** What stands behind a label, where it is such a value as a whole. */
function saidField(
  column: Column,
  part: string | null,
  { text }: Thing,
): { column: string; part: string | null } | null {
  if (text.length > 200 && column.type !== 'free') return null;
  if (column.type === 'money' || column.type === 'period' || column.type === 'date' || column.type === 'moment')
    return null;
  const person = column.type === 'mention' && column.kinds.includes('person');
  const org = column.type === 'mention' && column.kinds.includes('org');
  const wanted = person && org && part === 'full' ? 'org_name' : part;
  if (
    partsOfName.has(part ?? '') &&
    !/^\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)?$/u.test(text) &&
    !/^[가-힣]{1,4}$/u.test(text)
  )
    return null;
  // «Номер документа 17-у» of an order is nobody's passport.
  if (part === 'document' && person && text.replace(/\D/g, '').length < 6) return null;
  if (column.name === 'university' && part === 'org_name' && !looksLikeUniversity(text)) return null;
  if (org && !person && isSomebody.test(text)) return null;
  if (person && !org && part === 'full' && (!looksLikePerson(text) || !isName(text))) return null;
  return fitter(column, wanted)(text) ? { column: column.name, part: wanted } : null;
}
