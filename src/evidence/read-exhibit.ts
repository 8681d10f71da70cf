import { readers } from './readers.ts';
import { type Encoding, encodingOf, headText } from './reading/encoding.ts';
import { EvidenceError, NoEvidence } from './reading/evidence-error.ts';
import { isWhole, type Reader, type Sample } from './reading/reader.ts';
import type { Note, Reading, ReadOptions } from './reading/reading.ts';
import { openSource, type Source } from './reading/source.ts';
import { looksLikeZip, zipDirectory } from './reading/zip-directory.ts';
import { ofSystem, unreadArchive, unreadFormat } from './unread-formats.ts';
import { compoundMark } from './workbooks/office-container.ts';

/**
 * Reads a kept file under the name a person gave it. The content decides what it is; a name that says otherwise is a note.
 * Rejects with an `EvidenceError` that names file and place, or with the signal's reason.
 */
export async function readExhibit(path: string, fileName: string, options: ReadOptions = {}): Promise<Reading> {
  options.signal?.throwIfAborted();
  const sample = await sampleOf(await openSource(path, fileName, options));
  if (!sample.isBinary && isWhole(sample) && sample.text.trim() === '')
    throw new EvidenceError(`${fileName}: holds nothing but blanks; ask for the file again`);
  for (const reader of readers) {
    const because = reader.recognises(sample);
    if (because === null) continue;
    const reading = await reader.read(sample);
    reading.notes.unshift(...nameNotes(reader, sample.source), ...encodingNotes(reading, sample));
    return reading;
  }
  const what =
    (sample.zip === null ? unreadFormat(sample.source) : unreadArchive(sample.zip)) ??
    'is no format that can be read; save it as CSV, XLSX, PDF or plain text and add the result';
  throw new (what === ofSystem ? NoEvidence : EvidenceError)(`${fileName}: ${what}`);
}

export async function sampleOf(source: Source): Promise<Sample> {
  const zip = looksLikeZip(source.head) ? await zipDirectory(source) : null;
  const encoding = zip !== null || isKnownBinary(source.head) ? noText : encodingOf(source);
  const text = headText(source, encoding);
  return {
    source,
    encoding,
    text,
    zip,
    isBinary: encoding === noText || unreadFormat(source) !== null || looksBinary(text),
  };
}

/** Files whose first bytes say what they are need no guess at an encoding. */
const noText: Encoding = { label: 'windows-1252', skip: 0, sure: true, because: 'it is no text' };
const binaryMarks = ['%PDF', 'PAR1', '\x89PNG', '\xff\xd8\xff', compoundMark.toString('latin1')];

function isKnownBinary(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 8);
  return binaryMarks.some((mark) => start.startsWith(mark));
}

/** Text has hardly any control characters, whatever its encoding. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 8192);
  let controls = 0;
  for (const character of start)
    if (character < '\t' || (character > '\r' && character < ' ' && character !== '\u001a')) controls++;
  return controls > start.length * 0.05;
}

function nameNotes(reader: Reader, source: Source): Note[] {
  return [...hiddenSigns(source), ...otherEnding(reader, source)];
}

/** A name of which something had to be made visible: `list\uFFFDvsc.exe` was to be read as `listexe.csv`. */
const hiddenSigns = ({ fileName }: Source): Note[] =>
  fileName.includes('\uFFFD')
    ? [{ severity: 'doubt', because: 'its name holds signs that hide or turn what it says; each is shown as \uFFFD' }]
    : [];

function otherEnding(reader: Reader, source: Source): Note[] {
  if (source.extension === '' || reader.extensions.includes(source.extension)) return [];
  return [
    {
      severity: 'note',
      because: `its name ends in ".${source.extension}" but its content is ${reader.name}; it was read as ${reader.name}`,
    },
  ];
}

function encodingNotes(reading: Reading, { encoding }: Sample): Note[] {
  if (reading.encoding === null || encoding.sure) return [];
  return [
    {
      severity: 'doubt',
      because: `its encoding is not stated and was taken for ${encoding.label}: ${encoding.because}`,
    },
  ];
}
