import { documentUnits } from '../reading/document-units.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Note, Reading } from '../reading/reading.ts';
import { refuseBomb, type ZipEntry } from '../reading/zip-directory.ts';
import { entryText } from '../reading/zip-entry.ts';
import { refuseLocked } from '../workbooks/locked-document.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import { WordBlocks } from './word-blocks.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const openDocument = 'application/vnd.oasis.opendocument.text';

/** Text documents of Word (.docx) and OpenDocument (.odt): tables come out as sheets would, with the lines above and below them; the rest as passages. */
export const wordReader: Reader = {
  name: 'word',
  mediaType: word,
  extensions: ['docx', 'docm', 'odt', 'dotx'],
  recognises: ({ zip, source }) => whichPart(zip, source.head)?.because ?? null,
  async read({ source, zip }): Promise<Reading> {
    refuseBomb(source, zip ?? []);
    await refuseLocked(source, zip ?? []);
    const part = whichPart(zip, source.head);
    if (part === null)
      throw new EvidenceError(`${source.fileName}: is a text document without its text; ask for the file again`);
    const blocks = new WordBlocks();
    for (const entry of [part.entry, ...footnotes(zip ?? [])]) {
      const scanner = new XmlScanner(`${source.fileName}!${entry.name}`, blocks);
      for await (const chunk of entryText(source, entry)) scanner.write(chunk);
      scanner.end();
    }
    const units = documentUnits(blocks.blocks, { name: source.fileName, signal: source.signal });
    if (units.length === 0)
      throw new EvidenceError(`${source.fileName}: holds no text; if it shows a picture of a page, transcribe it`);
    const { mediaType, because } = part;
    return {
      reader: 'word',
      mediaType,
      encoding: null,
      because,
      units,
      notes: [...deletedNotes(blocks), ...pictureNotes(zip)],
    };
  },
};

interface Part {
  readonly entry: ZipEntry;
  readonly mediaType: string;
  readonly because: string;
}

function whichPart(zip: Sample['zip'], head: Buffer): Part | null {
  const entry = zip?.find(({ name }) => /^word[/\\]document\d*\.xml$/i.test(name));
  if (entry) return { entry, mediaType: word, because: 'a ZIP archive with a Word document in it' };
  const content = zip?.find(({ name }) => name === 'content.xml');
  if (content === undefined || !head.subarray(0, 200).includes(openDocument)) return null;
  return { entry: content, mediaType: openDocument, because: 'a ZIP archive with an OpenDocument text in it' };
}

/** Headers, footers and footnotes are text of the paper too: a stamp or a number often stands there. */
const footnotes = (zip: readonly ZipEntry[]): ZipEntry[] =>
  zip.filter(({ name }) => /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(name));

function deletedNotes({ deleted }: WordBlocks): Note[] {
  if (deleted === 0) return [];
  return [
    {
      severity: 'doubt',
      because: `${deleted} stretches were deleted under tracked changes and are not read; the file still holds them`,
    },
  ];
}

function pictureNotes(zip: Sample['zip']): Note[] {
  const pictures = (zip ?? []).filter(({ name }) => /^(word\/media|Pictures)\//.test(name)).length;
  if (pictures === 0) return [];
  return [
    {
      severity: 'doubt',
      because: `${pictures} pictures stand in the document and are not read; where they show text, transcribe them`,
    },
  ];
}
