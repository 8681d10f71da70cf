import type { Unit } from '../../evidence/index.ts';
import { ColumnProfile } from '../columns/column-profile.ts';
import { readPreamble, type Said } from '../columns/preamble.ts';
import type { SheetHead } from '../columns/sheet-head.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { isToldBetter, paperSaid } from '../papers/paper-text.ts';
import { nonRowReader } from '../sheets/row-kind.ts';
import { daysSaid } from '../values/days-in-title.ts';
import { parseDay } from '../values/parse-date.ts';
import { monthOfPeriod, statedPeriod } from '../values/stated-period.ts';
import { monthInTitle, monthNamed, monthNumbered } from '../words/title-month.ts';

/** What a sheet says of itself: its headings and values, what stands around them, its title by its own words, its name and its folders. */
export function cluesOf(head: SheetHead, unit: Unit, fileName: string): UnitClues {
  const width = Math.max(head.headings.length, ...head.sample.map((row) => row.length));
  const headings = Array.from({ length: width }, (_, i) => head.headings[i] ?? '');
  const preamble = readPreamble([...titlesAround(head), ...head.above]);
  const inSentences = paperSaid(head.above, head.below);
  const aside = preamble.said.filter((one) => !isToldBetter(inSentences, one));
  const kindOf = nonRowReader(headings);
  const rows = head.sample.filter((row) => kindOf(row) === null);
  const places = head.places.filter((_, i) => i < head.sample.length && kindOf(head.sample[i] ?? []) === null);
  const below = readPreamble(head.below).said.filter(({ key }) => key !== '' && kindOf([key]) !== 'total');
  const [name = '', ...folders] = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .split('/')
    .reverse();
  const period = statedPeriod(preamble.title);
  const inWords = (names: readonly string[]) => [...names, ...names.map((one) => one.replace(/[_-]+/g, ' '))];
  const sheet = unit.name === fileName ? '' : unit.name;
  const ownTitle = [preamble.title, sheet, ...inWords([name])].join('\n');
  // «Практика/Реестр договоров»: the folder says of what.
  const [folder] = folders;
  const title = [ownTitle, ...inWords(folder === undefined ? [] : [`${name} ${folder}`]), ...inWords(folders)].join(
    '\n',
  );
  const columns = headings.map((_, i) => new ColumnProfile(rows.map((row) => row[i] ?? null)));
  const year = {
    titles: [ownTitle, ...folders],
    columns: () => columns.map(daysIn),
    around: () => daysSaid([...head.above, ...head.below].flat().join('\n')),
  };
  return {
    headings,
    columns,
    places,
    said: [...aside, ...inSentences, ...below, ...papersNamed([folder, name, sheet])],
    period,
    title,
    ownTitle,
    nearest: (head.above.at(-1) ?? []).join(' '),
    month:
      monthInTitle(title) ??
      monthOfPeriod(period ?? daysOver(preamble.title)) ??
      monthNamed(ownTitle, [name, sheet], year) ??
      monthInTotals(head.sample.filter((row) => kindOf(row) === 'total')),
    numberedMonth: monthNumbered(name, year),
  };
}

/** «Итого за сентябрь 2023 г.» */
const monthInTotals = (totals: SheetHead['sample']): string | null =>
  monthInTitle(/(?<!\p{L})за\s+\p{L}+\s+20\d\d/iu.exec(totals.flat().join(' '))?.[0] ?? '');

/** «Приказ 112-с от 01.09.2023 о зачислении.xlsx»: the paper that a file, its folder or a sheet is called after; names seldom say №. */
function papersNamed(names: readonly (string | undefined)[]): Said[] {
  const lines = names.flatMap((name) => (name === undefined || name === '' ? [] : [[writtenOut(name)]]));
  return readPreamble(lines).said.filter(({ key }) => /\p{L}.*\s№$|^Дата\s\p{L}/u.test(key));
}

const writtenOut = (name: string): string =>
  name
    .replaceAll('_', ' ')
    .replace(/^пр(?:ик)?\.?(?=[\s№\d])\s*/iu, 'Приказ ')
    .replace(/(?<!\d)(\d{1,2})[- ](\d{1,2})[- ](20\d\d)(?!\d)/u, '$1.$2.$3')
    .replace(
      /(?<!\p{L})(приказ|распоряжени|договор|контракт|справк|доверенност|order|contract)(\p{L}*)(?<!ов|ы|[еи]й|ок|и|s)\s+(?=[\p{L}\d./-]*\d)(?!\d{1,2}\.\d{1,2}\.)/iu,
      '$1$2 № ',
    );

/** `{"title": "Реестр приглашений", "items": […]}`: what the object around a list says in words of all of it is its title. */
const titlesAround = ({ headings, sample }: SheetHead): string[][] =>
  headings.flatMap((heading, at) => {
    if (!heading.startsWith('parent.')) return [];
    const [text, ...others] = new Set(sample.map((row) => row[at] ?? null));
    return text != null && others.length === 0 && /\p{L}{3}.*\s.*\p{L}{3}/su.test(text) ? [[text]] : [];
  });

/** «ТАБЕЛЬ с 16.09.2022 по 30.09.2022», «16.09.22 - 30.09.22»: days that need not be what all of the paper covers, but are of its month. */
const daysOver = (title: string): string | null =>
  new RegExp(String.raw`(?<![\d.])${day}(?:\s*г\.)?\s*(?:по|до|to|[-–—~])\s*${day}(?![\d.]*\d)`, 'iu').exec(
    title,
  )?.[0] ?? null;
const day = String.raw`\d{1,2}\.\d{1,2}\.(?:20)?\d{2}`;

/** The days that the cells of a column are, none where one of them is something else. */
function daysIn(cells: ColumnProfile): readonly number[] {
  const days: number[] = [];
  for (const text of cells.texts) {
    const day = parseDay(text);
    if (day === null) return [];
    days.push(day);
  }
  return days;
}
