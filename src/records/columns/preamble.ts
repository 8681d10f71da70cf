import { parseDay } from '../values/parse-date.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { closedUp } from '../words/letter-spaced.ts';
import { looksLikeOrganisation, looksLikePerson, looksLikeUniversity } from './column-profile.ts';
import {
  alone,
  datedPaper,
  dayText,
  longestYear,
  numberedPaper,
  paperFirst,
  paperWord,
  type Said,
  split,
  surely,
  unnamedIn,
  yearIn,
} from './said-alone.ts';
import { isSchoolAcronym } from './school-name.ts';

export type { Said } from './said-alone.ts';

export interface Preamble {
  readonly said: readonly Said[];
  /** All lines as one text, for titles. */
  readonly title: string;
}

/** «Дисциплина: …    Дата: …»: where a second thing is said in the line. */
const besides = /\s{3,}(?=\p{L}[^:\n]{1,40}:\s*\S|\p{L}[\p{L} ]{2,30}\s\d)/u;

/** Reads what stands above the headings. */
export function readPreamble(rows: readonly (readonly (string | null)[])[]): Preamble {
  const whole = joined(rows);
  const lines = whole.map((row) =>
    row
      .flatMap((cell) => (cell ?? '').split(besides))
      .map((cell) => closedUp(cell.replace(/\s+/g, ' ').trim()))
      .filter((cell) => cell !== ''),
  );
  const boxes = whole.map((row, i) => boxesOf(row, whole[i + 1] ?? []));
  return {
    said: lines.flatMap((line, i) => {
      const below = boxes[i] ?? [];
      if (below.length > 0 || (boxes[i - 1] ?? []).length > 0) return below;
      return [...readLine(line, wordAbove(lines, i)), ...dayOfPaperAbove(lines, i)];
    }),
    title: lines.flat().join('\n'),
  };
}

