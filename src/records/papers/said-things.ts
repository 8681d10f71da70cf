import { headingLexicon } from '../words/heading-lexicon.ts';
import { closedUp } from '../words/letter-spaced.ts';
import { closedLabel, labelsIn } from './line-labels.ts';
import { nominativeSchool } from './nominative-school.ts';
import { dayText, moneyText, organisation, passportNumber, peopleAt } from './written-parts.ts';

export type ThingKind =
  | 'day'
  | 'span'
  | 'sum'
  | 'person'
  | 'org'
  | 'account'
  | 'number'
  | 'document'
  | 'inn'
  | 'phone'
  | 'email'
  | 'url'
  | 'place'
  | 'said';

/** Something that a text names, and the words that stand before it. */
export interface Thing {
  readonly kind: ThingKind;
  readonly text: string;
  /** The end of a span; the currency of a sum. */
  readonly more: string | null;
  readonly at: number;
  readonly end: number;
  /** Words before it on its line, from the thing before it on. */
  readonly cue: string;
  /** The label of its line: what stands before the first colon. */
  readonly label: string;
  /** «с …» begins a stretch, «по …», «до …» ends one. */
  readonly side: 'from' | 'to' | null;
  /** «в лице …»: who acts for a party and is none. */
  readonly acts: boolean;
}

interface Found {
  readonly kind: ThingKind;
  readonly text: string;
  readonly more: string | null;
  readonly at: number;
  readonly end: number;
}

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
  const inOrder = joined(
    taken.sort((a, b) => a.at - b.at),
    text,
  );
  return [...inOrder.map((one, i) => withCue(one, inOrder[i - 1], text)), ...labelled(text), ...unmarked(text)];
}

const tidied = (kind: ThingKind, text: string): string => {
  if (kind === 'org') return nominativeSchool(text.replace(/\s+/g, ' ').trim());
  if (kind === 'number' || kind === 'url') return text.replace(/^제\s*/u, '').replace(/[.,:]+$/u, '');
  return kind === 'sum' ? text.trim().replace(/[-=](\d\d)$/, '.$1') : text.trim();
};

const between = /^\s*(?:г\.?|года?\.?)?,?\s*(?:по|до|to|until|till|through|부터|~|–|—|-)\s*$/iu;
const yearless = /(?<!\p{L})(?:с|from)\s+([«"]?\d{1,2}[»"]?\s+\p{L}{3,9})\s+(?:по|до|to|until|till)\s+$/iu;

/** Two days with a word between them are a stretch; its first may leave the year to the second. */
function joined(found: readonly Found[], text: string): Found[] {
  const made: Found[] = [];
  for (const one of found) {
    const before = made.at(-1);
    const gap = before === undefined ? '' : text.slice(before.end, one.at);
    const half = one.kind === 'day' ? yearless.exec(text.slice(Math.max(0, one.at - 40), one.at)) : null;
    const year = /\d{4}/.exec(one.text)?.[0] ?? '';
    if (before?.kind === 'day' && one.kind === 'day' && between.test(gap))
      made[made.length - 1] = { kind: 'span', text: before.text, more: one.text, at: before.at, end: one.end };
    else if (half !== null)
      made.push({
        kind: 'span',
        text: `${half[1]} ${year}`,
        more: one.text,
        at: one.at - half[0].length,
        end: one.end,
      });
    else made.push(one);
  }
  return made;
}

/** «в лице директора Седова уполномочивает …»: behind the verb stands nobody who acts. */
const acting = /(?:в\s+лице|represented\s+by)\s*:?\s*(?:(?!\p{L}+[еиюя]т\s)[\p{L}.-]+\s+){0,8}$/iu;
const beginsWith = /(?:^|\s)(?:с|со|from|since|as\s+of)\s*$/iu;
const endsWith = /(?:^|\s)(?:по|до|to|until|till|through)\s*$/iu;
/** "Holder of passport No. …": whoever bears it is no holder of anything else. */
const ofBearer = /(?:holder|bearer)\s+of\s+(?:an?\s+)?(?=(?:\p{L}+\s+)?passport)/iu;
const goesOn = /^\s*(?:г\.?|года)?[,\s]*(?:№|No\.?|от|dated|of)\s*$/iu;
const connectors = /^[\s,;.()«»"–—-]*(?:и|а\s+также|and|및|와|과|г\.?|года?)?[\s,;.()«»"–—-]*$/iu;

