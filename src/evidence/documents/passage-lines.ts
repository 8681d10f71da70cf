import { sampleOf } from '../read-exhibit.ts';
import { readers } from '../readers.ts';
import { openSource } from '../reading/source.ts';
import { paragraphsOf, partsOf, textReader } from './text-reader.ts';

/**
 * On which line each passage of a kept text begins, 1-based: `q3` is the third. Null where the file is read as something else, a table drawn in a text say.
 */
export async function passageLines(path: string, fileName: string): Promise<readonly number[] | null> {
  const sample = await sampleOf(await openSource(path, fileName, {}));
  if (readers.find((reader) => reader.recognises(sample) !== null) !== textReader) return null;
  const { others } = await partsOf(sample.source, sample.encoding);
  return paragraphsOf(others).map(([line]) => Number(line));
}
