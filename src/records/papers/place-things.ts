import { fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { headingTokens } from '../words/heading-words.ts';
import { partyColumn } from '../words/slots.ts';
import { fieldOf, partsOfName } from './field-of-thing.ts';
import type { PaperKind } from './paper-kinds.ts';
import type { Placed, Places } from './placed.ts';
import type { Thing } from './thing.ts';

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
