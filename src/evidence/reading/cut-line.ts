/** What a part of a line is: a person by name, something with a day or an hour, something with a figure, or words. */
export type PartKind = 'person' | 'day' | 'figure' | 'words';

const initials = String.raw`(?:\p{Lu}\.[\s-]?){1,2}`;
const word = String.raw`\p{Lu}[\p{L}’'-]*\p{L}`;
/** A surname of one letter («О М.В.») is told by the initials behind it, or by two short names («Ю Хён У»). */
const surname = String.raw`\p{Lu}[\p{L}’'-]*`;
const shortest = String.raw`[ОЮИУЕO]\s\p{Lu}\p{Ll}{1,5}\s\p{Lu}\p{Ll}{0,4}`;
const person = new RegExp(
  String.raw`^(?:${shortest}|${surname}\s+${initials}|${initials}\s?${word}|${word},?(?:\s+(?:\p{Lu}|${word})(?![.\p{L}])){1,4})$|^[가-힣]{2,4}$`,
  'u',
);
const day =
  /(?<![\d.])(?:(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-(?:19|20)\d\d|(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}|\d{4}년\s*\d{1,2}월|\d{1,2}:\d\d|\d{1,2}\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{L}*\s?\d{2,4})(?!\d)|\d\s*(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)(?!\p{L}))|\d{1,2}월\s*\d{1,2}일|^\d{1,2}[./][IVX]{1,4}$/iu;

export const kindOf = (part: string): PartKind =>
  person.test(part) ? 'person' : day.test(part) ? 'day' : /\d/.test(part) ? 'figure' : 'words';

const mark = /\t+|\s+[|¦/]\s+|\s+[—–-]\s+|\s{2,}|[;,]\s+|:\s+/gu;
/** «15.01.2021 — 14.01.2022», «с 1 по 5»: a dash between figures is a period. */
const isPeriod = (before: string, behind: string): boolean =>
  /\d(?:\s*г(?:\.|ода)?)?$/u.test(before) && /^\d/.test(behind);
/** «Ким, Чер Су»: a family name in capitals, and the given name behind its comma. */
const isFamilyName = (before: string, behind: string): boolean =>
  /(?:^|[\d\s])\p{Lu}{1,}$/u.test(before) &&
  /^\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*(?=\s{2}|$)/u.test(behind) &&
  !/\s/.test(before.trim());

/** A day or the hours from and to, with which a line begins before words. */
const leading =
  /^(\d{1,2}[.:]\d\d(?:\s*(?:до|по|to|[-–—])\s*\d{1,2}[.:]\d\d)?|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?|\d{4}년\s*\d{1,2}월\s*\d{1,2}일)\s+(?=\p{L}{2})/u;
