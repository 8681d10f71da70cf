import { isWeekday, kindOf } from './cut-line.ts';
import { labelled } from './labelled-part.ts';

/** A column of a list without headings: what its cells say it is of, and the cells without the words that say so. */
export interface ShapedColumn {
  readonly heading: string;
  readonly cells: readonly (string | null)[];
}

/** The columns of entries that nobody headed: each under the heading that `told` gives it, or one that its cells tell. No two have the same. */
export function shapedColumns(
  entries: readonly (readonly (string | null)[])[],
  width: number,
  told: readonly string[] | null = null,
): ShapedColumn[] {
  const columns = Array.from({ length: width }, (_, i) =>
    columnOf(
      entries.map((parts) => parts[i] ?? null),
      told?.[i],
    ),
  );
  const headings = apart(ofLessons(columns.map(({ heading }) => heading)));
  return columns.map((column, i) => ({ ...column, heading: headings[i] ?? '' }));
}

/** Before the day of the week and the hours stands who is taught, behind them what. */
function ofLessons(headings: readonly string[]): string[] {
  const at = headings.findIndex((heading, i) => heading === weekday && headings[i + 1] === hours);
  return headings.map((heading, i) =>
    at < 0 || heading !== 'Прочее' ? heading : i === at - 1 ? 'Группа' : i === at + 2 ? 'Дисциплина' : heading,
  );
}

const weekday = 'День недели';
const hours = 'Время';

/** A column of the list: under the word with which all of its cells begin, or one that its shape tells. */
function columnOf(cells: readonly (string | null)[], told: string | undefined): ShapedColumn {
  const said = cells.flatMap((cell) => cell ?? []);
  if (told === undefined && count(said)) return { heading: '№ п/п', cells };
  const worded = told === undefined ? (wordedAlike(cells) ?? labelledAlike(cells)) : null;
  if (worded !== null) return worded;
  if (told === undefined && signed(said))
    return { heading: 'Номер', cells: cells.map((cell) => cell?.slice(1).trim() ?? null) };
  const unit = told === undefined ? unitOf(said) : null;
  if (unit !== null)
    return { heading: unit, cells: cells.map((cell) => cell?.slice(0, cell.lastIndexOf(unit)).trim() ?? null) };
  const label = told === undefined && byShape(said) !== period ? commonLabel(said) : '';
  const bare =
    label === '' ? [...cells] : cells.map((cell) => (cell === null ? null : cell.slice(label.length).trim()));
  return { heading: told ?? (label === '' ? byShape(said) : label.replace(/[:\s]+$/u, '')), cells: bare };
}

/** «12.03.1999 г.р.», «гр-во Примерия»: what says by itself of what it is. */
function wordedAlike(cells: readonly (string | null)[]): ShapedColumn | null {
  const parts = cells.map((cell) => (cell === null ? null : labelled(cell)));
  const [heading, ...others] = new Set(parts.flatMap((part) => part?.label ?? []));
  if (
    heading === undefined ||
    others.length > 0 ||
    !/^\p{Lu}/u.test(heading) ||
    heading === 'Прочее' ||
    heading === 'Дата'
  )
    return null;
  return { heading, cells: parts.map((part) => part?.text ?? null) };
}

/** «доверенное лицо: Тестов И. И.», «от организации: ООО «Вымысел»»: the same words and a colon before whatever stands in the column. */
function labelledAlike(cells: readonly (string | null)[]): ShapedColumn | null {
  const parts = cells.map((cell) => (cell === null ? null : (beforeColon.exec(cell) ?? [])));
  const [heading, ...others] = new Set(parts.flatMap((part) => (part === null ? [] : [part[1]?.trim().toLowerCase()])));
  const first = parts.find((part) => part !== null)?.[1]?.trim();
  if (heading === undefined || first === undefined || others.length > 0 || cells.length < 2) return null;
  return { heading: first, cells: parts.map((part) => part?.[2]?.trim() ?? null) };
}

const beforeColon = /^\s*(\p{L}[\p{L}№. ()/-]{1,39}?)\s*:\s*(.*)$/su;

/** «№ ОМС-11», «№ 12/3»: the sign for a number before each, and each its own. */
const signed = (cells: readonly string[]): boolean =>
  cells.length >= fewestInTurn &&
  cells.every((cell) => /^№\s*\S*\d\S*$/u.test(cell)) &&
  new Set(cells).size === cells.length;

/** «1 пара», «3 нед.»: the word behind the figure of every cell, and no month. */
function unitOf(cells: readonly string[]): string | null {
  if (cells.some((cell) => kindOf(cell) === 'day')) return null;
  const [unit, ...others] = new Set(
    cells.map((cell) => /^\d{1,3}(?:-?\p{Ll}{1,2})?\s+(\p{Ll}[\p{Ll}.]*)$/u.exec(cell)?.[1]),
  );
  return unit !== undefined && others.length === 0 && cells.length > 1 ? unit : null;
}

