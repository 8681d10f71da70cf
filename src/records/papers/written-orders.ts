import { papersIn } from '../../evidence/index.ts';
import { looksLikePerson, looksLikeUniversity } from '../columns/column-profile.ts';
import { sentencesSaid } from './paper-text.ts';
import { chainsOf } from './people-in-turn.ts';
import { letterheadOf, numberAndDay, signerIn } from './written-head.ts';
import { textOf, type WrittenLine, type WrittenTable } from './written-line.ts';
import {
  anyPersonText,
  bornIn,
  dayIn,
  dayText,
  organisationsIn,
  passportIn,
  peopleAt,
  peopleIn,
  saidBy,
  spanIn,
  withoutOffice,
  withoutStates,
} from './written-parts.ts';

const title =
  /^\s*(?:п\s?р\s?и\s?к\s?а\s?з|распоряжение|выписка\s+из\s+приказа|направление(?=\s+на\s|\s*(?:№|$))|order|명령(?:서)?|지시(?:서)?)(?![\p{Ll}가-힣])/iu;
/** What is to be done to whom; the list of people follows in the same sentence. */
const deeds =
  /(?<!\p{L})((?:за|от)числ(?:ить|яется|яются|ен|ена|ены)(?!\p{L})|(?:за|от)численн(?:ым|ой|ого|ую|ыми)(?!\p{L})|восстановить|перевести|направ(?:ить|ляется|ляются)(?!\p{L})|допустить|предоставить\s+академический\s+отпуск|enrol(?:l|led|ls)?(?!\p{L})|admit(?:ted)?(?!\p{L})|expel(?:led)?(?!\p{L})|dismiss(?:ed)?(?!\p{L})|reinstate[d]?(?!\p{L})|assign(?:ed)?(?=[^.\n]{0,80}(?:practice|training|internship))|입학|제적|퇴학|파견)/giu;
const deedOf: readonly (readonly [RegExp, string])[] = [
  [/^(?:зачисл|enrol|admit|입학)/iu, 'зачислить'],
  [/^(?:отчисл|expel|dismiss|제적|퇴학)/iu, 'отчислить'],
  [/^(?:восст|reinst)/iu, 'восстановить'],
  [/^перев/iu, 'перевести'],
  [/^предост/iu, 'академический отпуск'],
];
const people = String.raw`(?:гражд\p{L}*|гр\.|студент\p{L}*|обучающ\p{L}+|слушател\p{L}+|абитуриент\p{L}*|citizens?|students?|applicants?|학생|공민)`;
const ofPeople = new RegExp(
  `(?<!\\p{L})${people}(?:\\s+(?!${anyPersonText})[\\p{L}\\d.-]+){0,8}?[\\s:—–-]+(${anyPersonText})`,
  'gu',
);
const described = new RegExp(
  `(?<!\\p{L})(${anyPersonText})\\s*[,(]\\s*(?:(?:род\\p{L}*\\.?|born(?:\\s+on)?|дата\\s+рождения:?|паспорт|passport)\\s*)?(?=${dayText}|№|[\\p{Lu}]{0,3}\\s?\\d{5})`,
  'gu',
);
const listed = new RegExp(`(?:[:;]|\\n)\\s*(?:\\d{1,3}[.)]\\s*)?(${anyPersonText})(?=\\s*[;,.(]|\\s*$)`, 'gmu');
const hangul = /[:：,、·]\s*([가-힣]{2,4})(?=\s*(?:[,、·(.]|$|등|을|를))/gmu;
/** «Отчислить с 10.10.2024 Нгуен Ван Тханя, студента 1 курса»: whom a deed names right behind it. */
const done = new RegExp(
  `^\\p{L}+(?:\\s+(?:с|from)\\s+(?:${dayText})(?:\\s*г\\.?(?:ода)?)?)?[\\s,]+(${anyPersonText})(?=\\s*[,(]|\\s*$)`,
  'gmu',
);
/** States, offices and «Order No.» are written like names, and are nobody. */
const nobody =
  /Федерац|Республик|Российск|Корейск|Republic|Federation|Министерств|Университет|Институт|^(?:Order|ORDER)(?!\p{L})/u;
/** Whom an order names and does nothing to: who guides, who watches, on whose paper it stands, who wrote it out or vouches for the copy. */
const notDone =
  /(?:^|[.;\n])\s*(?:\d{1,2}[.)]\s*)*(?:руководител|контрол|ответственн|осн(?:ование|ования|\.)|подписа|подлинн|исполнител|исп(?=\.)|секретар|специалист|(?:(?:копия|выписка)\s+)?верн[ао](?!\p{L})|supervisor|control|basis|reason|certified|true\s+copy)\p{L}*/iu;
