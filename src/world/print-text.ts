import { encodeText } from './encode-text.ts';
import type { Layout } from './layout.ts';
import { asText, linesOf, type Sheet } from './sheet.ts';

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;

/** One table as text, a line for each row. */
export function printText(sheet: Sheet, { delimiter, encoding }: Layout): Uint8Array {
  const rows = linesOf(sheet).map((row) => row.map((cell) => quoted(asText(cell), delimiter)).join(delimiter));
  return encodeText(`${rows.join('\r\n')}\r\n`, encoding);
}