/** «Фамилия И. О. (35.03.06, гр. Л-31)»: what stands in brackets says more, unless it is the name again. */
const bracketed = /^(.*?)\s*\(([^()]*)\)$/su;
const saysMore = (inside: string): boolean => /\d|[«"]/u.test(inside) || /^\p{Ll}/u.test(inside);

/** A line cut where its parts are set apart: by gaps, bars, slashes, dashes, commas and semicolons, and behind a word and its colon; not within brackets and quotation marks. */
export function cutLine(line: string): string[] {
  const text = line.trim().replace(/[;,]$/, '');
  const parts: string[] = [];
  const listed = daysIn(text);
  let from = 0;
  for (const { 0: found, index } of text.matchAll(mark)) {
    const [before, behind] = [text.slice(from, index), text.slice(index + found.length)];
    if (listed.some(([first, last]) => index > first && index < last)) continue;
    if (isWithin(text.slice(0, index)) || isPeriodMark(found, before, behind)) continue;
    if (/^,/.test(found) && isFamilyName(before, behind)) continue;
    if (/^:/.test(found) && before.length > longestLabel) continue;
    parts.push(before);
    from = index + found.length;
  }
  return [...parts, text.slice(from)].flatMap(opened).filter((part) => part !== '');
}

const dayOfMonth = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const shortDay = String.raw`${dayOfMonth}\.(?:0[1-9]|1[0-2])(?![\d.]\d)`;
const run = (day: string, more: string): string =>
  String.raw`(?<![\d.,])${day}(?:\s*[-–—]\s*${day})?(?:,\s+${day}(?:\s*[-–—]\s*${day})?(?![\d.]\d))${more}(?![\d.]*\d)`;
/** «был: 1, 3, 5–7», «02.09, 05.09, 12.09»: days that one part lists, behind the word for all of them. */
const days = new RegExp(
  String.raw`(?<!\p{L})\p{Ll}[\p{Ll}/]{1,19}:\s+(?:${run(dayOfMonth, '+')}|${run(shortDay, '+')})|${run(shortDay, '{2,}')}`,
  'gu',
);
/** Where lines list days, cuts within them and behind their word are none. */
const daysIn = (text: string): readonly (readonly [from: number, to: number])[] =>
  /\d,\s+\d/.test(text) ? [...text.matchAll(days)].map(({ 0: all, index }) => [index, index + all.length]) : [];

const longestLabel = 40;

const isPeriodMark = (found: string, before: string, behind: string): boolean =>
  /[—–-]/u.test(found) && isPeriod(before, behind);

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

const isWithin = (before: string): boolean =>
  count(before, /\(/g) > count(before, /\)/g) ||
  count(before, /«/g) > count(before, /»/g) ||
  count(before, /"/g) % 2 === 1;

/** «к.12 Фамилия И.О. с 01.02.24»: a name with its initials between a figure and a small word, where nothing else parts them. */
const between = new RegExp(
  String.raw`^(\S{1,12}\d\p{L}?)\s+(${surname}\s+${initials})\s*((?:с|от|до|по|from|to)\s.*\d.*)$`,
  'u',
);

/** «вышел Син Гван Чхоль»: a small word before nothing but a name. */
const small = /^(\p{Ll}{4,})\s+(\p{Lu}.*)$/u;

/** «Ким Чер Су 00ТТ 1234501», «с Тестова И. И. 4500 руб.», «김가상 1990.03.12»: a name, and behind it what has a figure, with nothing between. */
const nameFirst = new RegExp(
  String.raw`^(?:(?:с|у|от|для|to|for|from)\s+)?(${surname}\s+${initials}|${initials}\s?${word}|${word}(?:\s+${word}){1,3}|[가-힣]{2,4}(?=\s+(?:(?:19|20)\d\d\s?[.년-]|\p{Lu}?\d{6})))\s*(?<=[\s.])((?:\p{Ll}[\p{L}.]*\s+){0,2}(?:№\s*)?[+(]?[\p{Lu}]{0,2}\d.*)$`,
  'u',
);

/** «Тестов Иван н», «Ким Чер Су +», «Пробный О. н/б»: a name, and a mark that no name ends with. */
const ticked = new RegExp(
  String.raw`^(${surname}\s+${initials}|${shortest}|${word}(?:\s+${word}){1,3})\s*(?<=[\s.])([+✓✔v-]|\p{Ll}|[^\P{Ll}аеёиоуыэюяaeiouy]{2,3}|\p{Ll}{1,2}\/\p{Ll}{1,2})\.?$`,
  'u',
);

/** «ООО «Тест» № 22/57»: a firm, and the number of its paper. */
const numbered = /^(.*[»"”])\s+((?:№|No\.?)\s*\S*\d\S*)$/u;

const dayOf = String.raw`(?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)(?!\d)`;
/** «виза 54-93 до 19.03.2018», «дог. 12 с 01.02.2023 по 03.04.2023»: what a day ends or begins, and the day. */
const dated = new RegExp(
  String.raw`^(?!(?:с|от|from)\s)(.*[\d»"”].*?)\s+((?:с|до|from|until|till)\s+${dayOf}.*)$`,
  'u',
);

/** «въехал 26.09.2019 через Вымыслов»: a day, and behind it where. */
const dayThenPlace = new RegExp(String.raw`^(.*${dayOf})\s+((?:через|из|via|through|from|at)\s+\p{Lu}.*)$`, 'u');

/** «254в: понедельник 09:00-10:30 Философия»: a day of the week and its hours part what stands before them from what is done then. */
const weekdays =
  '(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|пн|вт|ср|чт|пт|сб|вс|mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?';
const lesson = new RegExp(
  String.raw`^(?:(\S.{0,20}?)\s*[:,;–—-]?\s+)?(${weekdays})\.?,?\s+(\d{1,2}[:.]\d\d\s*[-–—]\s*\d{1,2}[:.]\d\d),?\s+(\p{L}.*)$`,
  'iu',
);
const weekdayAlone = new RegExp(String.raw`^${weekdays}\.?$`, 'iu');
export const isWeekday = (text: string): boolean => weekdayAlone.test(text.trim());

function opened(part: string): string[] {
  const text = part.trim();
  const [, group, weekday, hours, subject] = lesson.exec(text) ?? [];
  if (weekday !== undefined && hours !== undefined && subject !== undefined)
    return [...(group === undefined ? [] : [group]), weekday, hours, subject];
  const [, said, named] = small.exec(text) ?? [];
  if (said !== undefined && named !== undefined && person.test(named)) return [said, named];
  const [, figure, who, day] = between.exec(text) ?? [];
  if (figure !== undefined && who !== undefined && day !== undefined) return [figure, who.trim(), day.trim()];
  const [, first, rest] = nameFirst.exec(text) ?? [];
  if (first !== undefined && rest !== undefined) return [first.trim(), ...opened(rest)];
  const [, whose, tick] = ticked.exec(text) ?? [];
  if (whose !== undefined && tick !== undefined) return [whose.trim(), tick];
  const [, firm, paper] = numbered.exec(text) ?? [];
  if (firm !== undefined && paper !== undefined) return [firm, paper];
  const [, what, when] = dated.exec(text) ?? [];
  if (what !== undefined && when !== undefined && !new RegExp(dayOf, 'u').test(what)) return [what, ...opened(when)];
  const [, on, where] = dayThenPlace.exec(text) ?? [];
  if (on !== undefined && where !== undefined) return [...opened(on), where];
  const [, start] = leading.exec(text) ?? [];
  if (start !== undefined) return [start, ...opened(text.slice(start.length))];
  const [, before = '', inside = ''] = bracketed.exec(text) ?? [];
  if (inside === '' || !(before === '' || saysMore(inside))) return [text];
  return [...(before === '' ? [] : opened(before)), ...cutLine(inside)];
}
