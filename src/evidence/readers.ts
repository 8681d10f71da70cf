import { csvReader } from './csv-reader.ts';
import { egrulReader } from './egrul-reader.ts';
import { ftmReader } from './ftm-reader.ts';
import { interviewReader } from './interview-reader.ts';
import { jsonReader } from './json-reader.ts';
import { ndjsonReader } from './ndjson-reader.ts';
import { odsReader } from './ods-reader.ts';
import type { Reader } from './reader.ts';
import { textReader } from './text-reader.ts';
import { wordReader } from './word-reader.ts';
import { xlsReader } from './xls-reader.ts';
import { xlsxReader } from './xlsx-reader.ts';
import { xmlReader } from './xml-reader.ts';

/** In the order in which they are tried: the first that recognises the content takes the file. Text takes whatever is left and is text. */
export const readers: readonly Reader[] = [
  xlsxReader,
  xlsReader,
  odsReader,
  wordReader,
  egrulReader,
  xmlReader,
  ftmReader,
  ndjsonReader,
  jsonReader,
  interviewReader,
  csvReader,
  textReader,
];
