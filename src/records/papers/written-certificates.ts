import { looksLikePerson, looksLikeUniversity } from '../columns/column-profile.ts';
import { letterheadOf, numberAndDay, signerIn } from './written-head.ts';
import { textOf, type WrittenLine, type WrittenTable, writtenLine } from './written-line.ts';
import { anyPersonText, bornIn, dayText, innOf, organisationsIn, peopleIn, saidBy, spanIn } from './written-parts.ts';

/** «Справка выдана для предъявления по месту требования» ends one and begins none. */
const begins =
  /(?:настоящ\p{L}+\s+)?справк\p{L}+\s+(?:выдана|дана|подтверждает)(?!\s+(?:для|по\s+мест))|настоящ\p{L}+\s+(?:подтвержда\p{L}+|удостоверя\p{L}+)|this\s+is\s+to\s+(?:certify|confirm)|(?:hereby|to)\s+(?:certif\p{L}+|confirm\p{L}*)|(?<=^\s*)(?:выдан[ао]?|дан[ао]?)(?=\s+\p{L}[\s\S]{5,240}?(?:в\s+том,?\s+что|в\s+подтверждение))|(?<=справк\p{L}{1,2}\s[^\n]{0,60}\s)(?:выдан[ао]?|дан[ао]?)(?=\s+\p{L}[^\n]{5,240}?(?:в\s+том,?\s+что|в\s+подтверждение))|(?<=^\s*)(?:위\s*사람|위\s*학생|상기인)/gimu;
const ofPractice =
  /практик|практическ\p{L}+\s+подготовк|стажиров|practice|internship|placement|practical\s+training|industrial\s+training|실습/iu;
const order =
  /приказ\p{L}*\s+(?:[^№\n]{0,40})№\s*([^\s,;)]+?)(?=[.,;)]{0,2}(?:\s|$))|order\s+(?:no\.?|number|№)\s*([^\s,;)]+?)(?=[.,;)]{0,2}(?:\s|$))/iu;
const titled = /справк|подтверждени|certificat|confirmation|whom\s+it\s+may|확인서|증명서|수료증/iu;
const numberOf = /(?:№|No\.?|N)\s*([\p{L}\d][^\s,;]*\d[^\s,;]*|\d+)/giu;
const datedOf = new RegExp(String.raw`(?:от|dated|of|,|^)\s*(${dayText})|(${dayText})`, 'gimu');
const korean = /(?:위\s*사람|학생|성명|실습생)\s*[:：]?\s*([가-힣]{2,4})(?=[\s(은는이가,.]|$)/u;
const supervisor = /(?:руковод\p{L}+|supervis\p{L}+|지도\p{L}*)[^.\n]{0,60}?[\s:–—-]+/iu;

const columns = [
  ...['№ справки', 'Дата выдачи', 'ФИО студента', 'Дата рождения', 'Университет', 'Профильная организация'],
  ...[
    'ИНН профильной организации',
    'Начало практики',
    'Окончание практики',
    '№ приказа',
    'Подписал',
    'Должность подписавшего',
    'Руководитель практики',
  ],
];

/** «Настоящая справка выдана … в том, что он проходит практику в … с … по …»: each certificate of a text, as a journal of them would hold it. */
export function certificatesIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const text = textOf(lines);
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
  const name = peopleIn(`: ${behind.slice(0, 260)}`)[0] ?? saidBy(korean.exec(before.slice(-200) + after));
  const [from, to] = spanIn(sentence);
  if (!ofPractice.test(sentence) || name === null || !looksLikePerson(name) || from === null) return null;
  const host = organisationsIn(sentence).find((one) => !looksLikeUniversity(one) && !/ФГ[БА]ОУ|ГБОУ/.test(one)) ?? null;
  const head = linesOf(before);
  const title = head.findLastIndex(({ text }) => titled.test(text));
  const near = title < 0 ? { number: null, day: null } : numberAndDay(head, title);
  const schools = [letterheadOf(head, head.length) ?? '', ...[sentence, before, whole].flatMap(organisationsIn)];
  const signer = signerIn(linesOf(after)) ?? namedBehind(after);
  const guide = sentence.slice(supervisor.exec(sentence)?.index ?? sentence.length).slice(0, 140);
  return [
    ...[near.number ?? last(before, numberOf), near.day ?? last(before, datedOf) ?? last(after, datedOf)],
    ...[name, bornIn(sentence) ?? bornIn(before.slice(-200))],
    ...[schools.find(looksLikeUniversity) ?? null, host, host === null ? null : innOf(sentence)],
    ...[from, to, saidBy(order.exec(sentence)), signer?.name ?? null, signer?.post ?? null, peopleIn(guide)[0] ?? null],
  ];
}

/** «… по месту требования. Мелова О. О.»: who signed, on the line of the sentence itself. */
function namedBehind(after: string): { readonly name: string; readonly post: null } | null {
  const name = new RegExp(`^[^\\n]*\\.\\s+(${anyPersonText})[^\\S\\n]*(?:\\n|$)`, 'u').exec(after)?.[1];
  return name === undefined || !looksLikePerson(name) ? null : { name, post: null };
}

const linesOf = (text: string): WrittenLine[] => text.split('\n').map((line) => writtenLine(0, line));

/** The number or the day that stands nearest above. */
const last = (text: string, said: RegExp): string | null => {
  const found = [...text.matchAll(said)].at(-1);
  return found?.slice(1).find((group) => group !== undefined) ?? null;
};
