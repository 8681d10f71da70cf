import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '../../dossier/index.ts';
import {
  draftText,
  type Keyed,
  keyed,
  readDraft,
  settled,
  suggestTranscript,
  tesseract,
} from '../../evidence/index.ts';
import { type Column, recordTypes } from '../../records/index.ts';
import { makeFolder, writeAtomically } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { type KeptExhibit, keptExhibits } from '../opening/kept-exhibits.ts';
import { addFiles } from './add.ts';
import type { AddReport } from './file-report.ts';

/** A cell of a paper as one person keys it; `settles` where it decides between what others keyed. */
export interface KeyedCell {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  readonly region: string | null;
  readonly by: string;
  readonly settles?: boolean | undefined;
}

/** A paper being keyed from its picture. Drafts stand in the case; finished, they are an exhibit of their own. */
export interface Transcription {
  sheet(exhibit: string, by: string, language: Language): ReturnType<typeof sheetOf>;
  key(exhibit: string, cell: KeyedCell): Promise<void>;
  suggest(exhibit: string, languages: readonly string[], data: string): Promise<number>;
  finish(exhibit: string): Promise<AddReport>;
  picture(exhibit: string): Promise<{ bytes: Uint8Array; mediaType: string }>;
}

export const transcriptionOf = (context: Context): Transcription => ({
  sheet: (exhibit, by, language) => sheetOf(context, exhibit, by, language),
  key: (exhibit, cell) => keyCell(context, exhibit, cell),
  suggest: (exhibit, languages, data) => suggest(context, exhibit, languages, data),
  finish: (exhibit) => finish(context, exhibit),
  picture: async (exhibit) => {
    const { sha256, mediaType } = pictureOf(context, exhibit);
    return { bytes: await readFile(context.folder.exhibit(sha256)), mediaType };
  },
});

function pictureOf({ ledger }: Context, exhibit: string): KeptExhibit {
  const found = keptExhibits(ledger.entries).get(exhibit);
  if (!found || found.sealed) throw new Error(`no exhibit "${exhibit}" in this case`);
  if (!/^image\/(jpeg|png|gif|webp)$/.test(found.mediaType))
    throw new Error(`${found.file} is no picture that a browser shows: convert it to JPEG or PNG and add that`);
  return found;
}

const draftOf = (context: Context, { exhibit, file }: KeptExhibit): Promise<Keyed[]> =>
  readDraft(context.folder.draft(exhibit), `${file}, draft`).catch((error: Error) => {
    if (/no such file/.test(error.message)) return [];
    throw error;
  });

/**
 * What one person sees of a paper: what she keyed, and what others keyed only where she has keyed too, so that the second reading is a
 * second one. A suggestion of a machine is shown as one.
 */
async function sheetOf(context: Context, exhibit: string, by: string, language: Language) {
  const picture = pictureOf(context, exhibit);
  const entries = await draftOf(context, picture);
  const cells = [...Map.groupBy(entries, ({ row, field }) => `${row}\n${field}`).values()].map((same) =>
    cellOf(same, by),
  );
  return {
    ...{ exhibit, file: picture.file },
    types: recordTypes()
      .all.filter(({ origin, schema }) => origin === 'exhibit' && schema === 'rec')
      .map(({ id, title, columns }) => ({ id, title: title[language], fields: fieldsOf(columns) })),
    cells: cells.sort((a, b) => a.row - b.row),
  };
}

function cellOf(same: readonly Keyed[], by: string) {
  const [{ row = 1, field = '' } = {}] = same;
  const people = same.filter(({ keyedBy }) => keyedBy !== null);
  const mine = people.find(({ keyedBy }) => keyedBy === by)?.value ?? null;
  const others = people.filter(({ keyedBy }) => keyedBy !== by);
  const shown = mine === null ? [] : others.map(({ keyedBy, value }) => ({ by: keyedBy ?? '', value: value ?? '' }));
  return {
    ...{ row, field, mine, others: shown, people: people.length },
    region: same.find(({ region }) => region !== null)?.region ?? null,
    suggested: same.find(({ keyedBy }) => keyedBy === null)?.value ?? null,
    differs: shown.some(({ value }) => value !== mine),
  };
}

/** What a form of that kind would print above its columns, in the language of most papers. */
function fieldsOf(columns: readonly Column[]): string[] {
  const { parts } = recordTypes().vocabulary;
  const headings = columns
    .filter(({ feature, type }) => !feature && type !== 'reference')
    .map(({ name, headings: { ru }, kinds: [kind] }) => {
      const [own] = ru;
      if (own !== undefined) return own;
      if (kind === undefined) return name;
      return Object.values(parts[kind])[0]?.ru[0] ?? name;
    });
  return [...new Set(headings)];
}

async function keyCell(context: Context, exhibit: string, cell: KeyedCell): Promise<void> {
  const { row, field, region, settles } = cell;
  if (cell.by.trim() === '') throw new Error('what is keyed needs the name of the person who read it');
  if (!Number.isInteger(row) || row < 1 || field.trim() === '') throw new Error('a cell has a row from 1 and a field');
  const picture = pictureOf(context, exhibit);
  const value = cell.value.trim() || null;
  const entry = { picture: picture.file, row, field: field.trim(), value, region, keyedBy: cell.by.trim() };
  const entries = await draftOf(context, picture);
  await keep(context, exhibit, settles === true ? settled(entries, entry) : keyed(entries, entry));
}

async function keep(context: Context, exhibit: string, entries: readonly Keyed[]): Promise<void> {
  const path = context.folder.draft(exhibit);
  await makeFolder(dirname(path));
  await writeAtomically(path, draftText(entries));
}

/** Cells as a machine believes to read them, for a person to accept one by one. The language data is the user's; nothing is fetched. */
async function suggest(context: Context, exhibit: string, languages: readonly string[], data: string): Promise<number> {
  const picture = pictureOf(context, exhibit);
  const recognise = await tesseract(languages, data);
  const cells = suggestTranscript(await recognise(await readFile(context.folder.exhibit(picture.sha256))));
  const people = (await draftOf(context, picture)).filter(({ keyedBy }) => keyedBy !== null);
  const lines = cells.map(({ row, field, value, region }) => ({ row, field, value, region }));
  await keep(context, exhibit, [...people, ...lines.map((one) => ({ ...one, picture: picture.file, keyedBy: null }))]);
  return cells.length;
}

/** The transcript becomes an exhibit, of one origin and grade with its picture; a later one takes the place of an earlier. */
async function finish(context: Context, exhibit: string): Promise<AddReport> {
  const picture = pictureOf(context, exhibit);
  const entries = (await draftOf(context, picture)).filter(({ keyedBy }) => keyedBy !== null);
  if (entries.length === 0) throw new Error(`${picture.file}: nobody has keyed anything of it yet`);
  const path = join(context.folder.temp, `${exhibit}.transcript.csv`);
  await writeAtomically(path, draftText(entries));
  try {
    const name = `${picture.file}.transcript.csv`;
    return await addFiles(context, [
      { path, name, origin: picture.origin, grade: picture.grade, supersedes: true, confirmed: true },
    ]);
  } finally {
    await rm(path, { force: true });
  }
}
