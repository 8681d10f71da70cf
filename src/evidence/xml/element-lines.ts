import { sampleOf } from '../read-exhibit.ts';
import { readers } from '../readers.ts';
import { openSource } from '../reading/source.ts';
import { linesOfElements, xmlReader } from './xml-reader.ts';

/**
 * On which line of a kept XML document each element begins that a row was taken from, 1-based: `x17` is the seventeenth. Null where the file is read as
 * something else, an extract of a register say.
 */
export async function elementLines(path: string, fileName: string): Promise<readonly number[] | null> {
  const sample = await sampleOf(await openSource(path, fileName, {}));
  return readers.find((reader) => reader.recognises(sample) !== null) === xmlReader ? linesOfElements(sample) : null;
}
