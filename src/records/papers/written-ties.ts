import type { WrittenLine, WrittenTable } from './written-line.ts';
import { anyPersonText, withoutOffice } from './written-parts.ts';

/** How a form calls kin, and the stems of the words by which texts do. */
const kin: Readonly<Record<string, string>> = {
  брат: 'брат',
  сестра: 'сестр',
  отец: 'от(?:ец|ц)',
  мать: 'мат(?:ь|ер)',
  сын: 'сын',
  дочь: 'доч',
  жена: 'жен(?!их)',
  муж: 'муж',
  супруг: 'супруг',
  племянник: 'племянни',
  дядя: 'дяд',
  тётя: 'т[её]т',
  зять: 'зят',
  тесть: 'тест(?!ов)',
  родственник: 'т[её]щ|невестк|шурин|внук|родственни',
  brother: 'brother',
  sister: 'sister',
  father: 'father',
  mother: 'mother',
  daughter: 'daughter',
  son: 'son',
  wife: 'wife',
  husband: 'husband',
  nephew: 'nephew',
  uncle: 'uncle',
  cousin: 'cousin',
};
const word = String.raw`(?<!\p{L})(?:(?:родн|двоюродн|младш|старш)\p{L}+\s+)?(?<kin>(?:${Object.values(kin).join('|')})\p{Ll}*)(?!\p{L})`;
const verb = String.raw`\s*(?:[—–-]\s*(?:это\s+)?|(?:,\s*)?(?:является|приходится|is\s+(?:the|a)|was\s+the)\s+)`;
/** «Седов П. П. — брат проректора Иного А. Б.», «… приходится племянником декану Меловой О. О.». */
const ofAnother = new RegExp(
  String.raw`(?<!\p{L})(?<one>${anyPersonText})(?:\s*\([^()]*\))?${verb}(?:\p{Ll}+\s+(?=(?:\p{Ll}+\s+)?${word.replace('?<kin>', '?:')}))?${word}(?:\s+of)?\s+(?:\p{Ll}+\s+){0,4}(?<other>${anyPersonText})`,
  'gu',
);
/** «Пак Сон Иль и Цой Ен Хо — супруги». */
const ofEachOther = new RegExp(
  String.raw`(?<!\p{L})(?<one>${anyPersonText})\s+(?:и|and)\s+(?<other>${anyPersonText})${verb}(?<kin>супруги|братья|с[её]стры|родственники|spouses|brothers|sisters|cousins)(?!\p{L})`,
  'gu',
);
const together: readonly (readonly [stem: RegExp, called: string])[] = [
  [/^(?:супруг|spouse)/u, 'супруг'],
  [/^(?:брат|brother)/u, 'брат'],
  [/^(?:с[её]стр|sister)/u, 'сестра'],
  [/./u, 'родственник'],
];
const title =
  /родств|связ[ияе]|декларац|конфликт\p{L}*\s+интерес|аффилир|relat(?:ed|ives|ionships?)|conflict\s+of\s+interest/iu;
const columns = ['Лицо', 'Связанное лицо', 'Степень родства'];
const fewest = 2;

/** Who is whose kin, where the sentences of a text say so of several, or of one under a title of ties: a row for each, at the line of the first name. */
export function tiesIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const ties = lines.flatMap(({ text }, line) =>
    text.length > longest ? [] : tiesOf(text).map((cells) => ({ line, cells })),
  );
  if (ties.length === 0 || (ties.length < fewest && !lines.slice(0, titles).some(({ text }) => title.test(text))))
    return null;
  const empty: WrittenTable['rows'][number]['cells'] = columns.map(() => null);
  const rows = lines.flatMap((_, line): WrittenTable['rows'] => {
    const here = ties.filter((one) => one.line === line);
    return here.length > 0 ? here : [{ line, cells: empty }];
  });
  const above = lines.slice(0, ties[0]?.line).map(({ text }) => [text]);
  return { columns, rows, around: { above: [['Справка о родственных связях'], ...above.slice(-9)], below: [] } };
}

const longest = 2000;
const titles = 4;

const tiesOf = (text: string): string[][] => [
  ...[...text.matchAll(ofAnother)].map(({ groups }) => told(groups, calledKin(groups?.kin ?? ''))),
  ...[...text.matchAll(ofEachOther)].map(({ groups }) =>
    told(groups, together.find(([stem]) => stem.test(groups?.kin ?? ''))?.[1] ?? ''),
  ),
];

const told = (groups: Readonly<Record<string, string>> | undefined, called: string): string[] => [
  withoutOffice(groups?.one ?? ''),
  withoutOffice(groups?.other ?? ''),
  called,
];

const calledKin = (said: string): string =>
  Object.keys(kin).find((called) => new RegExp(`^(?:${kin[called]})`, 'iu').test(said)) ?? 'родственник';
