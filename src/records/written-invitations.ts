import { looksLikePerson } from './column-profile.ts';
import { paperOf, type WrittenLine, type WrittenTable } from './written-line.ts';
import { dayText, organisationsIn, personText, saidBy, withoutState } from './written-parts.ts';

const invites = new RegExp(
  String.raw`(?:приглаша\p{L}+|просим\s+выдать\s+визу|(?:we\s+)?(?:(?:hereby|are\s+pleased\s+to|cordially)\s+)*invites?)\s+(?:(?:гр\p{L}*\.?|студент\p{L}*|на\s+обучение|для\s+обучения|Mr\.?|Ms\.?|Mrs\.?|the\s+citizen\s+of\s+\p{Lu}\p{L}+|citizen|student|\p{Lu}{3,4})\s+)*(${personText})`,
  'iu',
);
const born = new RegExp(
  String.raw`(?:born(?:\s+on)?|date\s+of\s+birth:?|родил\p{L}+|дата\s+рождения:?)\s+(${dayText}|\d{1,2}\s+\p{L}+\s+\d{4})|(${dayText})\s*(?:г\.?\s?р\.?|года?\s+рождения)`,
  'iu',
);
const passport = /(?:паспорт\p{L}*|passport)\s*(?:№|No\.?|number|серии)?\s*:?\s*([\p{Lu}\d][\p{Lu}\d\s№]{4,14}\d)/iu;
const stay = new RegExp(
  String.raw`(?:с|from)\s+(${dayText})(?:\s*г\.?(?:ода)?)?\s+(?:по|до|to|until|till|through)\s+(${dayText})`,
  'iu',
);
const purpose =
  /(?:цель\p{L}*(?:\s+(?:поездки|визита|въезда))?\s*[:—–-]?\s*|с\s+целью\s+|для\s+(?=обучени)|на\s+(?=обучени)|for\s+(?:the\s+)?purposes?\s+of\s+)([\p{L}-]+(?:\s+(?:и|and)\s+[\p{L}-]+)?)/iu;
const number = /(?:№|No\.?|Ref\.?:?)\s*(?:No\.?\s*)?([\p{L}\d][^\s,;]*\d[^\s,;]*)/iu;

/** «We invite Mr. …, born …, passport …, for the purpose of study, from … to …»: an invitation of running text, as a register of them would hold it. */
export function invitationsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const text = lines.map((line) => line.text).join('\n');
  const found = invites.exec(text);
  if (found === null) return null;
  const name = withoutState(found[1] ?? '');
  const [head, behind] = [text.slice(0, found.index), text.slice(found.index)];
  const [, from = null, to = null] = stay.exec(behind) ?? [];
  const said = saidBy(purpose.exec(behind));
  // «Приглашаем Иванова на встречу» is a letter: an invitation to enter says the paper of whom it invites, or for what and for how long.
  if (!looksLikePerson(name) || (!passport.test(behind) && (from === null || said === null))) return null;
  const line = head.split('\n').length - 1;
  return paperOf(lines, line, [
    ['№ приглашения', saidBy(number.exec(head)) ?? saidBy(number.exec(behind.slice(-300)))],
    ['ФИО', name],
    ['Дата рождения', saidBy(born.exec(behind))],
    ['Паспорт', saidBy(passport.exec(behind))],
    ['Приглашающая организация', organisationsIn(head)[0] ?? organisationsIn(behind)[0] ?? null],
    ['Цель поездки', said],
    ['Въезд с', from],
    ['Въезд по', to],
  ]);
}
