import { crewLines } from '../reading/crew-lines.ts';
import { listedPeople, listUnit, type Placed, papersIn } from '../reading/document-units.ts';
import type { Encoding } from '../reading/encoding.ts';
import { eventLines } from '../reading/event-lines.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { withOrderTitles } from '../reading/order-heads.ts';
import type { Reader } from '../reading/reader.ts';
import type { Reading } from '../reading/reading.ts';
import { sectionedList } from '../reading/sectioned-lists.ts';
import { type Source, wholeOf } from '../reading/source.ts';
import { oneBatch } from '../testimony/interview-reader.ts';

const largestText = 64 * 1024 * 1024;
const because = 'running text: its lines do not form a table';

/** Running text (a press piece, a letter, a transcript): its paragraphs are passages `q1`, `q2` … */
export const textReader: Reader = {
  name: 'text',
  mediaType: 'text/plain',
  extensions: ['txt', 'md', 'markdown', 'text', 'log'],
  recognises: ({ isBinary, text }) => (!isBinary && text.trim() !== '' ? because : null),
  async read({ source, encoding }): Promise<Reading> {
    const { lists, others } = await partsOf(source, encoding);
    const name = source.fileName;
    const units = lists.map((list, at) => {
      const index = at + 1;
      return listUnit(list, { name, index, locator: (line) => `s${index}r${line}`, signal: source.signal });
    });
    const paragraphs = paragraphsOf(others);
    if (paragraphs.length > 0)
      units.push(oneBatch(units.length + 1, name, 'passages', 'q', ['line', 'text'], () => paragraphs, source.signal));
    if (units.length === 0) throw new EvidenceError(`${name}: holds no text; ask for the file again`);
    return { reader: 'text', mediaType: 'text/plain', encoding: encoding.label, because, units, notes: [] };
  },
};

/** The lists of people in a text, and the lines around them. */
export async function partsOf(source: Source, encoding: Encoding): Promise<ReturnType<typeof listedPeople>> {
  const bytes = (await wholeOf(source, largestText)).subarray(encoding.skip);
  const lines = linesOf(new TextDecoder(encoding.label).decode(bytes));
  const said = lines.filter(([, [text]]) => text?.trim() !== '');
  const events = eventLines(said);
  if (events !== null) return { lists: [events.list], others: events.others };
  const holdsPapers =
    papersIn(withOrderTitles(said.map(([, [text]]) => text ?? '')).map(({ text }) => text)).length > 0;
  const register = holdsPapers ? null : sectionedList(said);
  if (register !== null) return { lists: [register], others: [] };
  const crews = crewLines(said);
  return crews === null ? listedPeople(said) : { lists: [crews.list], others: crews.others };
}

const linesOf = (text: string): Placed[] =>
  text.split(/\r\n|\n|\r/).map((line, at) => [at + 1, [line.toWellFormed().replaceAll('\0', '\uFFFD')]]);

/** A line drawn across parts what stands above it from what stands below. */
const ruled = /^\s*[-=_*–—]{5,}\s*$/u;

/** «[03.10.2024, 21:10] Прораб: …», «Седов П., [12 мар 2024 в 10:05]:»: with such a line a message of a chat begins, a passage of its own. */
const dayAndClock = String.raw`\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s\p{L}{3,8}\.?\s\d{4}|\d{4}년\s?\d{1,2}월\s?\d{1,2}일)(?:,|\s+(?:в|at))?\s+(?:(?:오전|오후)\s)?\d{1,2}:\d{2}`;
const beginsMessage = new RegExp(
  `^[\\u200e\\u200f\\ufeff]*(?:${dayAndClock}|[\\p{L}+][^:\\n\\[\\]]{0,59}?,?\\s+${dayAndClock}\\S*$)`,
  'u',
);

/** Stretches of lines that follow each other, each with the line where it begins. */
export function paragraphsOf(lines: readonly Placed[]): string[][] {
  const paragraphs: { first: number; last: number; lines: string[] }[] = [];
  for (const [line, [text]] of lines) {
    const open = paragraphs.at(-1);
    if (
      open !== undefined &&
      line === open.last + 1 &&
      !ruled.test(open.lines.at(-1) ?? '') &&
      !beginsMessage.test(text ?? '')
    ) {
      open.lines.push(text ?? '');
      open.last = line;
    } else paragraphs.push({ first: line, last: line, lines: [text ?? ''] });
  }
  return paragraphs.map(({ first, lines: written }) => [String(first), written.join('\n')]);
}