/** «спр. № », «сдано »: what all cells begin with before a figure or a name of its own. */
function commonLabel(cells: readonly string[]): string {
  const words = cells.map((cell) => cell.split(/(?<=\s|№|\p{L}\.(?=\d))(?=\S)/u));
  let count = 0;
  const [first = []] = words;
  while (
    /^[\p{L}№.()\s-]+$/u.test(first[count] ?? '') &&
    words.every((one) => one.length > count + 1 && one[count] === first[count])
  )
    count++;
  const label = first.slice(0, count).join('');
  const isOwn = (rest: string) => /^(?:\p{Lu}{0,2}|\+)\d/u.test(rest) || kindOf(rest) === 'person';
  return words.length > 1 && cells.some((cell) => isOwn(cell.slice(label.length))) ? label : '';
}

/** «Ким Ен Су (KIM YONG SU)»: the same name again. */
const inOtherLetters = /\s*\([\p{L}\s'.,-]+\)$/u;

const period = 'Период';

function byShape(cells: readonly string[]): string {
  const most = (fits: (cell: string) => boolean) => cells.filter(fits).length >= cells.length * 0.8;
  if (most((cell) => kindOf(cell.replace(inOtherLetters, '')) === 'person'))
    return most((cell) => /^[\p{Script=Latin}\s,.'-]+$/u.test(cell)) ? 'Name' : 'ФИО';
  if (most((cell) => /^\d{1,2}[.:]\d\d\s*(?:до|по|to|[-–—])\s*\d{1,2}[.:]\d\d$/u.test(cell))) return hours;
  if (most(isWeekday)) return weekday;
  if (most((cell) => isMoment.test(cell))) return 'Дата и время';
  if (
    most((cell) =>
      /^(?:с|from)\s.*\s(?:по|до|to)\s|\d\s*(?:[-–—~]|(?:по|до|to|until)(?=\s))\s*\d{1,2}[.\s]/u.test(cell),
    ) &&
    most((cell) => kindOf(cell) === 'day')
  )
    return period;
  if (most((cell) => kindOf(cell) === 'day')) return areOfBirth(cells) ? 'Дата рождения' : 'Дата';
  if (most((cell) => /[«"]/.test(cell))) return 'Организация';
  if (most((cell) => passport.test(cell))) return 'Паспорт';
  if (cells.length >= fewestInTurn && cells.every((cell) => kopecks.test(cell))) return 'Сумма';
  if (areNumbersInTurn(cells) || areSeries(cells)) return 'Номер';
  if (areTicks(cells)) return 'Отметка';
  return 'Прочее';
}

/** «03.07.80», «28.04.89», «15.05.02»: days of one list lie within few years, but for those on which its people were born. */
function areOfBirth(cells: readonly string[]): boolean {
  const years = cells.map((cell) =>
    fullYear(/^(?:\d{1,2}[./-]\d{1,2}[./-])?(\d{4}|\d\d)(?:-\d\d-\d\d)?$/.exec(cell)?.[1]),
  );
  const latest = Math.max(...years);
  return years.length >= fewestInTurn && latest - Math.min(...years) >= generation && latest < latestBirth;
}

/** Of two figures, those of years to come are of the last century. */
const fullYear = (year: string | undefined): number =>
  Number(year?.length === 2 ? `${Number(year) > 30 ? 19 : 20}${year}` : year);
const generation = 8;
/** Nobody born later studies or works. */
const latestBirth = 2010;

/** «00 15 452925», «927382483», «FA0439649»: what nothing but a passport is numbered like. */
const passport = /^(?:\d{2}\s?\d{2}\s\d{6}|\d{9}|\p{Lu}{1,2}\s?\d{7})$/u;

/** «+», «н», «б», «н/б»: a few marks that come again, which a person's name stands beside. */
const areTicks = (cells: readonly string[]): boolean =>
  cells.length >= fewestInTurn &&
  new Set(cells).size < cells.length &&
  cells.every((cell) => /^(?:[+✓✔–-]|\p{Ll}{1,2}|\p{Ll}{1,2}\/\p{Ll}{1,2})$/u.test(cell));

/** 1, 2, 3 … */
const count = (cells: readonly string[]): boolean =>
  cells.length >= fewestInTurn && cells.every((cell, i) => cell === String(Number(cells[0]) + i));

/** «80-пр», «81-пр», «83-пр»: figures with letters or marks of their own, each higher than the one above. */
function areNumbersInTurn(cells: readonly string[]): boolean {
  if (cells.length < fewestInTurn || !cells.every((cell) => numbered.test(cell))) return false;
  const numbers = cells.map((cell) => Number(/\d+/.exec(cell)?.[0]));
  return numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
}

/** «00ТТ 1234501»: the series and the number of a form that is printed, each its own. */
const areSeries = (cells: readonly string[]): boolean =>
  new Set(cells).size === cells.length && cells.every((cell) => /^(?:\d{2}\s?)?\p{Lu}{2}\s?№?\s?\d{6,8}$/u.test(cell));

const fewestInTurn = 3;
const isMoment = /^(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d))[T\s,]+\d{1,2}:\d\d/u;
/** «14 000,00»: money is written to the kopeck. */
const kopecks = /^-?\d{1,3}(?:[\s\u00a0]?\d{3})*[.,]\d\d$/u;
const numbered = /^(?=.*\d)(?=.*[\p{L}/-])[\p{L}\d][\p{L}\d/-]*$/u;

/** No two headings are the same. */
export function apart(columns: readonly string[]): string[] {
  return columns.map((column, i) => {
    const nth = columns.slice(0, i).filter((one) => one === column).length;
    return nth === 0 ? column : `${column} ${nth + 1}`;
  });
}
