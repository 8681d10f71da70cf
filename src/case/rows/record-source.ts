import { stat } from 'node:fs/promises';
import type { Language } from '../../dossier/index.ts';
import {
  documentPage,
  findPlace,
  type PlacedRow,
  quoteSelector,
  readRows,
  selectorOf,
  type Unit,
} from '../../evidence/index.ts';
import { parseRecordId } from '../../records/index.ts';
import { wirePlace } from '../findings/finding-view.ts';
import type { Context } from '../opening/context.ts';
import { type KeptExhibit, keptExhibits } from '../opening/kept-exhibits.ts';
import { openedFile } from '../opening/opened-file.ts';
import { describe, placesOf } from '../opening/places.ts';
import { remember } from '../opening/remember.ts';
import { nameReadings } from './name-readings.ts';
import { citedCells, mappedColumns, mappingOf, typeOfCode } from './record-columns.ts';

/** What is asked of a record's source. */
export interface SourceQuestion {
  readonly language: Language;
  /** The rule on whose behalf it is asked: the cells that it reads are the cited ones. */
  readonly indicator: string | null;
  /** How many places before and behind. */
  readonly around: number;
}

/** A record where it stands in the kept file, with the neighbours that make it readable. */
export type RecordSource = Awaited<ReturnType<typeof recordSource>>;

export async function recordSource(context: Context, record: string, question: SourceQuestion) {
  const parsed = parseRecordId(record);
  const type = typeOfCode(parsed?.code ?? '');
  const { entries } = context.ledger;
  const exhibit = keptExhibits(entries).get(parsed?.exhibitId ?? '');
  if (!parsed || !type || !exhibit) throw new Error(`no record "${record}" in this case`);
  const place = placesOf(entries)(record);
  const { recognised, originId, ...facts } = exhibit;
  return {
    ...{ record, type: { id: type.id, title: type.title[question.language] }, place: wirePlace(place), exhibit: facts },
    selector: selectorOf(parsed.locator),
    citation: `${describe(place)} · SHA-256 ${exhibit.sha256.slice(0, 16)}… · ${exhibit.grade}`,
    shown: await shownAt(context, exhibit, { ...question, locator: parsed.locator, type: type.id }),
  };
}

interface Sought extends SourceQuestion {
  readonly locator: string;
  readonly type: string;
}

async function shownAt(context: Context, exhibit: KeptExhibit, sought: Sought) {
  const damaged = await damageOf(context, exhibit);
  if (damaged !== null) return { kind: 'missing' as const, ...damaged };
  const onPage = /^p(\d+)r(\d+)$/.exec(sought.locator);
  if (onPage && exhibit.mediaType === 'application/pdf')
    return pageAt(context, exhibit, Number(onPage[1]), Number(onPage[2]));
  const reading = await openedKept(context, exhibit);
  const found = await findPlace(reading.units, sought.locator);
  if (!found)
    return {
      kind: 'missing' as const,
      because: 'exhibit-changed' as const,
      sentence: `${exhibit.file} has no place ${sought.locator} any more`,
    };
  const { unit, place } = found;
  const { rows, lastRow } = await readRows(unit, Math.max(1, place - sought.around), place + sought.around);
  if (unit.kind === 'passages') return passagesOf(unit, rows, place);
  return rowsOf(context, exhibit, unit, { rows, lastRow }, place, sought);
}

/** A page of the kept document, the words of the cited line marked. */
async function pageAt(context: Context, { exhibit, sha256, file }: KeptExhibit, number: number, line: number) {
  const page = await remember(context, `page ${exhibit} ${number}`, () =>
    documentPage(context.folder.exhibit(sha256), file, number, { signal: context.signal }),
  );
  const cited = page.words.filter((word) => word.line === line);
  const exact = cited.map(({ text }) => text).join(' ');
  return {
    kind: 'page' as const,
    ...page,
    words: page.words.map(({ line: of, ...word }) => ({ ...word, cited: of === line })),
    quote: exact === '' ? null : { exact, anchored: 'in-place' as const },
  };
}

/** Whether the kept file is there and has the size it was kept with; its bytes are checked by `verify`. */
async function damageOf({ folder }: Context, { sha256, bytes, file }: KeptExhibit) {
  const found = await stat(folder.exhibit(sha256)).catch(() => null);
  if (found === null)
    return {
      because: 'exhibit-missing' as const,
      sentence: `${file} is no longer in the case folder: restore exhibits/${sha256.slice(0, 16)}… from a backup`,
    };
  if (found.size !== bytes)
    return {
      because: 'exhibit-changed' as const,
      sentence: `${file} holds ${found.size} bytes where ${bytes} were kept: restore exhibits/${sha256.slice(0, 16)}… from a backup`,
    };
  return null;
}

