import { bankExchangeReader } from './bank-exchange-reader.ts';
import { chatReader } from './chat-reader.ts';
import { csvReader } from './csv-reader.ts';
import { drawnTableReader } from './drawn-table-reader.ts';
import { egrulReader } from './egrul-reader.ts';
import { ftmReader } from './ftm-reader.ts';
import { htmlReader } from './html-reader.ts';
import { interviewReader } from './interview-reader.ts';
import { jsonReader } from './json-reader.ts';
import { mailReader } from './mail-reader.ts';
import { ndjsonReader } from './ndjson-reader.ts';
import { odsReader } from './ods-reader.ts';
import { parquetReader } from './parquet-reader.ts';
import { pdfReader } from './pdf-reader.ts';
import { pictureReader } from './picture-reader.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text-reader.ts';
import { transcriptReader } from './transcript-reader.ts';
import { wordReader } from './word-reader.ts';
import { xlsReader } from './xls-reader.ts';
import { xlsxReader } from './xlsx-reader.ts';
import { xmlReader } from './xml-reader.ts';
import { zipReader } from './zip-reader.ts';

/** In the order in which they are tried: the first that recognises the content takes the file. Text takes whatever is left and is text. */
export const readers: readonly Reader[] = [
  xlsxReader,
  xlsReader,
  odsReader,
  wordReader,
  zipReader,
  pdfReader,
  pictureReader,
  parquetReader,
  htmlReader,
  egrulReader,
  xmlReader,
  chatReader,
  ftmReader,
  ndjsonReader,
  jsonReader,
  bankExchangeReader,
  interviewReader,
  mailReader,
  transcriptReader,
  drawnTableReader,
  csvReader,
  textReader,
];
