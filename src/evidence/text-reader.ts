import { EvidenceError } from './evidence-error.ts';
import { oneBatch } from './interview-reader.ts';
import type { Reader } from './reader.ts';
import type { Reading } from './reading.ts';
import { wholeOf } from './source.ts';

const largestText = 64 * 1024 * 1024;
const because = 'running text: its lines do not form a table';

/** Running text (a press piece, a letter, a transcript): its paragraphs are passages `q1`, `q2` … */
export const textReader: Reader = {
  name: 'text',
  mediaType: 'text/plain',
  extensions: ['txt', 'md', 'markdown', 'text', 'log'],
  recognises: ({ isBinary, text }) => (!isBinary && text.trim() !== '' ? because : null),
  async read({ source, encoding }): Promise<Reading> {
    const bytes = (await wholeOf(source, largestText)).subarray(encoding.skip);
    const paragraphs = paragraphsOf(new TextDecoder(encoding.label).decode(bytes));
    if (paragraphs.length === 0) throw new EvidenceError(`${source.fileName}: holds no text; ask for the file again`);
    const unit = oneBatch(1, source.fileName, 'passages', 'q', ['line', 'text'], () => paragraphs, source.signal);
    return { reader: 'text', mediaType: 'text/plain', encoding: encoding.label, because, units: [unit], notes: [] };
  },
};

/** Stretches of lines between empty ones, each with the line where it begins. */
function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [];
  let open: { line: number; lines: string[] } | null = null;
  for (const [at, line] of [...text.split(/\r\n|\n|\r/), ''].entries()) {
    if (line.trim() !== '') {
      open ??= { line: at + 1, lines: [] };
      open.lines.push(line);
    } else if (open) {
      paragraphs.push([String(open.line), open.lines.join('\n').toWellFormed().replaceAll('\0', '\uFFFD')]);
      open = null;
    }
  }
  return paragraphs;
}