/** What stands in quotation marks is the name of a firm or a programme. */
const called = /«[^»]*»|"[^"\n]*"/gu;
/** «Представитель: Пак Ир Чхоль»: who brings the papers of others, or pays for them, is nobody to whom the order does something. */
const actsFor = new RegExp(
  `(?<!\\p{L})(?:[Пп](?:редставител|оверенн|лательщик)|(?:[Дд]окумент|[Лл]ичн\\p{L}+\\s+дел|[Зз]аявлени)\\p{L}{0,3}\\s+(?:сда|пода|предста))\\p{L}*(?:[^.;:\\n]|\\.(?=\\d)){0,80}?[:—–-]\\s*(?:${anyPersonText})`,
  'gu',
);
const ofPractice = /практик|практическ\p{L}+\s+подготовк|стажиров|practice|practical\s+training|internship|실습/iu;

interface Named {
  readonly line: number;
  readonly practice: boolean;
  readonly cells: Map<string, string | null>;
}

/** «ПРИКАЗЫВАЮ: зачислить с … граждан КНДР … и …», «направляется на практику в …»: the people whom an order names in its sentences, where they stand in no list; of several orders each with its own number, day and signer. */
export function ordersIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const heads = headsOf(lines);
  if (heads === null) return null;
  const parts = ordersOf(lines, heads);
  const around = {
    above: (parts.length === 1 ? lines : lines.slice(0, parts[0]?.from)).map((line) => [line.text]),
    below: (parts.length === 1 ? lines.slice(-8) : []).map((line) => [line.text]),
  };
  let school: string | null = null;
  const found = parts.flatMap((part): Named[] => {
    const own = namedIn(part, heads, school, parts.length > 1);
    school = own.school;
    return own.named;
  });
  const [study, practice] = [found.filter((one) => !one.practice), found.filter((one) => one.practice)];
  const tables = [study, practice].flatMap((named) => (named.length === 0 ? [] : tableOf(lines, named, around)));
  const [table, beside] = tables;
  return table === undefined ? null : { ...table, ...(beside && { beside }) };
}

interface OrderPart {
  readonly lines: readonly WrittenLine[];
  readonly from: number;
}

/** How a text says that an order begins. */
interface Heads {
  readonly isHead: (text: string) => boolean;
  readonly begins: readonly number[];
}

/** «Приказы по контингенту»: in a book of orders the word need not stand over each. */
const bookTitle =
  /^(?:(?:книга|сборник|журнал|реестр|том)\s+)?приказ(?:ы|ов)(?![\p{L}])|^(?:book\s+of\s+)?orders(?!\p{L})/iu;
const within = 15;

/** A text is orders where one of its first lines is the title of one, or that of a book; then what bears a number and a day is the head of one. */
function headsOf(lines: readonly WrittenLine[]): Heads | null {
  const first = lines.slice(0, within).map(({ text }) => text);
  const texts = lines.map(({ text }) => text);
  if (first.some((text) => title.test(text))) return { isHead: (text) => title.test(text), begins: papersIn(texts) };
  if (!first.some((text) => bookTitle.test(text))) return null;
  const begins = texts.flatMap((text, at) => (isNumberedHead(text) ? [at] : []));
  return begins.length === 0 ? null : { isHead: isNumberedHead, begins: begins.slice(1) };
}

