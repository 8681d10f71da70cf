import { fitter, looksLikeOrganisation, looksLikePerson, looksLikeUniversity } from '../columns/column-profile.ts';
import type { Column } from '../record-types/record-type.ts';
import { partyColumn } from '../words/slots.ts';
import { ofBirth } from './cued-things.ts';
import type { Thing, ThingKind } from './thing.ts';
import { peopleAt } from './written-parts.ts';

export const partsOfName = new Set(['surname', 'given', 'patronymic']);

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
export function fieldOf(
  column: Column,
  part: string | null,
  thing: Thing,
): { column: string; part: string | null } | null {
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
    if (thing.cue === ofBirth) return null;
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
