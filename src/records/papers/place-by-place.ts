import type { Column, RecordType } from '../record-types/record-type.ts';
import { monthInTitle } from '../words/title-month.ts';
import { ofBirth } from './cued-things.ts';
import type { Paper } from './paper.ts';
import { headOf } from './paper-head.ts';
import type { PaperTitle } from './paper-titles.ts';
import { placeParties } from './place-parties.ts';
import { withSpan } from './place-things.ts';
import { type Places, putWhereFree, unworded } from './placed.ts';
import type { WrittenLine } from './written-line.ts';

/** What its place in the paper tells: number and day below the title, the letterhead, the signature, the one stretch of days, the one person. */
export function placeByPlace(paper: Paper, own: Places): void {
  placeHead(paper, own);
  placeDay(paper, own);
  placeSpan(paper, own);
  placeParties(paper, paper.type, own);
  placeSum(paper, own);
  placeWhole(paper, own);
}

function put(places: Places, column: Column | undefined, part: string | null, text: string | null, score = 0.55): void {
  if (column !== undefined && text !== null) putWhereFree(places, unworded(column.name, part, text, score));
}

function placeHead({ lines, title, type }: Paper, own: Places): void {
  if (!title.kind.numbered) return;
  const { number, day } = headOf(lines, title);
  put(own, numberColumn(type), null, number, 0.7);
  const dated = dayColumn(type, own);
  put(own, dated, dated?.type === 'period' && dated.name !== 'at' ? 'from' : null, day, 0.7);
}

/** The one day that the text names, where the record needs one: «… сообщает, что 12.03.2023 заключило …». */
function placeDay({ type, things }: Paper, own: Places): void {
  const [column, ...others] = type.columns.filter(
    ({ name, type: kind, required }) => required && (kind === 'date' || kind === 'moment') && !own.has(name),
  );
  const [day, ...more] = things.filter(({ kind, cue }) => kind === 'day' && cue !== ofBirth);
  if (column !== undefined && others.length === 0 && day !== undefined && more.length === 0)
    put(own, column, null, day.text, 0.5);
}

function placeSpan({ type, things }: Paper, own: Places): void {
  const period = type.columns.find((column) => column.type === 'period' && column.name !== 'at');
  const used = new Set([...own.values()].map(({ at }) => at));
  const span = things.find((one) => one.kind === 'span' && !used.has(one.at));
  if (period === undefined || span === undefined) return;
  if (own.has(`${period.name}.from`) || own.has(`${period.name}.to`)) return;
  put(own, period, 'from', span.text);
  put(own, period, 'to', span.more);
}

/** The one sum that the record needs: the first with a currency. */
function placeSum({ type, things }: Paper, own: Places): void {
  const [column, ...others] = type.columns.filter((one) => one.type === 'money' && one.required);
  const sum = things.find((one) => one.kind === 'sum' && one.more !== null) ?? things.find((one) => one.kind === 'sum');
  if (column === undefined || others.length > 0 || sum === undefined || own.has(column.name)) return;
  const placed = unworded(column.name, null, sum.text, 0.55, sum.at);
  own.set(placed.column, placed);
  withSpan(own, sum, placed);
}

/** What is said of the whole: the month in its title, its address, all that it says. */
function placeWhole({ lines, title, type, things }: Paper, own: Places): void {
  const titled = lines.slice(title.line, title.end + 2).map(({ text }) => text);
  const column = (fits: (one: Column) => boolean) => type.columns.find(fits);
  put(
    own,
    column(({ month }) => month),
    null,
    monthInTitle(titled.join('\n')),
  );
  const url = things.find(({ kind }) => kind === 'url')?.text ?? null;
  put(
    own,
    column(({ name }) => name === 'url'),
    null,
    url,
  );
  put(
    own,
    column((one) => one.name === 'text' && one.type === 'free'),
    null,
    bodyOf(lines, title),
  );
}

const bodyOf = (lines: readonly WrittenLine[], { end }: PaperTitle): string | null =>
  lines
    .slice(end + 1)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, 4000) || null;

const numberColumn = (type: RecordType): Column | undefined =>
  type.columns.find(
    ({ name, type: kind, required }) =>
      kind === 'number' && (required || type.key.includes(name) || name === 'number' || name.endsWith('_no')),
  );

const ofPaper = /^(?:signed|issued|filed|received|day|published|at|event_date|order_date|contract_date|valid)$/;
const dayColumn = (type: RecordType, own: Places): Column | undefined => {
  const dated = type.columns.filter(
    ({ name, type: kind }) => ofPaper.test(name) && ['date', 'moment', 'period'].includes(kind),
  );
  const free = dated.filter(({ name }) => !own.has(name) && !own.has(`${name}.from`));
  return (
    free.find(({ required, name }) => required || name === 'published') ??
    (dated.length === free.length ? free[0] : undefined)
  );
};
