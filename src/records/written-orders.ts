import { looksLikePerson } from './column-profile.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';
import { dayText, personText, saidBy, withoutState } from './written-parts.ts';

const title = /^\s*(?:п\s?р\s?и\s?к\s?а\s?з|распоряжение|order|명령(?:서)?|지시(?:서)?)(?![\p{Ll}가-힣])/iu;
const commands =
  /приказываю|п\s+р\s+и\s+к\s+а\s+з\s+ы\s+в\s+а\s+ю|обязываю|распоряжаюсь|(?:hereby\s+)?order(?:ed)?\s*:|it\s+is\s+ordered|명령(?:한다|함)|다음과\s*같이/iu;
/** «ОТЧИСЛИТЬ …» that begins a line of an order which says nowhere that it commands. */
const bareDeed =
  /(?:^|\n)\s*(?:\d{1,2}[.)]\s*)?(?=(?:зачислить|отчислить|восстановить|перевести|направить|предоставить\s+академический\s+отпуск|enrol|admit|expel|dismiss|reinstate)(?!\p{L}))/iu;
/** What is to be done to whom; the list of people follows in the same sentence. */
const deeds =
  /(зачислить|отчислить|восстановить|перевести|направить|допустить|предоставить\s+академический\s+отпуск|\benrol(?:l)?\b|\badmit\b|\bexpel\b|\bdismiss\b|\breinstate\b|입학|제적|퇴학|파견)/giu;
const people = String.raw`(?:гражд\p{L}*|гр\.|студент\p{L}*|обучающ\p{L}+|слушател\p{L}+|абитуриент\p{L}*|citizens?|students?|applicants?|학생|공민)`;
const named = new RegExp(`${people}(?:\\s+(?!${personText})[\\p{L}-]+){0,6}?[\\s:—–-]+(${personText})`, 'gu');
const described = new RegExp(
  `(${personText})\\s*[,(]\\s*(?:(?:род\\p{L}*\\.?|born(?:\\s+on)?|дата\\s+рождения:?|паспорт|passport)\\s*)?(?=${dayText}|№|[\\p{Lu}]{0,3}\\s?\\d{5})`,
  'gu',
);
const listed = new RegExp(`[:;]\\s*(?:\\d{1,3}[.)]\\s*)?(${personText})(?=\\s*[;,.(]|\\s*$)`, 'gmu');
const hangul = /[:：,、·]\s*([가-힣]{2,4})(?=\s*(?:[,、·(.]|$|등|을|를))/gmu;
/** «Отчислить с 10.10.2024 Нгуен Ван Тханя, студента 1 курса»: whom a deed names right behind it. */
const done = new RegExp(
  `^\\p{L}+(?:\\s+(?:с|from)\\s+(?:${dayText})(?:\\s*г\\.?(?:ода)?)?)?[\\s,]+(${personText})(?=\\s*[,(]|\\s*$)`,
  'gmu',
);
const places = /Федерац|Республик|Российск|Корейск|Republic|Federation|Министерств|Университет|Институт/u;

const columns = ['ФИО', 'Дата рождения', 'Гражданство', 'Паспорт', 'Содержание приказа'];

/** «ПРИКАЗЫВАЮ: зачислить с … граждан КНДР … и …»: the people whom an order names in its sentences, where they stand in no list. */
export function ordersIn(lines: readonly WrittenLine[]): WrittenTable | null {
  const text = lines.map((line) => line.text).join('\n');
  const at = (commands.exec(text) ?? bareDeed.exec(text))?.index;
  if (at === undefined || !lines.slice(0, 15).some((line) => title.test(line.text))) return null;
  const found = deedsOf(text.slice(at)).flatMap(({ index, deed, said }) =>
    peopleIn(said).map((person) => {
      const place = at + index + person.index;
      return {
        line: text.slice(0, place).split('\n').length - 1,
        cells: cellsOf(person.name, said.slice(person.index), deed),
      };
    }),
  );
  if (found.length === 0) return null;
  return {
    columns,
    rows: rowsOf(lines, found),
    around: { above: lines.map((line) => [line.text]), below: lines.slice(-8).map((line) => [line.text]) },
  };
}

/** Each line that names people, as often as it does. */
function rowsOf(lines: readonly WrittenLine[], found: readonly { line: number; cells: (string | null)[] }[]) {
  const empty = columns.map(() => null);
  return lines.flatMap((_, line) => {
    const here = found.filter((one) => one.line === line);
    return here.length > 0 ? here : [{ line, cells: empty }];
  });
}

/** Each sentence of the order that does something to somebody, up to the next item or the end of its paragraph. */
function deedsOf(text: string): { index: number; deed: string; said: string }[] {
  const found = [...text.matchAll(deeds)];
  return found.map((one, i) => {
    const rest = text.slice(one.index, found[i + 1]?.index);
    const end =
      /\n\s*\n|\n\s*(?:\d{1,2}\.\s+\p{Lu}\p{Ll}+(?:ть|ю|ить)|Основание|Контроль|Ректор|Проректор|Директор|Rector)/u.exec(
        rest,
      )?.index;
    return { index: one.index, deed: one[0], said: rest.slice(0, end) };
  });
}

function peopleIn(said: string): { index: number; name: string }[] {
  const found = new Map<number, string>();
  for (const pattern of [named, described, listed, hangul, done])
    for (const match of said.matchAll(pattern)) {
      const name = withoutState(match[1] ?? '');
      if (looksLikePerson(name) && !places.test(name)) found.set(match.index + match[0].indexOf(name), name);
    }
  return [...found].map(([index, name]) => ({ index, name })).sort((a, b) => a.index - b.index);
}

/** What stands behind the name, up to the next one. */
function cellsOf(name: string, from: string, deed: string): (string | null)[] {
  const behind = from.slice(name.length).split(/;|\n/)[0] ?? '';
  return [
    name,
    saidBy(
      new RegExp(`^[\\s,(]*(?:род\\p{L}*\\.?|born(?:\\s+on)?|дата\\s+рождения:?)?\\s*(${dayText})`, 'iu').exec(behind),
    ),
    saidBy(/гражд\p{L}*\s+(\p{Lu}\p{L}+)|citizen\s+of\s+(?:the\s+)?(\p{Lu}\p{L}+)/u.exec(behind)),
    saidBy(/(?:паспорт|passport)\s*(?:№|No\.?|серии)?\s*([\p{Lu}\d][\p{Lu}\d\s№]{4,14}\d)/iu.exec(behind)),
    deed,
  ];
}
