import type { Said } from '../columns/preamble.ts';
import { parseDay } from '../values/parse-date.ts';
import { closedUp } from '../words/letter-spaced.ts';

const day = String.raw`[«"]?\d{1,2}[»"]?[\s.]+(?:\p{L}{3,}|\d{1,2})[\s.]+\d{4}|\d{4}-\d\d-\d\d`;
const shortDay = String.raw`\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)`;
const person = String.raw`\p{Lu}[\p{L}’'-]+(?:\s+(?:\p{Lu}\.\s?){1,2}(?!\p{L})|(?:\s+\p{Lu}[\p{L}’'-]+){1,3})|\p{Lu}\s+(?:\p{Lu}\.\s?){1,2}(?!\p{L})|(?:\p{Lu}\.\s?){1,2}\p{Lu}(?:[\p{L}-]+|(?!\.?\s?\p{L}))`;
const firm = String.raw`(?:(?:ООО|ОАО|ЗАО|ПАО|АО|АНО|ГУП|МУП|ФГУП|[Фф]онд\p{L}*|ФОНД\p{L}*)\s*[«"][^»"]{2,80}[»"]|\p{Lu}[\p{L}\d-]+(?:\s[\p{L}\d-]+){0,3},?\s(?:ООО|ОАО|ЗАО|ПАО|АО)(?![\p{L}]|\s*[«"]))`;

/** «Подписал директор Образцов О. О.»: as what he signed stands between. */
const heldBy = String.raw`(?:(?:и\.\s?о\.\s+|врио\s+)?(?:[Рр]ектор|[Пп]роректор|[Дд]екан|[Дд]иректор|[Нн]ачальник|[Зз]ав(?:едующ\p{L}+|\.)|[Зз]ам(?:еститель|\.))(?:\s(?:\p{Ll}[\p{L}.-]*|\p{Lu}{2,6})){0,6}\s+)?`;

/** «оплата: ООО «…»», «за счёт ООО «…»». */
const paidBy = String.raw`(?<!\p{L})(?:[Оо]плата|[Оо]плачивает|[Пп]лательщик|[Зз]а\s+сч[её]т)\s*[:—–-]?\s*`;

/** «Направить студентов группы … в ООО «…» с … по …». */
const sentTo = String.raw`(?<!\p{L})[Нн]аправ(?:ить|ля(?:[ею]т(?:ся)?|ем))(?!\p{L})`;

/** The same, or as a list for oneself has it: «гр. Г11 -> ООО «…», 07.10.23-23.03.24». */
const whither = `(?:${sentTo}|->|→|=>)`;

/**
 * What papers say in sentences, as the heading that a register of such papers would print above it. The first group is what is said;
 * the list is in the order of a paper, and each entry speaks once.
 */
