import { zipReader } from './archives/zip-reader.ts';
import { bankExchangeReader } from './csv/bank-exchange-reader.ts';
import { csvReader } from './csv/csv-reader.ts';
import { mt940Reader } from './csv/mt940-reader.ts';
import { drawnTableReader } from './documents/drawn-table-reader.ts';
import { htmlReader } from './documents/html-reader.ts';
import { textReader } from './documents/text-reader.ts';
import { wordReader } from './documents/word-reader.ts';
import { ftmReader } from './ftm/ftm-reader.ts';
import { chatReader } from './messages/chat-reader.ts';
import { mailReader } from './messages/mail-reader.ts';
import { jsonReader } from './objects/json-reader.ts';
import { ndjsonReader } from './objects/ndjson-reader.ts';
import { parquetReader } from './objects/parquet-reader.ts';
import { pdfReader } from './pdf/pdf-reader.ts';
import { pictureReader } from './pictures/picture-reader.ts';
import { transcriptReader } from './pictures/transcript-reader.ts';
import type { Reader } from './reading/reader.ts';
import { interviewReader } from './testimony/interview-reader.ts';
import { odsReader } from './workbooks/ods-reader.ts';
import { xlsReader } from './workbooks/xls-reader.ts';
import { xlsxReader } from './workbooks/xlsx-reader.ts';
import { egrulReader } from './xml/egrul-reader.ts';
import { xmlReader } from './xml/xml-reader.ts';

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
  mt940Reader,
  interviewReader,
  mailReader,
  transcriptReader,
  drawnTableReader,
  csvReader,
  textReader,
];