/** «Номер документа | Дата составления» over «4 | 30.04.2019»: a form has boxes for what it says once, each under its word. */
function boxesOf(labels: readonly (string | null)[], values: readonly (string | null)[]): Said[] {
  const boxes = labels.flatMap((label, i): Said[] => {
    const [key, text] = [label?.replace(/\s+/g, ' ').trim() ?? '', values[i]?.replace(/\s+/g, ' ').trim() ?? ''];
    // «Отчётный период с» | «по»: the second half of the box before it.
    return key === '' || text === '' || /^(?:по|до|to)$/iu.test(key) ? [] : [{ key, text }];
  });
  const isLabel = ({ key }: Said) => !/[\d:«"“]/.test(key) && headingLexicon().known(key) >= 0.75;
  const isBox = boxes.length >= 2 && boxes.every(isLabel) && boxes.some(({ text }) => /\d/.test(text));
  return isBox && !boxes.some(({ text }) => headingLexicon().known(text) >= surely) ? boxes : [];
}

/** «к приказу от 9 ноября 2022 г.» and «№ 482» below it, «Annex to contract | П-154 | 2024-04-11»: a paper, its number and its day, each on its own. */
function joined(rows: readonly (readonly (string | null)[])[]): (readonly (string | null)[])[] {
  const said = rows.map((row) => row.filter((cell) => cell !== null && cell.trim() !== ''));
  const alone = (at: number) => (said[at]?.length === 1 ? (said[at]?.[0] ?? '').trim() : '');
  return rows.flatMap((row, at) => {
    const [word = '', number = '', day = '', ...others] = said[at] ?? [];
    if (
      paperWord.test(word ?? '') &&
      /^\S*\d\S*$/.test(number ?? '') &&
      parseDay(number ?? '') === null &&
      parseDay(day ?? '') !== null
    )
      return [[`${word} № ${number} от ${day}`], ...others.map((one) => [one])];
    if (bareNumber.test(alone(at)) && paperAndDay.test(alone(at - 1))) return [];
    return paperAndDay.test(alone(at)) && bareNumber.test(alone(at + 1)) ? [[`${alone(at)} ${alone(at + 1)}`]] : [row];
  });
}

const bareNumber = /^№\s*\S*\d\S*$/u;
const paperAndDay = new RegExp(
  String.raw`(?:приказ|распоряжени|договор)\p{L}*(?:\s+\p{L}+)?\s+от\s+(?:${dayText})\s*(?:г\.?|года)?$`,
  'iu',
);

const aboutWhat = /^об?о?\s\p{L}{4,}/iu;

/** «ПРИКАЗ» on a line of its own, «Направления на практику (…)» over several, and the number and day below it. */
const wordAbove = (lines: readonly (readonly string[])[], at: number): string =>
  lines
    .slice(Math.max(0, at - 3), at)
    .flat()
    .findLast((cell) => (cell.length <= 40 ? paperWord : paperFirst).test(cell) && !/\d/.test(cell)) ?? '';

const townAndDay = new RegExp(String.raw`^(?:г\.\s?\p{Lu}[\p{L}-]+,?\s+)?(${dayText})\s*(?:г\.?|года)?$`, 'iu');

/** «ПРИКАЗ № 214-ст» and below it «г. Вымыслов, 12 сентября 2023 г.»: the day of the paper that has its number above. */
function dayOfPaperAbove(lines: readonly (readonly string[])[], at: number): Said[] {
  const day = townAndDay.exec((lines[at] ?? []).join(' '))?.[1] ?? '';
  const [paper] = lines
    .slice(Math.max(0, at - 2), at)
    .flat()
    .flatMap(numberedPaper);
  return paper === undefined || parseDay(day) === null
    ? []
    : [{ key: `Дата ${paper.key.replace(/\s*№$/u, '')}`, text: day }];
}

/** «Договор | М-8 | от | 01.02.2021»: a form has a box for each word of «Договор № М-8 от 01.02.2021». */
function boxed(cells: readonly string[]): readonly string[] {
  const [word = '', number = '', of = '', day = ''] = cells;
  return cells.length === 4 && /^(?:от|dated|of)$/iu.test(of) && paperWord.test(word) && parseDay(day) !== null
    ? [`${word.replace(/\s*№$/u, '')} № ${number} от ${day}`]
    : cells;
}

/** «Студент Прохоров Глеб Иванович. ЧОУ ВО «…»»: of whom the paper is, by the word before his name. */
const whoSaid =
  /^(студент(?:ка)?|обучающийся|слушатель|работник|сотрудник|student|employee|worker)\s+(\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'.-]*){1,3}?)(?:[.,;]?$|[.,;]\s|\s+(?=\())/iu;

function readLine(cellsOfLine: readonly string[], above: string): Said[] {
  const written = boxed(cellsOfLine);
  const said: Said[] = written.flatMap((cell) => {
    const [, word, name] = whoSaid.exec(cell) ?? [];
    return word === undefined || name === undefined || !looksLikePerson(name) ? [] : [{ key: word, text: name }];
  });
  const several = written.flatMap(severalIn);
  if (several.length > 0) return [...said, ...several];
  const cells = written.flatMap(sentences);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? '';
    const pair = /^([^:]{2,60}):\s*(.*)$/u.exec(cell);
    const next = cells[i + 1];
    // «Annex to Order No. 41 of 29/08/2023: students admitted»: what stands before the colon is a paper by itself.
    const school = pair !== null && isSchool(pair[1] ?? '', pair[2] ?? '');
    const paper = pair !== null && datedPaper(pair[1] ?? '') !== null;
    if (pair && (school || paper)) said.push(...alone(pair[1] ?? '', above));
    // «О зачислении: №147 уч от 05.08.23»: only orders are about something, and say no more.
    if (pair && aboutWhat.test(pair[1] ?? '') && datedPaper(pair[2] ?? '') !== null)
      said.push(...alone(pair[2] ?? '', above || 'Приказ'));
    if (pair && restsOn.test(pair[1] ?? '')) said.push(...orderIn(pair[2] || (next ?? '')));
    if (pair && (pair[2] ?? '').length > longestYear) said.push(...yearIn(pair[2] ?? ''));
    if (pair && paper && unnamedIn(pair[2] ?? '').length > 0) said.push(...unnamedIn(pair[2] ?? ''));
    else if (pair && pair[2] !== '') said.push(...split(labelIn(pair[1] ?? '', pair[2] ?? ''), pair[2] ?? ''));
    else if (pair && next !== undefined) said.push(...split(pair[1] ?? '', cells[++i] ?? ''));
    else if (next !== undefined && written.length === 2 && cells.length === 2 && i === 0 && !/\d{4}/.test(cell))
      said.push(...split(cell, cells[++i] ?? ''), ...alone(cell, above));
    else said.push(...alone(cell, above));
  }
  return said;
}

const restsOn = /^(?:основание|зачислен\p{L}*|basis|근거)$/iu;

/** «Основание: приказ о зачислении № 188-и от 25.08.2022»: the order on which the list rests. */
function orderIn(text: string): Said[] {
  const paper = datedPaper(text);
  return paper === null || !/^(?:приказ|распоряжени|order|명령)/iu.test(paper.title)
    ? []
    : [
        { key: `${paper.title} №`, text: paper.number },
        { key: `Дата ${paper.title}`, text: paper.day },
      ];
}

/** «Состав бригад на объекте: Школа», "Crew list, project: Harbour": what a title asks at its end. Who stands there is of the list itself. */
function labelIn(key: string, text: string): string {
  const tail = /(?:\s(?:на|в|для|от|at|for)|,)\s+(\p{L}{4,})$/iu.exec(key)?.[1];
  if (tail === undefined || text.length > 100 || looksLikePerson(text)) return key;
  return headingLexicon().known(key) < surely && headingLexicon().known(tail) >= surely ? tail : key;
}

const labelBefore =
  /(?<=^|[,;|¦/:]\s|==\s)(\p{L}[\p{L}№.\s/]{0,40}?|№\s?\p{L}[\p{L}.\s]{1,30}?)(?::|\s[—–-])\s+(?=\S)/gu;

/**
 * «Приказ № 5, от: 01.09.2023, Форма: очная», «Приказ — 5 | Форма обучения — очная»: things said one behind the other, each behind a word, of which two at
 * least head columns of forms; «Объект — Склад»: one behind a dash.
 */
function severalIn(cell: string): Said[] {
  const labels = [...cell.matchAll(labelBefore)];
  const heads = labels.filter(({ 1: label = '' }) => headingLexicon().known(label) >= 0.5);
  const surest = Math.max(0, ...heads.map(({ 1: label = '' }) => headingLexicon().known(label)));
  const isDashed = heads.length === 1 && labels.length === 1 && !/:\s*$/.test(heads[0]?.[0] ?? '');
  if (surest < surely || (heads.length < 2 && !isDashed)) return [];
  const before = cell.slice(0, labels[0]?.index);
  const paper = datedPaper(before) === null ? [] : alone(before, '');
  const behind = labels.flatMap(({ 0: whole, 1: label = '', index }, at) => {
    const text = cell.slice(index + whole.length, labels[at + 1]?.index ?? cell.length).replace(/[\s,;|¦/:]+$/, '');
    const word = paperWord.exec(labels[at - 1]?.[1] ?? '')?.[0] ?? '';
    return text === '' ? [] : split(isDayOfPaper(label) ? `Дата ${word}`.trim() : label, text);
  });
  return [...paper, ...behind];
}

/** «№ приказа: 5, от: 01.09.2023». */
const isDayOfPaper = (label: string): boolean => /^(?:от|dated)$/iu.test(label);

/** «Вымышленный университет: сведения об общежитиях»: whose the list is stands before the colon. */
const isSchool = (key: string, text: string): boolean =>
  looksLikeUniversity(key) &&
  (/\s/.test(key.trim()) || isSchoolAcronym(key.trim())) &&
  !looksLikeOrganisation(text) &&
  headingLexicon().known(key) < 0.95;

/** «ООО «Ромашка». Объект: Склад № 4»: a cell of several sentences, of which one says what it is about. */
function sentences(cell: string): string[] {
  const parts = cell.split(
    /(?<=[»"\p{Ll}\d])[.;]\s+(?=\p{Lu}[^:]{1,40}:\s)|(?<=[»"\p{Ll}]{2})(?<!(?<!\p{L})(?:доц|проф|асс|преп|зам|зав|нач|инж|гл|тов|гр|ул|им|стр|обл|пос|пер))\.\s+(?=\p{Lu}\p{Ll}+\s)/u,
  );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
