import { Worker } from 'node:worker_threads';
import { parseHtml } from './documents/parse-html.ts';
import { parseMail } from './messages/parse-mail.ts';
import { parseParquetHead, parseParquetRows } from './objects/parse-parquet.ts';
import { parsePdf, parsePdfPage } from './pdf/parse-pdf.ts';
import { parsePicture } from './pictures/parse-picture.ts';
import { parseWorkbook } from './workbooks/parse-workbook.ts';

/** The parsers that hold a whole file in memory, by name. This file is the process in which they run. */
const parsers = {
  html: parseHtml,
  mail: parseMail,
  parquetHead: parseParquetHead,
  parquetRows: parseParquetRows,
  pdf: parsePdf,
  pdfPage: parsePdfPage,
  picture: parsePicture,
  workbook: parseWorkbook,
};

export type ParserName = keyof typeof parsers;
export type ParserInput<N extends ParserName> = Parameters<(typeof parsers)[N]>[0];
export type ParserOutput<N extends ParserName> = Awaited<ReturnType<(typeof parsers)[N]>>;

interface Task {
  readonly name: ParserName;
  readonly input: never;
}

/** Libraries complain on the console, where their words would stand among ours and might quote the file. */
function silence(): void {
  Object.assign(console, { error: () => {}, warn: () => {}, log: () => {}, info: () => {} });
}

/** A parser that never comes back does not hear that the program is gone: a thread looks whether it is still there. */
const watch = `const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, 2000)`;

if (process.send !== undefined) {
  silence();
  // Ctrl-C reaches the whole group; the program decides what it means.
  process.on('SIGINT', () => {});
  new Worker(watch, { eval: true }).unref();
  process.on('message', async ({ name, input }: Task) => {
    try {
      process.send?.({ result: await parsers[name](input) });
    } catch (error) {
      process.send?.({ refused: sentenceOf(error as Error) });
    }
  });
}

/** The words of a library may quote the file, so only our own are passed on. */
const sentenceOf = (error: Error): string =>
  error.name === 'EvidenceError' ? error.message : 'is damaged and cannot be read; ask for the file again';
