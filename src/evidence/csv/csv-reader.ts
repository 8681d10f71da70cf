import { Doubts } from '../reading/doubts.ts';
import type { Encoding } from '../reading/encoding.ts';
import { labelledLists } from '../reading/labelled-lines.ts';
import { listsIn } from '../reading/listed-people.ts';
import { mouldedLists } from '../reading/moulded-lines.ts';
import { isWhole, type Reader, type Sample } from '../reading/reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch } from '../reading/reading.ts';
import type { Source } from '../reading/source.ts';
import { utf8Chunks } from '../reading/utf8-chunks.ts';
import { type Dialect, dialectOf, isTabular } from './csv-dialect.ts';
import { csvMiddle } from './csv-middle.ts';
import { CsvSplitter } from './csv-splitter.ts';

/** «1. Фамилия Имя, 05.02.1999 г.р., договор; 2. …»: a paper whose lines have as many commas as they say things of each. */
function listsPeople(text: string, agreeing: number): boolean {
  const listed = listsIn(text.split(/\r?\n/)).reduce((sum, { starts }) => sum + starts.length, 0);
  return listed >= fewestListed && listed >= agreeing / 2;
}

const fewestListed = 2;

/** «Зачисление 41 800,00 от КИМ А. ЗА ОБУЧЕНИЕ Ким А., 2022 год»: words that each line says again, and a comma among them. */
const isMoulded = (text: string, agreeing: number): boolean =>
  mouldedLists(text.slice(0, looked).split(/\r?\n/)).some(
    ({ count }) => count >= Math.max(fewestMoulded, agreeing / 2),
  );

/** «№ п/п : 1; Право подписи : Тестов И. И.; …»: lines whose parts each say what they are have no line of headings. */
const isLabelled = (text: string, agreeing: number): boolean =>
  labelledLists(text.slice(0, looked).split(/\r?\n/)).some(({ count }) => count >= agreeing / 2);

/** «К выплате: 33 150,00»: where every comma stands before kopecks, it sets no cells apart. */
const isDecimal = (text: string): boolean => !/(?<!\d),|,(?!\d\d(?!\d))/u.test(text.slice(0, looked));

const looked = 8_000;
const fewestMoulded = 4;

/** «01.10.2023, 08:05 - Прораб: …», «[01.10.2023, 08:05:00] Прораб: …»: a chat that a telephone wrote out, with a comma in every line that a message begins on. */
function isChat(text: string, agreeing: number): boolean {
  return (text.match(messageStart) ?? []).length >= agreeing / 2;
}

const messageStart =
  /^[\u200e\ufeff]?\[?\d{1,4}[./-] ?\d{1,2}[./-] ?\d{2,4}\.?, \d{1,2}:\d{2}(?::\d{2})?(?:[ \u00a0\u202f][ap]m)?(?:\]| [-–—]) \S/gim;

/** Tables as text: comma, semicolon, tab or bar, in any encoding. Rows are streamed and delivered as they are, ragged ones too. */
export const csvReader: Reader = {
  name: 'csv',
  mediaType: 'text/csv',
  extensions: ['csv', 'tsv', 'tab', 'txt'],
  recognises(sample) {
    if (sample.zip || sample.isBinary) return null;
    const dialect = dialectIn(sample);
    const isNamedSo = ['csv', 'tsv', 'tab'].includes(sample.source.extension);
    if (!dialect.declared && !isTabular(dialect) && !isNamedSo) return null;
    const { text } = sample;
    const isProse = (): boolean =>
      isDecimal(text) ||
      listsPeople(text, dialect.agreeing) ||
      isChat(text, dialect.agreeing) ||
      isMoulded(text, dialect.agreeing);
    if (!isNamedSo && dialect.delimiter === ',' && isProse()) return null;
    if (!isNamedSo && isLabelled(text, dialect.agreeing)) return null;
    return dialect.because;
  },
  async read(sample): Promise<Reading> {
    const { source, encoding } = sample;
    const dialect = dialectIn(sample);
    const notes: Note[] = [];
    if (dialect.declared)
      notes.push({ row: 1, severity: 'note', because: 'the line "sep=" declares the separator and is no row' });
    const doubts = new Doubts(notes, source.fileName);
    return {
      reader: 'csv',
      mediaType: dialect.delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv',
      encoding: encoding.label,
      because: dialect.because,
      notes,
      units: [
        {
          index: 1,
          name: source.fileName,
          hidden: false,
          kind: 'table',
          columns: null,
          locator: (place) => `s1r${place}`,
          batches: () => csvBatches(source, encoding, dialect, doubts),
          ...(/^utf-16/.test(encoding.label) ? {} : { middle: csvMiddle(source, encoding, dialect) }),
        },
      ],
    };
  },
};

const dialectIn = (sample: Sample): Dialect => dialectOf(sample.text, isWhole(sample));

/** What is read at once, and how many rows go on together: cells that wait for their turn outlive their time and swell the heap. */
const stretch = 64 * 1024;
const fewestRows = 256;

async function* csvBatches(
  source: Source,
  encoding: Encoding,
  dialect: Dialect,
  doubts: Doubts,
): AsyncGenerator<Batch> {
  doubts.startAgain();
  const splitter = new CsvSplitter({ ...dialect, fileName: source.fileName, doubts });
  let first = dialect.declared;
  for await (const chunk of utf8Chunks(source, encoding, encoding.skip, stretch)) {
    splitter.add(chunk);
    if (splitter.waiting < fewestRows) continue;
    for (const batch of inBatches(splitter.take(), first)) yield batch;
    first = false;
  }
  splitter.finish();
  for (const batch of inBatches(splitter.take(), first)) yield batch;
  doubts.finish();
}

function* inBatches({ places, rows }: Batch, dropFirst: boolean): Generator<Batch> {
  for (let from = dropFirst ? 1 : 0; from < rows.length; from += rowsPerBatch)
    yield { places: places.slice(from, from + rowsPerBatch), rows: rows.slice(from, from + rowsPerBatch) };
}
