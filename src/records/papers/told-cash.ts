import type { SaidRecord, WrittenTable } from './written-line.ts';

/** A message of a chat: the line on which it begins, when it was written, by whom. */
export interface Told {
  readonly line: number;
  readonly at: string;
  readonly author: string;
  readonly text: string;
}

const name = String.raw`(?<name>\p{Lu}[\p{L}-]+\s+\p{Lu}\.(?:\s?\p{Lu}\.)?)`;
const beside = String.raw`(?:(?:деньги|наличные|наличными|нал|налом|сегодня|вчера|всё|все|уже|лично)\s+){0,2}`;
/** What was not done, is only asked or may yet be. */
const unsure = /(?<!\p{L})(?:не|если|бы|чтобы|надо|нужно|когда)(?!\p{L})|\?/iu;
const gave = new RegExp(`(?<!\\p{L})(?:[Оо]тдал|[Пп]ередал|[Вв]ручил|[Зз]аплатил)(?<she>а?)\\s+${beside}${name}`, 'u');
const got = new RegExp(`(?<!\\p{L})(?:[Пп]олучил|[Пп]ринял|[Вв]зял)а?\\s+${beside}от\\s+${name}`, 'u');
const collected = /(?<!\p{L})собра(?:л|ла|но)\s+с\s+(?:группы|бригады|людей|рабочих|студентов|всех)(?!\p{L})/iu;
/** Who does it, where it is not whoever writes: «Ким отдал Зуевой С.Ю.». */
const another = /(?<!\p{L})(?!(?:Я|Вчера|Сегодня|Деньги|Наличные|Всё|Все|Уже|Лично)\s)\p{Lu}[\p{L}.]*\s+$/u;
const amount =
  /(?<![\d.,:/№-])(?<sum>\d{1,3}(?:[ {2}]\d{3})+|\d{3,7})(?![\d:/-]|[.,]\d|\s*(?:чел|шт|справ|студ))|(?<![\d.,:/№-])(?<thousands>\d{1,4})\s*(?:тыс\p{L}*|т\.?\s?р\.?)(?!\p{L})/giu;

const type = 'cash_movement';
const slotOf = (column: string, part: string | null, by: string): SaidRecord['slots'][number] => ({
  ...{ type, column, part, by, score: 0.5 },
});
const slots = [
  slotOf('at', null, 'время сообщения'),
  slotOf('kind', null, 'отдал, получил, собрано'),
  slotOf('holder', 'org_name', 'отдал'),
  slotOf('counterparty', 'org_name', 'кому'),
  slotOf('amount', null, 'сумма'),
];
const columns = ['Дата и время', 'Вид операции', 'Кто выдал', 'Кому передано', 'Сумма'];

/** «за справки, 18000. отдал Зуевой С.Ю.», «собрано с группы, 14 чел, 168000»: cash that those who write say to have handed over, received or collected, by whom and to whom; null where none says so. */
export function cashTold(messages: readonly Told[], lines: number): WrittenTable | null {
  const found = new Map(
    messages.flatMap((one) => {
      const cells = cashIn(one);
      return cells === null ? [] : [[one.line, cells] as const];
    }),
  );
  if (found.size === 0) return null;
  const rows = Array.from({ length: lines }, (_, line) => ({
    line,
    cells: found.get(line) ?? columns.map(() => null),
  }));
  return { columns, rows, said: { type, header: null, title: 'чат', slots } };
}

function cashIn({ at, author, text }: Told): (string | null)[] | null {
  const sum = sumIn(text);
  if (sum === null || unsure.test(text)) return null;
  const writer = /\p{L}[.\s]+\p{Lu}/u.test(author) ? author : null;
  const row = (from: string | null, to: string | null) =>
    writer === null || (from === null && to === null) ? null : [at, 'передача', from, to, sum];
  const given = gave.exec(text);
  if (given !== null) {
    const to = takerOf(given.groups?.name ?? '', given.groups?.she === '');
    return another.test(text.slice(0, given.index)) || to === null ? null : row(writer, to);
  }
  const taken = got.exec(text);
  if (taken !== null) {
    const from = giverOf(taken.groups?.name ?? '');
    return another.test(text.slice(0, taken.index)) || from === null ? null : row(from, writer);
  }
  return collected.test(text) ? row(null, writer) : null;
}

/** The one sum of a message; null where it names none or several. */
function sumIn(text: string): string | null {
  const found = [...text.matchAll(amount)];
  const { sum, thousands } = found[0]?.groups ?? {};
  if (found.length !== 1) return null;
  return sum === undefined ? String(Number(thousands) * 1000) : sum.replace(/\s/gu, '');
}

const stem = String.raw`\p{L}+(?:ов|ев|ёв|ин|ын)`;

/**
 * To whom: «Баранову А. Б.», «Зуевой С. Ю.», as they are called. «отдал Зуева С. Ю.» leaves the case to the reader, and she cannot be who gave («отдала»);
 * «отдал Баранов А. Б.» may say that he gave, and is not read.
 */
function takerOf(written: string, isHe: boolean): string | null {
  return (
    changed(written, `^(${stem})у(?=\\s)`, '$1') ??
    changed(written, `^(${stem})ой(?=\\s)`, '$1а') ??
    (isHe ? changed(written, `^(${stem}а)(?=\\s)`, '$1') : null)
  );
}

/** From whom: «от Баранова А. Б.», «от Зуевой С. Ю.». */
const giverOf = (written: string): string | null =>
  changed(written, `^(${stem})а(?=\\s)`, '$1') ?? changed(written, `^(${stem})ой(?=\\s)`, '$1а');

function changed(written: string, pattern: string, into: string): string | null {
  const ending = new RegExp(pattern, 'u');
  return ending.test(written) ? written.replace(ending, into) : null;
}