/** «ФГБОУ ВО «…» | 03.09.2021 | № 212/о-2». */
const isNumberedHead = (text: string): boolean =>
  text.length < 160 &&
  /(?:№|No\.?)\s*\S*\d/u.test(text) &&
  dayIn(text) !== null &&
  text.search(deeds) < 0 &&
  notDone.exec(text)?.index !== 0;

/** The orders of a text, one below the other; what does nothing to anybody is no order, and belongs to the one above. */
function ordersOf(lines: readonly WrittenLine[], { begins }: Heads): OrderPart[] {
  const parts: { from: number; to: number }[] = [];
  for (const [i, from] of [0, ...begins].entries()) {
    const to = begins[i] ?? lines.length;
    const last = parts.at(-1);
    if (last !== undefined && textOf(lines.slice(from, to)).search(deeds) < 0) last.to = to;
    else parts.push({ from, to });
  }
  return parts.map(({ from, to }) => ({ from, lines: lines.slice(from, to) }));
}

/** Whom one order names; `known` is whose the order before it was, where it does not say so itself. */
function namedIn(
  { lines, from }: OrderPart,
  { isHead }: Heads,
  known: string | null,
  isOneOfSeveral: boolean,
): { named: Named[]; school: string | null } {
  const first = lines.findIndex((line) => isHead(line.text));
  if (first < 0) return { named: [], school: known };
  const text = textOf(lines);
  const at = lines.slice(0, first).reduce((sum, line) => sum + line.text.length + 1, 0);
  const paper = new Map(saidOnce(lines, first));
  const school = paper.get('Университет') ?? known;
  paper.set('Университет', school);
  const done = deedsOf(text.slice(at));
  /** Around a single order its lines say the rest. */
  const sayings = (said: string): [string, string][] =>
    isOneOfSeveral ? sentencesSaid(said.split('\n')).map(({ key, text: words }) => [key, words]) : [];
  const ofAll = sayings(done.reduce((rest, { said }) => rest.replace(said, ' '), text));
  const named = done.flatMap(({ index, deed, said }) => {
    const practice = /^(?:направ|assign|파견)/iu.test(deed);
    if (practice && !ofPractice.test(said)) return [];
    return namesIn(said).map((person): Named => {
      const place = at + index + person.index;
      const own = cellsOf(person.name, said.slice(person.index));
      const line = from + text.slice(0, place).split('\n').length - 1;
      const does = practice ? practiceOf(said, text) : studyOf(deed);
      return { line, practice, cells: new Map([...ofAll, ...sayings(said), ...paper, ...own, ...does]) };
    });
  });
  return { named, school };
}

function tableOf(
  lines: readonly WrittenLine[],
  named: readonly Named[],
  around: NonNullable<WrittenTable['around']>,
): WrittenTable {
  const columns = [
    ...new Set(named.flatMap(({ cells }) => [...cells].flatMap(([column, said]) => (said === null ? [] : [column])))),
  ];
  return { columns, rows: rowsOf(lines, named, columns), around };
}

/** What the order says of itself: its number and day, whose it is, who signed it. */
function saidOnce(lines: readonly WrittenLine[], first: number): [string, string | null][] {
  const { number, day } = numberAndDay(lines, first);
  const school =
    letterheadOf(lines, first) ?? lines.flatMap(({ text }) => organisationsIn(text)).find(looksLikeUniversity) ?? null;
  const signer = signerIn(lines);
  return [
    ['№ приказа', number],
    ['Дата приказа', day],
    ['Университет', school !== null && looksLikeUniversity(school) ? school : null],
    ['Подписал', signer?.name ?? null],
    ['Должность подписавшего', signer?.post ?? null],
  ];
}

const studyOf = (deed: string): [string, string | null][] => [
  ['Содержание приказа', deedOf.find(([stem]) => stem.test(deed))?.[1] ?? deed],
];

