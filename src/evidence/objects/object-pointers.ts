import { sampleOf } from '../read-exhibit.ts';
import { readers } from '../readers.ts';
import { openSource, wholeOf } from '../reading/source.ts';
import { jsonReader } from './json-reader.ts';
import { pointersIn } from './object-units.ts';
import { parseJson } from './parse-json.ts';

/**
 * Where each object of a kept JSON document stands, as JSON pointers (RFC 6901): the object at place `x17` is the seventeenth.
 * Null where the file is read as something else, a chat say.
 */
export async function objectPointers(path: string, fileName: string): Promise<readonly string[] | null> {
  const sample = await sampleOf(await openSource(path, fileName, {}));
  if (readers.find((reader) => reader.recognises(sample) !== null) !== jsonReader) return null;
  const bytes = (await wholeOf(sample.source, sample.source.size)).subarray(sample.encoding.skip);
  return pointersIn(parseJson(new TextDecoder(sample.encoding.label).decode(bytes), fileName));
}
