import { pageUnits } from '../documents/page-units.ts';
import type { HtmlDocument } from '../documents/parse-html.ts';
import { documentUnits } from '../reading/document-units.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { objectsUnit } from '../reading/objects-unit.ts';
import { parseApart } from '../reading/parse-apart.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from '../reading/reading.ts';
import { lettersOf, looksLikeLetter, looksLikeMailbox } from './mail-letters.ts';
import type { Letter } from './parse-mail.ts';

// biome-ignore format: one list
const columns = ['message_id', 'date', 'from', 'to', 'cc', 'subject', 'in_reply_to', 'text', 'attachments'] as const;
const mostTables = 200;
const ofLetters = 'letters';

/** Whether the rows of a unit are letters. */
export const holdsLetters = ({ name, columns: found }: Pick<Unit, 'name' | 'columns'>): boolean =>
  name === ofLetters && found?.length === columns.length && columns.every((one, at) => found[at] === one);

/** Letters (.eml) and mailboxes (mbox): each letter is a row, each table and each list in a letter a unit. What hangs on a letter is named here and added as files of its own. */
export const mailReader: Reader = {
  name: 'mail',
  mediaType: 'message/rfc822',
  extensions: ['eml', 'mbox', 'mbx', 'mht', 'mhtml'],
  recognises: whyMail,
  async read(sample): Promise<Reading> {
    const { source } = sample;
    const notes: Note[] = [];
    const tables: Unit[] = [];
    const cut: number[] = [];
    let letters = 0;
    let attached = 0;
    for await (const letter of parsedLetters(sample)) {
      letters += 1;
      if (letter.cut) cut.push(letters);
      if (letter.page !== null && !looksLikeMailbox(sample.text))
        return pageReading(letter.page, sample, cutNotes(cut));
      attached += letter.attachments.length;
      if (tables.length >= mostTables) continue;
      const name = letter.head.subject ?? `letter ${letters}`;
      const units = documentUnits(letter.tables, { name, signal: source.signal, from: tables.length + 2 });
      tables.push(...units.filter(({ kind }) => kind !== 'passages').map(placed));
    }
    if (letters === 0)
      throw new EvidenceError(`${source.fileName}: is a mailbox without a letter; ask for the file again`);
    notes.push(...cutNotes(cut));
    if (attached > 0)
      notes.push({
        severity: 'note',
        because:
          attached === 1
            ? 'one file hangs on its letters; it is added as a file of its own'
            : `${attached} files hang on its letters; each is added as a file of its own`,
      });
    if (tables.length >= mostTables)
      notes.push({
        severity: 'doubt',
        because: `tables beyond the first ${mostTables} are read in the text of their letters only`,
      });
    const mediaType = looksLikeMailbox(sample.text) ? 'application/mbox' : 'message/rfc822';
    return {
      reader: 'mail',
      mediaType,
      encoding: null,
      because: whyMail(sample) ?? '',
      units: [lettersUnit(sample), ...tables],
      notes,
    };
  },
};

/** Of a mailbox, lines of two letters may have one number: which letter's list it is stands before it. */
const placed = (unit: Unit): Unit => ({ ...unit, locator: (place) => `s${unit.index}r${place}` });

/** What the page is made of hangs on the letter as files; it is no letter, and they are nobody's. */
const pageReading = (page: HtmlDocument, { source }: Sample, notes: Note[]): Reading => ({
  ...{ reader: 'mail', mediaType: 'multipart/related', encoding: null, notes },
  because: 'it is a page that a browser saved as one file',
  units: pageUnits(page, { name: source.fileName, signal: source.signal }),
});

/** Told with the first of them: what hangs on such a letter may be cut too. */
const cutNotes = (letters: readonly number[]): Note[] =>
  letters.length === 0
    ? []
    : [
        {
          row: letters[0] ?? 1,
          severity: 'doubt',
          because: `${letters.length} ${letters.length === 1 ? 'letter ends' : 'letters end'} before the mark of the last part: cut off, and with it what hangs on it; ask for it again`,
        },
      ];

function whyMail({ text, isBinary }: Sample): string | null {
  if (isBinary) return null;
  if (looksLikeMailbox(text)) return 'it begins like a mailbox (mbox)';
  return looksLikeLetter(text) ? 'it begins with the head of a letter' : null;
}

async function* parsedLetters(sample: Sample): AsyncGenerator<Letter> {
  const { source, text } = sample;
  for await (const bytes of lettersOf(source, looksLikeMailbox(text)))
    yield await parseApart(source.fileName, 'mail', { bytes, withAttachments: false }, source.signal);
}

const lettersUnit = (sample: Sample): Unit => ({
  ...objectsUnit({ index: 1, name: ofLetters }, columns, []),
  batches: () => letterBatches(sample),
});

async function* letterBatches(sample: Sample): AsyncGenerator<Batch> {
  let batch: Batch = { places: [], rows: [] };
  let place = 0;
  for await (const { head, text, attachments } of parsedLetters(sample)) {
    const files = attachments.map(({ name, type, size }) => `${name || 'unnamed'} (${type}, ${size} bytes)`).join('; ');
    const cells: Readonly<Record<string, string | null>> = {
      ...head,
      text: text?.trim() ?? null,
      attachments: files || null,
    };
    batch.places.push(++place);
    batch.rows.push(columns.map((name) => clean(cells[name])));
    if (batch.rows.length < rowsPerBatch) continue;
    yield batch;
    batch = { places: [], rows: [] };
  }
  if (batch.rows.length > 0) yield batch;
}

const clean = (text: string | null | undefined): string | null =>
  text ? text.toWellFormed().replaceAll('\0', '\uFFFD') : null;