const openedKept = (context: Context, { sha256, file }: KeptExhibit) =>
  openedFile(context, { path: context.folder.exhibit(sha256), name: file });

async function rowsOf(
  context: Context,
  exhibit: KeptExhibit,
  unit: Unit,
  { rows, lastRow }: { rows: PlacedRow[]; lastRow: number | null },
  number: number,
  sought: Sought,
) {
  const mapping = mappingOf(context.ledger.entries, exhibit.exhibit);
  const cells = citedCells(mapping, unit.index, sought.type, sought.indicator);
  const found = rows.find(({ row, cells }) => row === number && cells.some((cell) => (cell ?? '').trim() !== ''));
  const head = await headOf(context, exhibit, unit, sought.language);
  return {
    kind: 'rows' as const,
    window: { ...head, rows, lastRow },
    cited: { row: number, ...cells, anchored: found ? ('in-place' as const) : ('lost' as const) },
    picture: pictureBehind(context, unit, found?.cells ?? []),
    readings: nameReadings(found?.cells ?? [], head.columns, sought.language),
  };
}

/** The kept picture that a row was keyed from, by the name that its transcript gives, and the region of the row on it. */
function pictureBehind({ ledger }: Context, { name, columns }: Unit, cells: readonly (string | null)[]) {
  const region = cells[columns?.lastIndexOf('region') ?? -1];
  if (!region?.startsWith('xywh=')) return null;
  const kept = [...keptExhibits(ledger.entries).values()].find(
    ({ file, mediaType }) => file === name && /^image\/(jpeg|png|gif|webp)$/.test(mediaType),
  );
  return kept === undefined ? null : { exhibit: kept.exhibit, file: kept.file, region: region.replace('xywh=', '') };
}

/** What stands above the rows of a unit: its headings as written, and what each column was taken for. */
function headOf(context: Context, exhibit: KeptExhibit, unit: Unit, language: Language) {
  const question = `head ${exhibit.exhibit} ${unit.index} ${language}`;
  return remember(context, question, () => readHead(context, exhibit, unit, language));
}

async function readHead(context: Context, exhibit: KeptExhibit, unit: Unit, language: Language) {
  const mapping = mappingOf(context.ledger.entries, exhibit.exhibit);
  const { columns, headingRows } = mappedColumns(mapping, unit.index, language);
  const last = headingRows.at(-1) ?? 0;
  const headings = last === 0 ? [] : (await readRows(unit, headingRows[0] ?? 1, last)).rows;
  const known = (unit.columns ?? []).map((heading, index) => ({
    index,
    heading,
    fields: [] as string[],
    titles: [] as string[],
  }));
  return {
    exhibit: exhibit.exhibit,
    unit: { index: unit.index, name: unit.name, hidden: unit.hidden },
    columns:
      known.length === 0
        ? columns
        : known.map((one) => ({ ...one, ...columns.find(({ index }) => index === one.index), heading: one.heading })),
    headings,
  };
}

/** Rows of any sheet from a place on, for a table that is scrolled. */
export async function sheetRows(
  context: Context,
  exhibitId: string,
  unitIndex: number,
  { from, count, language }: { from: number; count: number; language: Language },
) {
  const exhibit = keptExhibits(context.ledger.entries).get(exhibitId);
  if (!exhibit) throw new Error(`no exhibit "${exhibitId}" in this case`);
  const unit = (await openedKept(context, exhibit)).units.find(({ index }) => index === unitIndex);
  if (!unit) throw new Error(`${exhibit.file} has no sheet ${unitIndex}`);
  const { rows, lastRow } = await readRows(unit, from, from + count - 1);
  return { ...(await headOf(context, exhibit, unit, language)), rows, lastRow };
}

function passagesOf({ columns }: Unit, rows: readonly PlacedRow[], number: number) {
  const names = columns ?? [];
  const column = Math.max(0, names.indexOf('text'));
  const exact = rows.find(({ row }) => row === number)?.cells[column] ?? '';
  return {
    kind: 'passages' as const,
    columns: names,
    passages: rows.map(({ row, cells }) => ({ number: row, cells, cited: row === number })),
    quote: {
      ...{ exact, column, at: exact ? { start: 0, end: exact.length } : null },
      anchored: exact ? ('in-place' as const) : ('lost' as const),
    },
    selector: exact ? quoteSelector(exact, { start: 0, end: exact.length }) : null,
  };
}
