import { looksLikePerson } from '../columns/column-profile.ts';
import { letterheadOf } from './written-head.ts';
import { paperOf, textOf, type WrittenLine, type WrittenTable } from './written-line.ts';
import { anyPersonText, bornIn, organisationsIn, passportIn, saidBy, spanIn, withoutOffice } from './written-parts.ts';

const invites = new RegExp(
  String.raw`(?:приглаша\p{L}+|просим\s+выдать\s+визу|пригласить|(?:we\s+)?(?:(?:hereby|are\s+pleased\s+to|cordially|have\s+the\s+honou?r\s+to|would\s+like\s+to)\s+)*invites?)\s+(?:(?:гр\p{L}*\.?|студент\p{L}*|на\s+обучение|для\s+обучения|Mr\.?|Ms\.?|Mrs\.?|the\s+citizen\s+of\s+\p{Lu}\p{L}+|citizen|student|(?:КНДР|КНР|СРВ|РУз|РТ))\s+)*(${anyPersonText})`,
  'iu',
);
const purpose =
  /(?:цель\p{L}*(?:\s+(?:поездки|визита|въезда))?\s*[:—–-]?\s*|с\s+целью\s+|для\s+(?=обучени)|на\s+(?=обучени)|for\s+(?:the\s+)?purposes?\s+of\s+|to\s+(?=study)|for\s+(?=study))([\p{L}-]+(?:\s+(?:и|and)\s+[\p{L}-]+)?)/iu;
const number = /(?:№|No\.?|Ref\.?:?)\s*(?:No\.?\s*)?([\p{L}\d][^\s,;]*\d[^\s,;]*)/iu;

/** «We invite Mr. …, born …, passport …, for the purpose of study, from … to …»: an invitation of running text, as a register of them would hold it. */
export function invitationsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const text = textOf(lines);
  const found = invites.exec(text);
  if (found === null) return null;
  const name = withoutOffice(found[1] ?? '');
  const [head, behind] = [text.slice(0, found.index), text.slice(found.index)];
  const [from, to] = spanIn(behind);
  const said = saidBy(purpose.exec(behind));
  // «Приглашаем Иванова на встречу» is a letter: an invitation to enter says the paper of whom it invites, or for what and for how long.
  if (!looksLikePerson(name) || (passportIn(behind) === null && (from === null || said === null))) return null;
  const line = head.split('\n').length - 1;
  return paperOf(lines, line, [
    ['№ приглашения', saidBy(number.exec(head)) ?? saidBy(number.exec(behind.slice(-300)))],
    ['ФИО', name],
    ['Дата рождения', bornIn(behind)],
    ['Паспорт', passportIn(behind)],
    [
      'Приглашающая организация',
      letterheadOf(lines, line) ?? organisationsIn(head)[0] ?? organisationsIn(behind)[0] ?? null,
    ],
    ['Цель поездки', said],
    ['Въезд с', from],
    ['Въезд по', to],
  ]);
}
