import { EvidenceError } from '../reading/evidence-error.ts';
import { parseApart } from '../reading/parse-apart.ts';
import type { Reader } from '../reading/reader.ts';
import type { Note, Reading } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import { looksLikeHtml } from '../xml/xml-kind.ts';
import { pageUnits } from './page-units.ts';

const largestPage = 64 * 1024 * 1024;
const because = 'it is a page in HTML';

/**
 * Saved pages, tables that programs export as HTML (often under the name of .xls or .doc), and exports of chats in HTML. What a page says of itself (address,
 * author, when it was published and saved) is a unit of its own.
 */
export const htmlReader: Reader = {
  name: 'html',
  mediaType: 'text/html',
  extensions: ['html', 'htm', 'xhtml', 'mht'],
  recognises: (sample) => (looksLikeHtml(sample) ? because : null),
  async read(sample): Promise<Reading> {
    const { source, encoding } = sample;
    const bytes = (await wholeOf(source, largestPage)).subarray(encoding.skip);
    const text = new TextDecoder(encoding.label).decode(bytes);
    const page = await parseApart(source.fileName, 'html', text, source.signal);
    const units = pageUnits(page, { name: source.fileName, signal: source.signal });
    if (units.length === 0) throw new EvidenceError(`${source.fileName}: is a page without text; save it again, whole`);
    const why = page.messages.length > 0 ? 'it is a page in HTML with the messages of a chat' : because;
    return {
      reader: 'html',
      mediaType: 'text/html',
      encoding: encoding.label,
      because: why,
      units,
      notes: cutNotes(text),
    };
  },
};

/** Whoever writes the beginning of a page writes its end: browsers, and programs that export tables. */
const cutNotes = (text: string): Note[] =>
  /<html[\s>]/i.test(text.slice(0, 4096)) && !/<\/html\s*>/i.test(text.slice(-65_536))
    ? [
        {
          severity: 'doubt',
          because: 'it ends before its closing mark </html>, as a page does that was cut off; ask for it again',
        },
      ]
    : [];
