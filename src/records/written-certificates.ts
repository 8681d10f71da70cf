import { looksLikePerson, looksLikeUniversity } from './column-profile.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';

const day = String.raw`[«"]?\d{1,2}[»"]?[\s.]+(?:\p{L}{3,9}|\d{1,2})[\s.]+\d{4}|\d{4}-\d\d-\d\d|\d{4}년\s*\d{1,2}월\s*\d{1,2}일`;
const word = String.raw`\p{Lu}[\p{L}’'-]+`;
const person = String.raw`${word}(?:\s+(?:\p{Lu}\.\s?){1,2}|(?:\s+${word}){1,3})`;
/** «Справка выдана для предъявления по месту требования» ends one and begins none. */
const begins =
  /(?:настоящ\p{L}+\s+)?справк\p{L}+\s+(?:выдана|дана|подтверждает)(?!\s+(?:для|по\s+мест))|настоящ\p{L}+\s+(?:подтвержда\p{L}+|удостоверя\p{L}+)|this\s+is\s+to\s+(?:certify|confirm)|hereby\s+certif\p{L}+/giu;
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
const registered =
  /(?:ООО|ОАО|ЗАО|ПАО|НАО|АО|ИП|ГУП|МУП|ФГУП|АНО|ЧОУ|ФГ[БА]ОУ|ГБОУ|ГОУ)(?:\s+(?:ВО|ВПО|ДПО))?\s*[«"“][^»"”]{2,100}[»"”]|\p{Lu}[\p{L}&.’'-]*(?:\s+(?:of|and|&|\p{Lu}[\p{L}&.’'-]*)){0,6}\s+(?:LLC|Ltd\.?|JSC|Inc\.?|University|Institute)|University\s+of\s+\p{Lu}\p{L}+/gu;
const inn = /ИНН\s*:?\s*(\d{10})/u;
const order =
  /приказ\p{L}*\s+(?:[^№]{0,40})№\s*([^\s,;]+?)(?=[.,;]?(?:\s|$))|order\s+(?:no\.?|number|№)\s*([^\s,;]+?)(?=[.,;]?(?:\s|$))/iu;
const numberOf = /(?:№|No\.?|N)\s*([\p{L}\d][^\s,;]*\d[^\s,;]*|\d+)/giu;
const datedOf = new RegExp(String.raw`(?:от|dated|of|,|^)\s*(${day})|(${day})`, 'gimu');
const signed = new RegExp(
  String.raw`((?:и\.?\s?о\.?\s+)?(?:ректор|проректор|декан|директор|начальник|заведующ\p{L}*|rector|vice[- ]rector|dean|director|head of)[^_\n]{0,80}?)[\s_/]+((?:\p{Lu}\.\s?){1,2}${word}|${word}\s+(?:\p{Lu}\.\s?){1,2})`,
  'iu',
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
  const name = named.exec(behind)?.[1]?.trim() ?? null;
  const [, from = null, to = null] = spans.exec(sentence) ?? [];
  if (!ofPractice.test(sentence) || name === null || !looksLikePerson(name) || from === null) return null;
  const organisations = (text: string) => [...text.matchAll(registered)].map(([one]) => one);
  const host = organisations(sentence).find((one) => !looksLikeUniversity(one) && !/ФГ[БА]ОУ|ГБОУ/.test(one)) ?? null;
  const schools = [sentence, before, whole].flatMap(organisations);
  const [, post = null, signer = null] = signed.exec(after) ?? [];
  const birthday = born.exec(sentence);
  const ordered = order.exec(sentence);
  return [
    ...[last(before, numberOf), last(before, datedOf), name, birthday?.[1] ?? birthday?.[2] ?? null],
    ...[schools.find(looksLikeUniversity) ?? null, host, host === null ? null : (inn.exec(sentence)?.[1] ?? null)],
    ...[from, to, ordered?.[1] ?? ordered?.[2] ?? null, signer, post?.trim() ?? null],
  ];
}

/** The number or the day that stands nearest above. */
const last = (text: string, said: RegExp): string | null => {
  const found = [...text.matchAll(said)].at(-1);
  return found?.slice(1).find((group) => group !== undefined) ?? null;
};
