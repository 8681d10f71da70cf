import { looksLikePerson, looksLikeUniversity } from './column-profile.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';
import {
  dayText as day,
  innOf,
  organisationsIn,
  personText as person,
  saidBy,
  signatureText,
  withoutState,
} from './written-parts.ts';

/** «Справка выдана для предъявления по месту требования» ends one and begins none. */
const begins =
  /(?:настоящ\p{L}+\s+)?справк\p{L}+\s+(?:выдана|дана|подтверждает)(?!\s+(?:для|по\s+мест))|настоящ\p{L}+\s+(?:подтвержда\p{L}+|удостоверя\p{L}+)|this\s+is\s+to\s+(?:certify|confirm)|hereby\s+certif\p{L}+|(?<=^\s*)(?:выдана|дана)(?=\s+\p{L}[\s\S]{5,240}?в\s+том,?\s+что)/gimu;
const ofPractice = /практик|стажиров|practice|internship|placement|training|실습/iu;
const named = new RegExp(
  String.raw`^.{0,90}?(?:(?:студент\p{L}*|обучающ\p{L}+|гр\p{L}*\.?|что|that|Mr\.?|Ms\.?)\s+)*(${person})`,
  'su',
);
const born = new RegExp(
  String.raw`(${day})\s*(?:г\.?\s?р\.?|года?\s+рождения)|(?:born|родил\p{L}+|date of birth:?|рождения:?)\s+(?:on\s+)?(${day})`,
  'iu',
);
const spans = new RegExp(String.raw`(?:с|from)\s+(${day})(?:\s*г\.?(?:ода)?)?\s+(?:по|до|to|until)\s+(${day})`, 'iu');
const order =
  /приказ\p{L}*\s+(?:[^№]{0,40})№\s*([^\s,;]+?)(?=[.,;]?(?:\s|$))|order\s+(?:no\.?|number|№)\s*([^\s,;]+?)(?=[.,;]?(?:\s|$))/iu;
const numberOf = /(?:№|No\.?|N)\s*([\p{L}\d][^\s,;]*\d[^\s,;]*|\d+)/giu;
const datedOf = new RegExp(String.raw`(?:от|dated|of|,|^)\s*(${day})|(${day})`, 'gimu');
const signed = new RegExp(
  String.raw`((?:и\.?\s?о\.?\s+)?(?:[Рр]ектор|[Пп]роректор|[Дд]екан|[Дд]иректор|[Нн]ачальник|[Зз]аведующ\p{L}*|[Rr]ector|[Vv]ice[- ][Rr]ector|[Dd]ean|[Dd]irector|[Hh]ead of)[^_\n]{0,80}?)(?:[\s_/]|\([^)\n]*\))+(${signatureText})`,
  'u',
);

const columns = [
  ...['№ справки', 'Дата выдачи', 'ФИО студента', 'Дата рождения', 'Университет', 'Профильная организация'],
  ...[
    'ИНН профильной организации',
    'Начало практики',
    'Окончание практики',
    '№ приказа',
    'Подписал',
    'Должность подписавшего',
  ],
];

/** «Настоящая справка выдана … в том, что он проходит практику в … с … по …»: each certificate of a text, as a journal of them would hold it. */
export function certificatesIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const text = lines.map((line) => line.text).join('\n');
  const starts = [...text.matchAll(begins)].map(({ index }) => index);
  const found = starts.flatMap((start, i) => {
    const before = text.slice(i === 0 ? 0 : sentenceEnd(text, starts[i - 1] ?? 0), start);
    const after = text.slice(start, starts[i + 1] ?? text.length);
    const cells = certificate(before, after, text);
    return cells === null ? [] : [{ line: text.slice(0, start).split('\n').length - 1, cells }];
  });
  if (found.length === 0) return null;
  const rows = lines.map(
    (_, line) => found.find((one) => one.line === line) ?? { line, cells: columns.map(() => null) },
  );
  return { columns, rows };
}

/** Where the sentence of a certificate ends: what follows belongs to its signature, and then to the next. */
const sentenceEnd = (text: string, start: number): number => {
  const end = text.indexOf('\n\n', start);
  return end < 0 ? start : end;
};

function certificate(before: string, after: string, whole: string): (string | null)[] | null {
  const sentence = after.slice(0, 900).replace(/\s+/g, ' ');
  const behind = sentence.replace(begins, '').replace(/^[\s,]+/, '');
  const called = named.exec(behind)?.[1];
  const name = called === undefined ? null : withoutState(called);
  const [, from = null, to = null] = spans.exec(sentence) ?? [];
  if (!ofPractice.test(sentence) || name === null || !looksLikePerson(name) || from === null) return null;
  const host = organisationsIn(sentence).find((one) => !looksLikeUniversity(one) && !/ФГ[БА]ОУ|ГБОУ/.test(one)) ?? null;
  const schools = [sentence, before, whole].flatMap(organisationsIn);
  const [, post = null, signer = null] = signed.exec(after) ?? [];
  return [
    ...[last(before, numberOf), last(before, datedOf), name, saidBy(born.exec(sentence))],
    ...[schools.find(looksLikeUniversity) ?? null, host, host === null ? null : innOf(sentence)],
    ...[from, to, saidBy(order.exec(sentence)), signer, post?.trim() ?? null],
  ];
}

/** The number or the day that stands nearest above. */
const last = (text: string, said: RegExp): string | null => {
  const found = [...text.matchAll(said)].at(-1);
  return found?.slice(1).find((group) => group !== undefined) ?? null;
};
