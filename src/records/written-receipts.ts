import { paperOf, type WrittenLine, type WrittenTable } from './written-line.ts';
import { dayText, moneyText, organisationsIn, personIn, personText, saidBy } from './written-parts.ts';

const title = /^\s*(?:р\s?а\s?с\s?п\s?и\s?с\s?к\s?а|receipt|cash\s+receipt|acknowledgement\s+of\s+receipt)(?!\p{Ll})/iu;
const took = new RegExp(
  String.raw`(?:^|[\s,.])(?:Я|I),?\s+(?:[^,\n]{0,40}?,\s*)??(${personText})[\s\S]{0,200}?(?:получил\p{L}*|принял\p{L}*|взял\p{L}*|(?:have\s+|hereby\s+)?received)(?![\p{L}])`,
  'u',
);
const gave = new RegExp(
  String.raw`(?:^|[\s,.])(?:Я|I),?\s+(${personText})[\s\S]{0,200}?(?:передал\p{L}*|выдал\p{L}*|отдал\p{L}*|(?:have\s+)?(?:handed|paid|given))(?![\p{L}])`,
  'u',
);
const sum = new RegExp(moneyText, 'iu');

/** «Я, …, получил от … 150 000 рублей … числа»: money from hand to hand, as a book of cash would hold it. */
export function receiptsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const first = lines.findIndex(({ text }) => title.test(text));
  if (first < 0 || first > 8) return null;
  const text = lines
    .slice(first)
    .map((line) => line.text)
    .join('\n');
  const found = took.exec(text) ?? gave.exec(text);
  const amount = sum.exec(text);
  const day =
    new RegExp(`(${dayText})`, 'iu').exec(text.slice(found?.index ?? 0)) ?? new RegExp(`(${dayText})`, 'iu').exec(text);
  if (found === null || amount === null || day === null) return null;
  const behind = text.slice(found.index + found[0].length).split(/\n\s*\n/)[0] ?? '';
  const other = /(?:^|\s)(?:от|у|from|to)\s+(?:\p{Ll}[\p{L}.-]*\s+){0,4}/u.exec(behind);
  const partner = other === null ? behind : behind.slice(other.index);
  const them = organisationsIn(partner)[0] ?? personIn(partner);
  const me = found[1] ?? null;
  const [from, to] = took.test(text) ? [them, me] : [me, them];
  return paperOf(lines, first, [
    ['Вид операции', 'передача'],
    ['Дата', saidBy(day)],
    ['От кого', from],
    ['Кому выдано', to],
    ['Сумма', amount[1]?.trim() ?? null],
    ['Валюта', amount[2] ?? null],
  ]);
}
