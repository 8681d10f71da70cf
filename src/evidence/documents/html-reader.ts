import { documentUnits } from '../reading/document-units.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { objectsUnit } from '../reading/objects-unit.ts';
import { parseApart } from '../reading/parse-apart.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Reading, Unit } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import { looksLikeHtml } from '../xml/xml-kind.ts';
import { messageCells, messageColumns } from './message-columns.ts';
import type { HtmlDocument } from './parse-html.ts';

const largestPage = 64 * 1024 * 1024;
const because = 'it is a page in HTML';
const factColumns = ['url', 'title', 'author', 'published', 'captured', 'site'] as const;

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
    const page = await parseApart(
      source.fileName,
      'html',
      new TextDecoder(encoding.label).decode(bytes),
      source.signal,
    );
    const units = unitsOf(page, sample);
    if (units.length === 0) throw new EvidenceError(`${source.fileName}: is a page without text; save it again, whole`);
    const why = page.messages.length > 0 ? 'it is a page in HTML with the messages of a chat' : because;
    return { reader: 'html', mediaType: 'text/html', encoding: encoding.label, because: why, units, notes: [] };
  },
};

function unitsOf(page: HtmlDocument, { source }: Sample): Unit[] {
  const { signal, fileName } = source;
  const units: Unit[] = [];
  if (Object.keys(page.facts).length > 0)
    units.push(objectsUnit({ index: 1, name: 'page', signal }, factColumns, [page.facts]));
  const index = units.length + 1;
  if (page.messages.length === 0)
    return [...units, ...documentUnits(page.blocks, { name: fileName, signal, from: index })];
  const messages = page.messages.map((message) => messageCells(message, page.facts.title ?? null));
  return [...units, objectsUnit({ index, name: 'messages', placed: units.length, signal }, messageColumns, messages)];
}
