import type { Measures } from './expression.ts';

/** Languages in which a rule may speak; its own file is in English. */
export type RuleLanguage = 'en' | 'ru' | 'ko';

/**
 * `{hosts}` gives the measure, `{hosts|host|hosts}` the word that fits its number, `{share|%}` a share in hundredths, `{week_minutes|h}` minutes as
 * hours and minutes. A language whose words have three forms says three: `{days|день|дня|дней}`.
 */
const place = /\{([a-z_][a-z0-9_]*)((?:\|[^{}|]*)*)\}/g;

/** Names in braces in a reason sentence. */
export function placeholdersIn(reason: string): string[] {
  return [...new Set([...reason.matchAll(place)].map((match) => match[1] ?? ''))];
}

/** The sentence with measures and parameters in their places; what is not known is said to be unknown. */
export function fillReason(
  reason: string,
  measures: Measures,
  parameters: Measures = {},
  language: RuleLanguage = 'en',
): string {
  return reason.replace(place, (_, name: string, said: string) => {
    const value = measures[name] ?? parameters[name] ?? null;
    const forms = said === '' ? [] : said.slice(1).split('|');
    if (forms[0] === '%')
      return value === null ? unknown[language][1] : `${decimal(Math.round(Number(value) * 1000) / 10, language)} %`;
    if (forms[0] === 'h') return value === null ? unknown[language][2] : hours(Number(value), language);
    return forms.length === 0
      ? (shown(value, language) ?? unknown[language][0])
      : (forms[formOf(value, language)] ?? forms[0] ?? '');
  });
}

/** What stood in the places of a sentence that was filled in English; null where the sentence is another one. */
export function readReason(reason: string, sentence: string): Measures | null {
  const found = new RegExp(`^${patternOf(reason)}$`).exec(sentence);
  if (found === null) return null;
  return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, text]) => [name, readValue(text)]));
}

const unknown: Readonly<Record<RuleLanguage, readonly [number: string, share: string, time: string]>> = {
  en: ['an unknown number', 'an unknown share', 'an unknown time'],
  ru: ['неизвестное число', 'неизвестная доля', 'неизвестное время'],
  ko: ['알 수 없는 수', '알 수 없는 비율', '알 수 없는 시간'],
};

type Shown = number | string | boolean | null;

function shown(value: Shown, language: RuleLanguage): string | null {
  if (typeof value === 'number' && !Number.isInteger(value)) return decimal(rounded(value), language);
  return value === null ? null : String(value);
}

/** As a reader needs it: 8.714 is 8.7, and what is less than one keeps two digits that say something. */
const rounded = (value: number): number =>
  Math.abs(value) < 1 ? Number(value.toPrecision(2)) : Math.round(value * 10) / 10;

/** 4,873 minutes are `81 h 13 min`, in Russian `81 ч 13 мин`, in Korean `81시간 13분`. */
function hours(minutes: number, language: RuleLanguage): string {
  const [hour, minute] = { en: [' h', ' min'], ru: [' ч', ' мин'], ko: ['시간', '분'] }[language];
  const [whole, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  const parts = [...(whole > 0 ? [`${whole}${hour}`] : []), ...(rest > 0 || whole === 0 ? [`${rest}${minute}`] : [])];
  return parts.join(' ');
}

/** `8.7`, in Russian `8,7`. */
const decimal = (value: number, language: RuleLanguage): string =>
  language === 'ru' ? String(value).replace('.', ',') : String(value);

/** Of two forms: one, or any other number. Of three: one, few and fractions, many. */
function formOf(value: Shown, language: RuleLanguage): number {
  if (language !== 'ru') return Number(value) === 1 ? 0 : 1;
  const form = new Intl.PluralRules('ru').select(Number(value));
  return form === 'one' ? 0 : form === 'many' ? 2 : 1;
}

/** What stands in a place, by what stands behind its bar; words that fit a number are no shape. */
const shapes: Readonly<Record<string, string>> = {
  '': '.+?',
  '|%': '[\\d.]+ %|an unknown share',
  '|h': '(?:\\d+ h )?\\d+ (?:h|min)|an unknown time',
};

/** Each measure is read where it first stands as a number; a word that only fits its number tells nothing. */
function patternOf(reason: string): string {
  const read = new Set<string>();
  let [at, pattern] = [0, ''];
  for (const { 0: whole, 1: name = '', 2: said = '', index } of reason.matchAll(place)) {
    pattern += escaped(reason.slice(at, index));
    at = index + whole.length;
    const shape = shapes[said];
    if (shape === undefined) pattern += `(?:${said.slice(1).split('|').map(escaped).join('|')})`;
    else if (read.has(name)) pattern += `\\k<${name}>`;
    else pattern += `(?<${name}>${shape})`;
    if (shape !== undefined) read.add(name);
  }
  return pattern + escaped(reason.slice(at));
}

function readValue(text: string | undefined): Shown {
  if (text === undefined || text.startsWith('an unknown')) return null;
  const share = /^([\d.]+) %$/.exec(text)?.[1];
  if (share !== undefined) return Number(share) / 100;
  const time = /^(?=\d)(?:(\d+) h)? ?(?:(\d+) min)?$/.exec(text);
  if (time !== null) return Number(time[1] ?? 0) * 60 + Number(time[2] ?? 0);
  return Number.isNaN(Number(text)) ? text : Number(text);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
