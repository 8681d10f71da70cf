import { kindOf } from './cut-line.ts';

/** A part of an entry, and the word that it stands under. */
export interface Part {
  readonly label: string;
  readonly text: string;
}

/** Over what no word and no shape tells of. */
export const unsaid = 'Прочее';

const born =
  /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{4}(?=\s*г\.?\s*р))\s*(?:г\.?\s*р\.?|г(?:ода)?\.?\s*рожд\p{L}*\.?|생)$/iu;
const bornBefore =
  /^(?:дата\s+рожд\p{L}*\.?|род\.|р\.|born|date of birth|생년월일)\s*:?\s*(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)/iu;
const citizen = /^(?:гражд(?:анин|анка|анство)\.?|гр\.(?!\s*\S*\d)|citizen(?:ship)?(?: of)?|국적)\s*:?\s*(.+)$/iu;
const paying =
  /^(?:плательщик|заказчик(?:\s+по\s+договору)?|за\s+сч[её]т|оплачивает|payer|paid by|sponsor)\s*:?\s+(\S.+)$/iu;
const funded = /^(?:договор|контракт|квота|бюджет|платно|contract|quota|budget)$/iu;
/** «35.03.06»: no day has such a number. */
const programme = /^\d\d\.\d\d\.\d\d(?!\d)/;
/** Beside a name, a Latin letter or two and seven figures are a passport. */
const passport = /^[A-Z]{1,2}\s?\d{7}$/;
/** «4 100 руб.»: the currency says what the figure is. */
const money = /^\d[\d\s]*(?:[.,]\d\d)?\s*(?:руб\p{L}*\.?|р\.|₽|RUB|USD|원)$/iu;
const colon = /^([\p{L}№](?:[\p{L}. ()№]|[/-](?=\p{L})){1,38}?)\s*:\s+(\S.*)$/u;
const worded = /^([\p{Ll}\p{Lo}](?:[\p{L}. ]|[/-](?=\p{L})){1,30}?)\s*(?:[:№#]+|\s(?=\S*\d))\s*(.+)$/u;

/** «паспорт 00 7000001» is 00 7000001 under «паспорт»; what has no word before it stands under a word of its shape. */
export function labelled(part: string): Part {
  const birth = born.exec(part)?.[1] ?? bornBefore.exec(part)?.[1];
  if (birth !== undefined) return { label: 'Дата рождения', text: birth };
  const country = citizen.exec(part)?.[1];
  if (country !== undefined) return { label: 'Гражданство', text: country };
  const payer = paying.exec(part)?.[1];
  if (payer !== undefined) return { label: 'Плательщик', text: payer };
  if (funded.test(part)) return { label: 'Источник финансирования', text: part };
  if (money.test(part)) return { label: 'Сумма', text: part };
  const [, label, text] = colon.exec(part) ?? worded.exec(part) ?? [];
  if (label !== undefined && text !== undefined) return { label: label.trim(), text };
  if (passport.test(part)) return { label: 'Паспорт', text: part };
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(part) && kindOf(part.replaceAll('-', '.')) === 'day')
    return { label: isOfBirth(part) ? 'Дата рождения' : 'Дата', text: part };
  return { label: programme.test(part) ? 'Направление подготовки' : unsaid, text: part };
}

/** Nobody born later studies or works, and no paper of now is of a day before it. */
const latestBirth = 2010;
const isOfBirth = (day: string): boolean => Number(/\d{4}$/.exec(day)?.[0] ?? latestBirth) < latestBirth;
