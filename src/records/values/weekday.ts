const names = [
  String.raw`пн|понед\p{L}*|mon(?:day)?|월요일`,
  String.raw`вт|вторник\p{L}*|tue(?:s|sday)?|화요일`,
  'ср|сред[аыу]|wed(?:nesday)?|수요일',
  String.raw`чт|четв\p{L}*|thu(?:r|rs|rsday)?|목요일`,
  String.raw`пт|пятн\p{L}*|fri(?:day)?|금요일`,
  String.raw`сб|субб\p{L}*|sat(?:urday)?|토요일`,
  String.raw`вс|воскр\p{L}*|sun(?:day)?|일요일`,
];
const alone = names.map((name, i) => new RegExp(`^(?:${name}|${'월화수목금토일'[i]})\\.?$`, 'iu'));
const around = new RegExp(
  String.raw`^(?:${names.join('|')})[.,]*\s+(?=[\d\p{L}])|\s*\((?:${names.join('|')}|[월화수목금토일])\.?\)`,
  'iu',
);
const anywhere = new RegExp(String.raw`(?<!\p{L})(?:${names.join('|')})(?!\p{L})\.?|\([월화수목금토일]\)`, 'giu');

/** 0 for Monday; null for what is no day of the week. */
export const weekday = (text: string): number | null => {
  const found = alone.findIndex((name) => name.test(text.trim()));
  return found < 0 ? null : found;
};

/** «пт, 01.03.2024», "Fri, 1 Mar 2024 10:00", «2024.3.1(금)»: the day of the week says nothing that its date does not. */
export const withoutWeekday = (text: string): string => text.replace(around, '');

/** «Пн 02.10», «2 (пн)», «4일(월)»: wherever it stands in a heading. */
export const withoutWeekdays = (text: string): string =>
  text
    .replace(anywhere, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.]+|[\s,]+$/g, '');
