import { documentUnits } from '../reading/document-units.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Reading } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import { drawnBlocks } from './drawn-tables.ts';

const largestText = 64 * 1024 * 1024;
const because = 'text with a table drawn in it: bars or a line of dashes part its columns';

/** Tables in plain text, as terminals, mail and typists draw them; the lines above and below stand with them. */
export const drawnTableReader: Reader = {
  name: 'drawn-table',
  mediaType: 'text/plain',
  extensions: ['txt', 'text', 'md', 'log', 'lst', 'prn'],
  recognises: (sample) => (isDrawn(sample) ? because : null),
  async read({ source, encoding }): Promise<Reading> {
    const bytes = (await wholeOf(source, largestText)).subarray(encoding.skip);
    const blocks = drawnBlocks(linesOf(new TextDecoder(encoding.label).decode(bytes)));
    const { fileName: name, signal } = source;
    const units = documentUnits(blocks, { name, signal, locator: (line) => `s1r${line}` });
    return { reader: 'drawn-table', mediaType: 'text/plain', encoding: encoding.label, because, units, notes: [] };
  },
};

const linesOf = (text: string): string[] =>
  text.split(/\r\n|\n|\r/).map((line) => line.toWellFormed().replaceAll('\0', '\uFFFD'));

/** Larger ones are read as they stream, cut at their bars. */
const isDrawn = ({ isBinary, text, source }: Sample): boolean =>
  !isBinary &&
  source.size <= largestText &&
  /[-=─━═_]{2}/u.test(text) &&
  drawnBlocks(linesOf(text.slice(0, 64 * 1024))).some(
    ({ kind, lines }) => kind === 'table' && (lines[0]?.length ?? 0) > 1,
  );