const sentences: readonly { readonly key: string; readonly said: RegExp }[] = [
  {
    key: 'Зачислить с',
    said: new RegExp(
      String.raw`(?:зачислить|зачислены|зачисляем\p{L}+|считать зачисленными)(?:\s[^.;\n]{0,80}?)?\sс\s+(${day})`,
      'iu',
    ),
  },
  {
    key: 'Дата отчисления',
    said: new RegExp(String.raw`(?:отчислить|отчислены|считать отчисленными)(?:\s[^.;\n]{0,80}?)?\sс\s+(${day})`, 'iu'),
  },
  {
    key: 'Форма обучения',
    said: /(?:на|по)\s+(очно-заочную|очно-заочной|заочную|заочной|очную|очной|дневную|дневной|вечернюю|вечерней)\s+форм/iu,
  },
  {
    key: 'Форма обучения',
    said: /form of study:?\s*(full[- ]time|part[- ]time)|(full[- ]time|part[- ]time)\s+(?:study|form)/iu,
  },
  {
    key: 'Направление подготовки',
    said: /(?<![\d.])(\d{2}\.\d{2}\.\d{2}\s+[«"][^»"]{2,80}[»"])/u,
  },
  {
    key: 'Направление подготовки',
    said: /(?:направлени|специальност|программ)\p{L}*(?:\s+подготовки)?[:\s]+[«"]?(\d{2}\.\d{2}\.\d{2}[^,;:()]{0,80}?)[»"]?\s*(?=[,;:(]|$)/iu,
  },
  {
    key: 'Направление подготовки',
    said: /план[\s:—–-]+[«"]?(\d{2}\.\d{2}\.\d{2}(?!\d)[^,;:()]{0,80}?)[»"]?\s*(?=[,;:(]|$)/iu,
  },
  {
    key: 'Направление подготовки',
    said: /зачислить\s+на\s+(\d{2}\.\d{2}\.\d{2}[^,;:()]{0,80}?)\s*(?=[,;:(]|$)/iu,
  },
  {
    key: 'Направление подготовки',
    said: /(?:направлени|специальност|программ)\p{L}*(?:\s+подготовки)?[:\s]+([«"][^»"]{3,120}[»"][\s,(]+\d{2}\.\d{2}\.\d{2}(?!\d))/iu,
  },
  {
    key: 'Направление подготовки',
    said: /(?:направлени|специальност|программ)\p{L}*(?:\s+подготовки)?[:\s]+[«"]([^»"]{3,120})[»"]/iu,
  },
  {
    key: 'Направление подготовки',
    said: /(?:[,;]\s+|\()(\d{2}\.\d{2}\.\d{2}(?:\s+[«"]?\p{Lu}[^,;:()]{2,80}?)?[»"]?)\s*(?=[,;:(]|$)/u,
  },
  {
    key: 'Уровень',
    said: /(бакалавриат|магистратур|специалитет|аспирантур|подготовительн\p{L}+\s+(?:отделени|факультет|курс)|дополнительн\p{L}+\s+(?:профессиональн\p{L}+\s+)?образовани)/iu,
  },
  {
    key: 'Группа',
    said: /(?:^|[^\p{L}])(?:[Уу]чебн\p{L}+\s+)?(?:[Гг]рупп[аеуы]|[Гг]р\.|[Gg]roup)\s*№?\s*([\p{Lu}\d][\p{L}\d./-]{0,14}\d[\p{L}\d-]*)/u,
  },
  {
    key: 'Соглашение',
    said: /((?:межправительственн\p{L}+\s+|межвузовск\p{L}+\s+)?(?:соглашени\p{L}+|договор\p{L}*\s+об\s+обмене|меморандум\p{L}*)[^:;.]{0,40}(?:№|от)\s*[^:;]{2,60}?)(?=[:;.]?$|[:;]|\.\s+\p{L}{4})/iu,
  },
  {
    key: 'База практики',
    said: /(?:на\s+базе|практик\p{L}+\s+в|в\s+организаци\p{L}+)\s+((?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ГУП|МУП)\s*[«"][^»"]{2,80}[»"])/u,
  },
  { key: 'База практики', said: new RegExp(String.raw`${sentTo}[^;\n]{0,160}?\s(?:в|на|к)\s+(${firm})`, 'u') },
  { key: 'База практики', said: new RegExp(String.raw`(?:->|→|=>)\s*(${firm})`, 'u') },
  {
    key: 'Сроки практики',
    said: new RegExp(String.raw`${whither}[^\n]{0,280}?(${shortDay}\s*[–—-]\s*${shortDay})(?!\d)`, 'u'),
  },
  {
    key: '№ договора',
    said: new RegExp(
      String.raw`${whither}[^\n]{0,280}?(?<!\p{L})(?:по\s+договору|дог\.|договор)\s*(?:№\s*)?((?!\d{1,2}\.)[\p{L}\d/-]*\d[\p{L}\d/-]*)(?=[\s,;.:)]|$)`,
      'u',
    ),
  },
  {
    key: 'Место практики',
    said: /(?<!\p{L})место(?:\s+прохождения)?(?:\s+практики)?:\s*([^;\n]{3,80}?)(?=;|\.?\s*$|\.\s\p{Lu})/iu,
  },
  {
    key: 'Руководитель практики',
    said: new RegExp(String.raw`[Рр]уководител\p{L}*(?:\s+практики)?(?:\s+от\s+вуза)?[:,\s—–-]+(${person})`, 'u'),
  },
  { key: 'Начало практики', said: new RegExp(String.raw`${sentTo}[^;\n]{0,240}?\sс\s+(${day})`, 'u') },
  { key: 'Окончание практики', said: new RegExp(String.raw`${sentTo}[^;\n]{0,280}?\s(?:по|до)\s+(${day})`, 'u') },
  { key: 'Начало практики', said: new RegExp(String.raw`практик\p{L}*[^.;]{0,80}?\sс\s+(${day})`, 'iu') },
  { key: 'Окончание практики', said: new RegExp(String.raw`практик\p{L}*[^.;]{0,120}?\s(?:по|до)\s+(${day})`, 'iu') },
  {
    key: 'Sending organisation',
    said: /(?:^|[.;]\s)[Ss]ent\s+by:?\s+(\p{L}[^:;\n]{2,80}?)(?=\.{0,2}\s*$|\.{1,2}\s+\p{Lu}\p{L}*\s|[,;])/u,
  },
  { key: 'Подрядная организация', said: new RegExp(String.raw`^От:\s+(${firm})\s+Кому:`, 'u') },
  {
    key: 'Срок обучения',
    said: new RegExp(
      String.raw`(?:зачислить|зачислены|считать зачисленными)(?:\s[^.;\n]{0,80}?)?\s(с\s+(?:${shortDay}|${day})\s*(?:г\.\s*)?(?:по|до)\s+(?:${shortDay}|${day}))(?!\d)`,
      'iu',
    ),
  },
  {
    key: 'Адрес пребывания',
    said: /(?:регистраци\p{L}+|уч[её]т|проживани\p{L}+|прожива\p{L}+|размещ\p{L}+|засел\p{L}+|прибы\p{L}+)[^.;:\n]{0,40}?\sпо\s+адресу:?\s+(\p{L}[^;:()\n]*\d[^;:(),.\n]*)/iu,
  },
  { key: 'Объект', said: new RegExp(String.raw`(?<!\p{L})[Оо]бъект\p{L}{0,2}\s+(${firm})`, 'u') },
  { key: 'Срок действия пропуска с', said: new RegExp(String.raw`[Пп]ропуск\p{L}{0,2}\s+с\s+(${day})`, 'u') },
  {
    key: 'Представитель по доверенности',
    said: new RegExp(
      String.raw`(?:[Пп]редставител\p{L}*|[Пп]оверенн\p{L}*)(?:\s+(?:групп|поступающ|студент|граждан|абитуриент|обучающ|заявител)\p{L}*)?(?:\s+по\s+доверенности)?(?:\s*№\s*[^\s,;:]+|\s+от\s+${day}){0,2}[:,\s—–-]+(${firm}|${person})`,
      'u',
    ),
  },
  {
    key: 'Плательщик',
    said: new RegExp(
      String.raw`(?:[Оо]плат|[Пп]лат)\p{L}*[^.;:«"]{0,60}?(?:производ|осуществля|внос|оплачива|за\s+сч[её]т)\p{L}*(?:\s+средств\p{L}*)?[\s:—–-]+(${firm})`,
      'u',
    ),
  },
  {
    key: 'ИНН плательщика',
    said: new RegExp(
      String.raw`(?:[Оо]плат|[Пп]лат)\p{L}*[^.;:«"]{0,60}?(?:производ|осуществля|внос|оплачива|за\s+сч[её]т)\p{L}*(?:\s+средств\p{L}*)?[\s:—–-]+${firm}[\s,(]+ИНН\s*(\d{10})`,
      'u',
    ),
  },
  { key: 'Плательщик', said: new RegExp(`${paidBy}(${firm})`, 'u') },
  {
    key: 'ИНН плательщика',
    said: new RegExp(String.raw`${paidBy}${firm}[\s,(]+ИНН\s*(\d{10})`, 'u'),
  },
  {
    key: 'Подписал',
    said: new RegExp(
      String.raw`(?<!\p{L})(?:[Пп]одп(?:ис(?:ал(?:\p{L}*|\([аи]\))|ь|ано?)|\.)|[Зз]а\s+подписью)[:,\s—–-]+${heldBy}(${person})`,
      'u',
    ),
  },
  {
    key: 'Представитель по доверенности',
    said: new RegExp(
      String.raw`по\s+доверенности(?:\s*№\s*[^\s,;:]+|\s+от\s+${day}){0,2}\s*[:—–-]\s*(${firm}|${person})`,
      'u',
    ),
  },
  {
    key: 'Представитель по доверенности',
    said: new RegExp(
      String.raw`(?:[Дд]окумент|[Лл]ичн\p{L}+\s+дел|[Зз]аявлени)\p{L}{0,3}\s+(?:сда|пода|предста)\p{L}+(?:\s+представител\p{L}+)?\s*[:—–-]?\s+(${firm}|${person})`,
      'u',
    ),
  },
  { key: 'Представитель по доверенности', said: new RegExp(String.raw`(?<!\p{L})от\s+группы\s+(${person})`, 'u') },
  {
    key: '№ доверенности',
    said: new RegExp(
      String.raw`(?<!\p{L})(?:доверенност\p{L}*(?:\s+от\s+${day})?\s*(?:№|N(?=\s?\d))|дов\.\s*№?)\s*([^\s,;:]*\d[^\s,;:]*)`,
      'iu',
    ),
  },
  {
    key: 'Представитель по доверенности',
    said: new RegExp(String.raw`(?:represented by|by power of attorney)[:\s]+(${person})`, 'u'),
  },
];

/** What the sentences of a paper say, each thing under the heading of a register. */
export function sentencesSaid(lines: readonly string[]): Said[] {
  const found = new Map<string, Said>();
  for (const line of lines)
    for (const { key, said } of sentences) {
      const match = said.exec(line);
      const text = match
        ?.slice(1)
        .find((group) => group !== undefined)
        ?.trim();
      if (text !== undefined && text !== '' && !found.has(key))
        found.set(key, { key, text: nominative(text.replace(forWhom, '')) });
    }
  return [...found.values()];
}

/** «на направление 08.03.01 следующих студентов:»: who is enrolled is no part of what in. */
const forWhom = /\s+(?:следующ|студент|граждан|обучающ|слушател|абитуриент|лиц(?=а?$))\p{L}*(?:\s\p{Ll}+)*$/iu;

/** «на очную форму»: the word as a form of study is called. */
const nominative = (text: string): string =>
  /^(очно-заочн|заочн|очн|дневн|вечерн)(ую|ой|юю|ей)$/iu.test(text)
    ? `${text.slice(0, -2)}${/юю|ей/.test(text.slice(-2)) ? 'яя' : 'ая'}`
    : text;

const paperTitle = /^(приказ|распоряжение|договор|направление|справка|order|contract|certificate|명령|계약서)/iu;
/** «07» июня 2023 г. */
const bareDay = (text: string): string =>
  text
    .replace(/^от\s+/iu, '')
    .replace(/\s*г(?:\.|ода)?$/iu, '')
    .replace(/[«»"]/g, '');
const numberAlone = /^(?:№|No\.?|N)\s*([^\s№,;]*\d[^\s,;]*)$|^(?:[가-힣]+\s+)?제\s*([^\s호]*\d[^\s호]*)\s*호$/iu;

/** «Пр. 03-112», and «от 30.09.22» behind it or on the next line. */
const shortTitle = /^(?:пр|прик|расп)\.\s*(?:№\s*)?([\p{L}\d/-]*\d[\p{L}\d/-]*)/iu;
const fromDay = /(?:^|\s)от\s+(\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?!\d))/iu;

function readShortTitle(rows: readonly (readonly string[])[]): Said[] {
  const at = rows.findIndex(([cell = '']) => shortTitle.test(cell));
  const number = shortTitle.exec(rows[at]?.[0] ?? '')?.[1];
  const dated = fromDay.exec(
    rows
      .slice(at, at + 2)
      .flat()
      .join(' '),
  )?.[1];
  return number === undefined || dated === undefined
    ? []
    : [
        { key: 'Приказ №', text: number },
        { key: 'Дата приказа', text: dated },
      ];
}

/** «ПРИКАЗ», then its day and its number in cells or lines of their own. */
function readNumberAndDay(rows: readonly (readonly string[])[]): Said[] {
  const at = rows.findIndex((cells) => cells.some((cell) => paperTitle.test(cell)));
  const title = rows[at]?.find((cell) => paperTitle.test(cell));
  if (title === undefined) return readShortTitle(rows);
  if (title.split(' ').length > 6) return [];
  const word = paperTitle.exec(title)?.[0] ?? '';
  const beside = rows.slice(at, at + 4).flat();
  const number = beside.map((cell) => numberAlone.exec(cell)?.slice(1).join('')).find((one) => one !== undefined);
  const dated = beside.map(bareDay).find((cell) => parseDay(cell) !== null);
  return [
    ...(number === undefined ? [] : [{ key: `${word} №`, text: number }]),
    ...(dated === undefined ? [] : [{ key: `Дата ${word}`, text: dated }]),
  ];
}

const post =
  /^(?:и\.?\s?о\.?\s+|врио\s+)?(?:первый\s+)?(ректор|проректор|декан|директор|начальник|заведующ|rector|vice[- ]rector|dean|director|head of|총장|부총장|학장)/iu;
const signerName = new RegExp(`^(?:${person})$`, 'u');
const signedWord = /^(?:п\/п|подп(?:ись|исал\p{L}*|исано)?|signed(?:\s+by)?)\s*[.:]+\s*/iu;
const nameAndPost = new RegExp(String.raw`^(${person})\s*[,(–—-]\s*(\p{L}[^()]{2,80})\)?$`, 'u');
const postAndName = new RegExp(String.raw`^(\p{L}[\p{L}.\s-]*?\p{Ll})\s+(${person})$`, 'u');

/** «Проректор ______ Лесовский А. В.», «Проректор Лесовский А. В.» below a table: who signed the paper, and as what. */
function readSignature(rows: readonly (readonly string[])[]): Said[] {
  for (const cells of rows) {
    const [, named, held] = nameAndPost.exec(cells.join(' ')) ?? [];
    if (named !== undefined && held !== undefined && post.test(held)) return signature(named, held.trim());
    const [first = '', ...rest] = cells
      .flatMap((cell) => cell.split(/_{3,}|\t|\s{3,}/))
      .map((cell) => cell.replace(signedWord, '').replace(/[/()]/g, ' ').trim());
    const [, office = first, alone] = rest.length === 0 ? (postAndName.exec(first) ?? []) : [];
    const name = alone ?? rest.findLast((cell) => signerName.test(cell));
    if (post.test(office) && name !== undefined) return signature(name, office);
  }
  return [];
}

const signature = (name: string, office: string): Said[] => [
  { key: 'Подписал', text: name },
  { key: 'Должность подписавшего', text: office },
];

/** All that a paper says in words around its table: the rows above the headings and below the last line. */
export function paperSaid(
  above: readonly (readonly (string | null)[])[],
  below: readonly (readonly (string | null)[])[],
): Said[] {
  const [over, under] = [tidied(above), tidied(below)];
  return [
    ...readNumberAndDay(over),
    ...sentencesSaid([...over, ...under].map((cells) => cells.join(' '))),
    ...readSignature(under),
  ];
}

/** Whether a sentence tells better what stands behind a word: «Представитель группы: Черных С.О. (дов. 11/23)» names a person. */
export const isToldBetter = (sentences: readonly Said[], { key, text }: Said): boolean =>
  sentences.some((one) => one.key !== key && text.startsWith(`${one.text} (`));

const tidied = (rows: readonly (readonly (string | null)[])[]): string[][] =>
  rows.map((row) =>
    row
      .flatMap((cell) => (cell ?? '').split(/\t|\s{5,}/))
      .map((cell) => closedUp((cell ?? '').replace(/\s+/g, ' ').trim()))
      .filter((cell) => cell !== ''),
  );
