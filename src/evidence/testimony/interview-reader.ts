import { EvidenceError } from '../reading/evidence-error.ts';
import type { Reader } from '../reading/reader.ts';
import type { Batch, Reading, Unit } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import { type Interview, looksLikeInterview, parseInterview } from './interview.ts';
import { headerFields, passageFields } from './interview-fields.ts';

const largestInterview = 16 * 1024 * 1024;
const because = 'front matter that speaks of consent, then numbered statements';
const headerColumns = headerFields.map(({ name }) => name);
const passageColumns = [
  'number',
  ...passageFields.map(({ name }) => name),
  'currency',
  'text',
  'original_language',
  'original',
];

/**
 * The working text of an interview: one unit with the interview itself (`x1`), one with its statements (`q1`, `q2` …). A text that still says who the
 * source is, is refused: it was not sealed.
 */
export const interviewReader: Reader = {
  name: 'interview',
  mediaType: 'text/markdown',
  extensions: ['md', 'markdown', 'txt'],
  recognises: ({ text, isBinary }) => (!isBinary && looksLikeInterview(text) ? because : null),
  async read({ source, encoding }): Promise<Reading> {
    const bytes = (await wholeOf(source, largestInterview)).subarray(encoding.skip);
    const interview = parseInterview(new TextDecoder(encoding.label).decode(bytes), source.fileName);
    if (interview.identity !== null)
      throw new EvidenceError(
        `${source.fileName}: says who the source is; an interview is sealed first, and only its working text is read`,
      );
    const signal = source.signal;
    const units = [
      oneBatch(1, 'interview', 'objects', 'x', headerColumns, () => headerRow(interview), signal),
      oneBatch(2, 'statements', 'passages', 'q', passageColumns, () => passageRows(interview), signal),
    ];
    return { reader: 'interview', mediaType: 'text/markdown', encoding: encoding.label, because, units, notes: [] };
  },
};

export function oneBatch(
  index: number,
  name: string,
  kind: Unit['kind'],
  letter: string,
  columns: string[],
  rows: () => Batch['rows'],
  signal: AbortSignal | undefined,
): Unit {
  async function* batches(): AsyncGenerator<Batch> {
    signal?.throwIfAborted();
    const all = rows();
    yield { places: all.map((_, at) => at + 1), rows: all };
  }
  return { index, name, hidden: false, kind, columns, locator: (place) => `${letter}${place}`, batches };
}

const headerRow = ({ header }: Interview): Batch['rows'] => [headerColumns.map((name) => header.get(name) ?? null)];

function passageRows({ passages }: Interview): Batch['rows'] {
  return passages.map(({ number, fields, quote, original }) => [
    String(number),
    ...passageFields.map(({ name }) => fields.get(name) ?? null),
    fields.get('currency') ?? null,
    quote || null,
    original?.language ?? null,
    original?.text ?? null,
  ]);
}