function withCue(one: Found, before: Found | undefined, text: string): Thing {
  const begin = text.lastIndexOf('\n', one.at - 1) + 1;
  const from = Math.max(begin, before === undefined || before.end < begin ? begin : before.end);
  const line = text.slice(begin, one.at);
  const gap = text.slice(from, one.at);
  // «приказом от 28.08.2023 № 611-с»: the number is of what the day is.
  const own =
    before !== undefined && from > begin && goesOn.test(gap)
      ? `${text.slice(Math.max(begin, before.at - 120), before.at)} ${gap}`
      : gap;
  const label = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]\s*)?([^:：\n]{2,80})[:：]/u.exec(line)?.[1] ?? headOf(text, begin);
  return {
    ...one,
    cue: connectors.test(own) ? '' : own.slice(-120).replace(ofBearer, ''),
    label: label.trim(),
    side:
      beginsWith.test(own) || /^\s*부터/u.test(text.slice(one.end))
        ? 'from'
        : endsWith.test(own) || /^\s*까지/u.test(text.slice(one.end))
          ? 'to'
          : null,
    acts: acting.test(line.slice(-90)),
  };
}

/** The line above, where it ends in a colon: what stands below it is said under it. */
function headOf(text: string, begin: number): string {
  const above = text.slice(text.lastIndexOf('\n', begin - 2) + 1, Math.max(0, begin - 1)).trim();
  return /[:：]$/u.test(above) && above.length < 80 ? above.slice(0, -1) : '';
}

const inBrackets = String.raw`\(((?:[^()\n]|\([^()\n]*\)){3,80})\)`;
const caption = new RegExp(`^\\s*(?:${inBrackets}\\s*)+$`, 'u');

/** «Поле: значение», several on a line, the value below its label, or a caption in brackets below the value. */
function labelled(text: string): Thing[] {
  const things: Thing[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (const [i, line] of lines.entries()) {
    for (const { label, value, at: behind } of labelsIn(line))
      if (!/^\/\//.test(value)) things.push(said(label, value, at + behind));
    const next = lines[i + 1] ?? '';
    if (/^[^:：]{2,60}[:：]\s*$/u.test(line) && next !== '' && !/[:：]/u.test(next))
      things.push(said(line.replace(/[:：]\s*$/u, ''), next, at + line.length + 1));
    if (caption.test(next)) things.push(...captioned(line, next, at));
    at += line.length + 1;
  }
  return things;
}

/** «Фамилия Хан», «Действителен до 01.03.2028»: a form whose labels end in no colon. */
function unmarked(text: string): Thing[] {
  let at = 0;
  const things = text.split('\n').flatMap((line) => {
    const begin = at;
    at += line.length + 1;
    const words = line.trim().split(/\s+/);
    if (words.length < 2 || words.length > 8 || /[:：.!?]$|[:：]\s/u.test(line)) return [];
    for (const count of [3, 2, 1]) {
      const label = words.slice(0, count).join(' ');
      const value = words.slice(count).join(' ');
      if (value !== '' && /^[\p{Lu}\d«"가-힣]/u.test(value) && headingLexicon().known(label) >= 0.95)
        return [said(label, value, begin + line.lastIndexOf(words[count] ?? ''))];
    }
    return [];
  });
  return things.length < 2 ? [] : things;
}

/** «Ким Чер Су      бетонщик» above «(фамилия, имя)   (должность)». */
function captioned(line: string, below: string, at: number): Thing[] {
  const captions = [...below.matchAll(new RegExp(inBrackets, 'gu'))].map(([, one = '']) => one);
  const cells = line.split(/\s{2,}|\t|_{2,}|\s\|\s/u).filter((cell) => /[\p{L}\d]/u.test(cell));
  const values = captions.length === 1 ? [line.replace(/^.*?[:：]\s*/u, '')] : cells.slice(-captions.length);
  return values.length === captions.length
    ? values.map((value, i) => said(captions[i] ?? '', value, at + line.lastIndexOf(value)))
    : [];
}

const said = (label: string, value: string, at: number): Thing => ({
  ...{ kind: 'said', text: value.replace(/\*\*/g, '').trim(), more: null, at, end: at + value.length },
  ...{
    cue: closedLabel(closedUp(label.replace(/\*\*/g, ''))),
    label: '',
    side: null,
    acts: false,
  },
});
