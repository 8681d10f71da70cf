import { cuedThings, type Found } from './cued-things.ts';
import { labelledThings } from './labelled-things.ts';
import { nominativeSchool } from './nominative-school.ts';
import type { Thing, ThingKind } from './thing.ts';
import { dayText, moneyText, organisation, passportNumber, peopleAt } from './written-parts.ts';

const currencyFirst = String.raw`(?<code>RUB|USD|EUR|KRW|CNY|\$|€|₽|₩)\s?(?<sum>\d[\d ,]{0,14}(?:[.,]\d\d(?!\d))?)`;
/** In the order in which they take their place in the text. */
// biome-ignore format: one list
const patterns: readonly (readonly [ThingKind, RegExp])[] = [
  ['url', /https?:\/\/[^\s<>"»)]+|www\.[^\s<>"»)]+/giu],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['account', /(?<!\d)[2-9]\d{19}(?!\d)|(?<!\d)0\d{19}(?!\d)/gu],
  ['inn', /(?<=(?:ИНН|INN)\s*:?\s*)(?:\d{12}|\d{10})(?!\d)/gu],
  ['day', new RegExp(dayText, 'giu')],
  ['document', passportNumber],
  ['phone', /(?<![\d№])(?:\+?[78][\s-]?\(?\d{3}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}|\+\d[\d\s()-]{8,16}\d|0\d{1,2}-\d{3,4}-\d{4})(?!\d)/gu],
  ['sum', new RegExp(`${currencyFirst}|${moneyText}`, 'giu')],
  ['number', /(?<=(?:№|No\.?|N°|Ref\.?(?:\s+No\.?)?:?|번호\s*[:：]?|제)\s*)(?:제\s*)?(?:[\p{L}\d][^\s,;]*\d[^\s,;호)]*|\d+(?:[-/]\p{L}{1,4}(?!\p{L}))?)/giu],
  ['sum', /(?<![\d.,/-])\d{1,3}(?:[ \u00a0]\d{3})+(?:[.,]\d\d)?(?![\d.])|(?<![\d.,/-])\d+[.,-]\d\d(?![\d.,/-])|(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d\d)?(?![\d])/gu],
  ['place', /(?<=(?:объект|площадк)\p{L}*\s+)[«"“][^»"”\n]{2,80}[»"”]/giu],
  ['org', organisation],
  ['place', /(?<!\p{L})(?:г\.|гор\.|пос\.|с\.)\s?\p{Lu}[\p{L}-]+(?:,\s*(?:ул|пр|пер|просп|наб|ш|б-р)\.?[^\n;]{2,60}?(?=[.;\n]|,\s*\p{Ll}{4}|$))?/gmu],
];

/** All that a text names, in its order, each with the words before it. */
export function thingsIn(text: string): Thing[] {
  const taken: Found[] = [];
  const isFree = (at: number, end: number) => !taken.some((one) => at < one.end && end > one.at);
  for (const [kind, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const { code, sum } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (match[0].trim() === '' || !isFree(match.index, end)) continue;
      const said = kind === 'sum' ? (sum ?? match[3] ?? match[1] ?? match[0]) : match[0];
      const more = kind === 'sum' ? (code ?? match[4] ?? match[2] ?? null) : null;
      taken.push({ kind, text: tidied(kind, said), more, at: match.index, end });
    }
  for (const { index, name } of peopleAt(text))
    if (isFree(index, index + name.length))
      taken.push({ kind: 'person', text: name, more: null, at: index, end: index + name.length });
  const inOrder = taken.sort((a, b) => a.at - b.at);
  return [...cuedThings(inOrder, text), ...labelledThings(text)];
}

const tidied = (kind: ThingKind, text: string): string => {
  if (kind === 'org') return nominativeSchool(text.replace(/\s+/g, ' ').trim());
  if (kind === 'number' || kind === 'url') return text.replace(/^제\s*/u, '').replace(/[.,:]+$/u, '');
  return kind === 'sum' ? text.trim().replace(/[-=](\d\d)$/, '.$1') : text.trim();
};