function practiceOf(said: string, whole: string): [string, string | null][] {
  const [from, to] = spanIn(said);
  const guide = /(?:руковод\p{L}+|supervisor)[^.\n]{0,40}/iu.exec(whole);
  const guides = guide === null ? [] : peopleIn(whole.slice(guide.index + 8, guide.index + 160).split('\n')[0] ?? '');
  return [
    ['База практики', organisationsIn(said).find((one) => !looksLikeUniversity(one)) ?? null],
    ['Начало практики', from],
    ['Окончание практики', to],
    ['Руководитель практики', guides[0] ?? null],
  ];
}

/** Each line that names people, as often as it does. */
function rowsOf(lines: readonly WrittenLine[], found: readonly Named[], columns: readonly string[]) {
  const empty = columns.map(() => null);
  return lines.flatMap((_, line) => {
    const here = found
      .filter((one) => one.line === line)
      .map(({ cells }) => ({ line, cells: columns.map((column) => cells.get(column) ?? null) }));
    return here.length > 0 ? here : [{ line, cells: empty }];
  });
}

/** Each sentence of the order that does something to somebody, up to the next item or the end of its paragraph. */
function deedsOf(text: string): { index: number; deed: string; said: string }[] {
  const found = [...text.matchAll(deeds)];
  return found.map((one, i) => {
    // «Студент … направляется», "the following student is expelled": whoever it is done to may stand before it.
    const begin = /(?:ется|ются|ed|ен|ена|ены)$/iu.test(one[0]) ? text.lastIndexOf('\n', one.index) + 1 : one.index;
    const rest = text.slice(begin, found[i + 1]?.index);
    const end =
      /\n\s*\n|\n\s*(?:\d{1,2}\.\s+\p{Lu}\p{Ll}+(?:ть|ю|ить)|§\s*\d|Осн(?:ование|\.)|Контроль|Ректор|Проректор|Директор|Rector)/u.exec(
        rest,
      )?.index;
    return { index: begin, deed: one[0], said: rest.slice(0, end) };
  });
}

function namesIn(said: string): { index: number; name: string }[] {
  const found = new Map<number, string>();
  const blank = (text: string) => ' '.repeat(text.length);
  const part = withoutStates(said.slice(0, notDone.exec(said)?.index).replace(called, blank).replace(actsFor, blank));
  for (const pattern of [ofPeople, described, listed, hangul, done])
    for (const match of part.matchAll(pattern)) {
      const name = withoutOffice(match[1] ?? '');
      if (looksLikePerson(name) && !nobody.test(name)) found.set(match.index + match[0].indexOf(name), name);
    }
  const named = peopleAt(part).map(({ index, name }) => ({ at: index, end: index + name.length, name }));
  for (const chain of chainsOf(part, named))
    if (chain.some(({ at }) => found.has(at))) for (const { at, name } of chain) found.set(at, name);
  const [alone = []] = found.size === 0 ? chainsOf(part, named) : [];
  for (const { at, name } of alone) found.set(at, name);
  const sorted = [...found].map(([index, name]) => ({ index, name })).sort((a, b) => a.index - b.index);
  // «Мён Су» within «Чо Мён Су» is nobody else.
  return sorted.filter(({ index }, i) => !sorted.slice(0, i).some((one) => one.index + one.name.length > index));
}

/** What stands behind the name, up to the next one. */
function cellsOf(name: string, from: string): [string, string | null][] {
  const behind = from.slice(name.length).split(/;|\n/)[0] ?? '';
  return [
    ['ФИО', name],
    [
      'Дата рождения',
      saidBy(
        new RegExp(`^[\\s,(]*(?:род\\p{L}*\\.?|born(?:\\s+on)?|дата\\s+рождения:?)?\\s*(${dayText})`, 'iu').exec(
          behind,
        ),
      ) ??
        bornIn(behind.slice(0, 60)) ??
        saidBy(/^\s*\(((?:19|20)\d\d)\)/u.exec(behind)),
    ],
    ['Гражданство', saidBy(/гражд\p{L}*\s+(\p{Lu}\p{L}+)|citizen\s+of\s+(?:the\s+)?(\p{Lu}\p{L}+)/u.exec(behind))],
    ['Паспорт', passportIn(behind)],
  ];
}
