import { looksLikePerson } from '../columns/column-profile.ts';
import { monthInTitle } from '../words/title-month.ts';
import { labelsIn } from './line-labels.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';
import { organisationsIn } from './written-parts.ts';

/** Above it, or before it in its line, may stand who pays: «ООО «Вымысел»   РАСЧЕТНЫЙ ЛИСТОК  декабрь 2020». */
const title =
  /^(?:.{0,60}?[»"”)–—|-]|.{0,60}\s{2,})?\s*(?:расч[её]тн\p{L}{2,3}\s+лист\p{L}*|pay\s?slip|salary\s+slip|wage\s+slip|(?:급여|임금|로임|노임)\s*명세서)(?!\p{L})/iu;
/** «НДФЛ .......... 6526.00», «Начислено: 50 200,00 руб.»: a word, and what it comes to. */
const amount =
  /^\s*(\p{L}[\p{L}\d\s().,%/№-]{1,50}?)\s*(?:\.{2,}|…+|[:=–—-]|\s{2,}|\t)\s*(-?\d[\d\s]*(?:[.,]\d\d)?)\s*(?:руб\.?|р\.|RUB|₽|원)?\s*$/iu;
const month = /(?:за|for|:)\s+(\p{L}{3,9}\s+20\d\d|\d{1,2}[./]20\d\d)|(20\d\d\s*년\s*\d{1,2}\s*월)/iu;
/** «Тестов Иван Иванович (00124)», «…, таб. № 0042»: what the firm numbers him by. */
const staffNumber = /\s*\((?:таб\p{L}*\.?\s*№?\s*)?(\d{3,8})\)|,\s*таб\p{L}*\.?\s*№?\s*(\d{2,8})/iu;
/** A name at the beginning of a line, without a word before it. */
const named = /^\s*(\p{Lu}[^,(:\d]{4,50}?)\s*(?:[,(]|$)/u;
const fewest = 2;

/** Payslips, one below the other, as the payroll that they were printed from: a row for each, at the line of its title. */
export function payslipsIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const begins = lines.flatMap(({ text }, at) => (title.test(text) ? [at] : []));
  const slips = new Map(
    begins.map((from, i) => [from, slipOf(lines.slice(from, begins[i + 1] ?? lines.length).map(({ text }) => text))]),
  );
  if (slips.size === 0 || [...slips.values()].some((slip) => slip === null)) return null;
  const columns = [...new Set([...slips.values()].flatMap((slip) => [...(slip?.keys() ?? [])]))];
  const rows = lines.map((_, line) => ({ line, cells: columns.map((column) => slips.get(line)?.get(column) ?? null) }));
  return { columns, rows, around: { above: [[lines[begins[0] ?? 0]?.text ?? '']], below: [] } };
}

/** What a slip says, by the headings of a payroll; null where it names nobody or hardly an amount. */
function slipOf(texts: readonly string[]): ReadonlyMap<string, string> | null {
  const said = new Map<string, string>();
  const put = (key: string, text: string | undefined) =>
    void (text === undefined || said.has(key) || said.set(key, text));
  let amounts = 0;
  for (const text of texts.flatMap((one) => one.split(/\s{3,}(?=\p{L})/u))) {
    const [, label = '', sum] = amount.exec(text) ?? [];
    if (sum !== undefined) {
      amounts++;
      put(label.trim(), sum.trim());
    } else for (const { label: key, value } of labelsIn(text)) put(key, value.replace(staffNumber, ''));
  }
  const whole = texts.join('\n');
  const found = month.exec(whole);
  put('Месяц', found?.[1] ?? found?.[2] ?? monthInTitle(texts.slice(0, 2).join('\n')) ?? undefined);
  if (![...said.values()].some(looksLikePerson))
    put('ФИО', texts.flatMap((text) => named.exec(text)?.[1] ?? []).find(looksLikePerson));
  put(
    'Таб. №',
    staffNumber
      .exec(whole)
      ?.slice(1)
      .find((number) => number !== undefined),
  );
  put('Работодатель', organisationsIn(whole)[0]);
  return amounts < fewest || said.size < amounts + 2 ? null : said;
}
