import { paperOf, textOf, titledText, type WrittenLine, type WrittenTable } from './written-line.ts';
import { dayIn, organisationsIn, personIn, saidBy } from './written-parts.ts';

const title =
  /плат[её]жное\s+(?:поручение|требование)|payment\s+(?:order|instruction)|wire\s+transfer|(?:송금|지불)\s*(?:의뢰서|지시서)/iu;
/** «Сумма 120000-00», «Сумма: 120 000,00». */
const sum =
  /(?:^|\s)(?:сумма|amount)(?!\s+проп)\s*:?\s*(?:RUB|USD|EUR|руб\.?)?\s*(\d[\d ]*(?:,\d{3}(?!\d))*(?:[-.,=]\d\d|=)?)/imu;
const account = /(?:^|[^\d])([02-9]\d{19}|301\d{17})(?!\d)/gu;
const correspondent = /^301/;

/** The bank's form 0401060 as text: who pays stands above the word «Плательщик», who is paid above «Получатель». */
export function paymentsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const titled = titledText(lines, title, 12);
  if (titled === null) return null;
  const { first, text } = titled;
  const [payerEnd, payeeEnd] = [
    labelAt(text, 'Плательщик|Payer|Ordering customer|Remitter'),
    labelAt(text, 'Получатель|Payee|Beneficiary'),
  ];
  const amount = sum.exec(text);
  if (payerEnd === null || payeeEnd === null || amount === null || payeeEnd < payerEnd) return null;
  const accounts = [...text.matchAll(account)].map(([, one = '']) => one).filter((one) => !correspondent.test(one));
  const inns = [...text.matchAll(/ИНН\s*:?\s*(\d{12}|\d{10})(?!\d)/giu)].map(([, one = '']) => one);
  const banks = [...text.matchAll(/БИК\s*:?\s*(\d{9})(?!\d)/giu)].map(([, one = '']) => one);
  const head = textOf(lines.slice(first, first + 3));
  return paperOf(lines, first, [
    ['Номер', saidBy(/(?:№|No\.?|N)\s*(\d[^\s,;]*)/iu.exec(head))],
    ['Дата', dayIn(head) ?? dayIn(text)],
    ['Сумма', amountOf(amount[1] ?? '')],
    ['Плательщик', partyOf(text.slice(0, payerEnd), text.slice(payerEnd))],
    ['ИНН плательщика', inns[0] ?? null],
    ['Счёт плательщика', accounts[0] ?? null],
    ['БИК банка плательщика', banks[0] ?? null],
    ['Получатель', partyOf(text.slice(payerEnd, payeeEnd), text.slice(payeeEnd))],
    ['ИНН получателя', inns[1] ?? null],
    ['Счёт получателя', accounts[1] ?? null],
    ['БИК банка получателя', banks[1] ?? null],
    ['Назначение платежа', purposeOf(text)],
  ]);
}

const purposeWord = String.raw`(?:назначение\s+платежа|purpose(?:\s+of\s+payment)?|details\s+of\s+payment|remittance\s+information)`;

/** Behind its word, or above it where the word stands alone under its box as the bank's form prints it; below it at last. */
const purposeOf = (text: string): string | null =>
  saidBy(new RegExp(String.raw`${purposeWord}[^\S\n]*:?[^\S\n]*(\S[^\n]*)`, 'iu').exec(text)) ??
  saidBy(
    new RegExp(
      String.raw`\n(?!\s*(?:получатель|payee|beneficiary))([^\n]*\p{L}[^\n]*)\n\s*${purposeWord}\s*\n`,
      'iu',
    ).exec(text),
  ) ??
  saidBy(new RegExp(String.raw`${purposeWord}\s*:?\s*(\S[^\n]*)`, 'iu').exec(text));

/** At the beginning of a line, else behind what a line says of the party («ИНН 0012345678 Плательщик ООО «…»»). */
function labelAt(text: string, labels: string): number | null {
  const label = String.raw`(?:${labels})(?=$|[\s:.(])`;
  const found =
    new RegExp(String.raw`(?:^|\n)\s*${label}`, 'iu').exec(text) ??
    new RegExp(String.raw`(?<=\d\s+)${label}`, 'iu').exec(text);
  return found?.index ?? null;
}

/** The last that is named above the word, or what stands behind it where it is a label. */
function partyOf(above: string, from: string): string | null {
  const behind =
    saidBy(/^\s*\S+\s*:\s*(\S[^\n]*)/u.exec(from)) ?? organisationsIn(/^\s*([^\n]*)/u.exec(from)?.[1] ?? '')[0] ?? null;
  const said = behind ?? above;
  return organisationsIn(said).findLast((one) => !/банк|bank/iu.test(one)) ?? personIn(said) ?? behind;
}

/** Roubles and kopecks as the form writes them: «120000-00», «150000=». */
const amountOf = (text: string): string =>
  text
    .trim()
    .replace(/[-=](\d\d)$/, '.$1')
    .replace(/=$/, '');
