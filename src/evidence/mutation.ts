import { utils, write } from '@e965/xlsx';
import { samples } from './conformance-samples.ts';
import { encoded } from './encoded.ts';
import { EvidenceError } from './evidence-error.ts';
import { original } from './interview-fixture.ts';
import { readExhibit } from './read-exhibit.ts';
import { drained } from './scratch-folder.ts';
import { proposeWorkingText } from './working-text.ts';

/** Seeded random whole numbers below `limit` (mulberry32), so that a failing input can be made again from its number. */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is mutated: every reader's own sample, and texts in encodings that samples do not use. */
export function seeds(rows: number): Seed[] {
  const text = `ФИО;дата;сумма\r\n"Пак ""А""";12.03.2023;1 000,50\r\n${'Ким;13.03.2023;2\r\n'.repeat(rows)}`;
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['ФИО', 'ИНН'],
      ['Пак', '0012'],
    ]),
    'Лист1',
  );
  return [
    ...samples.map(({ fileName, make }) => ({ name: fileName, bytes: make(rows) })),
    ...['windows-1251', 'utf-16le', 'utf-16be', 'koi8-r'].map((label) => ({
      name: `${label}.csv`,
      bytes: encoded(text, label),
    })),
    { name: 'old.xls', bytes: write(book, { type: 'buffer', bookType: 'biff8' }) },
    { name: 'interview.md', bytes: Buffer.from(proposeWorkingText(original).text) },
  ];
}

// biome-ignore format: one list
const spice = ['"', '""', ';', ',', '\t', '\r', '\n', '\0', '{', '}', '[', ']', ':', '---\n', '## 1\n', '> ', '\uFEFF', 'sep=,\n', 'PK\x03\x04', '\ud800', '1e999', '\\u0000', '&', '*', '!!js', '99999999999999999999', 'constructor', '__proto__'];

/** One mutated copy: bits turned, stretches cut, doubled, moved or overwritten, special signs put in. */
export function mutated(bytes: Buffer, random: (limit: number) => number): Buffer {
  let copy = Buffer.from(bytes);
  for (let change = 1 + random(6); change > 0 && copy.length > 0; change--) {
    const at = random(copy.length);
    const to = Math.min(copy.length, at + 1 + random(random(2) ? 8 : 200));
    const kind = random(7);
    if (kind === 0) copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    else if (kind === 1) copy[at] = random(256);
    else if (kind === 2) copy = copy.subarray(0, at);
    else if (kind === 3) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(to)]);
    else if (kind === 4) copy = Buffer.concat([copy.subarray(0, to), copy.subarray(at)]);
    else if (kind === 5) copy = Buffer.from(copy).fill(random(256), at, to);
    else
      copy = Buffer.concat([copy.subarray(0, at), Buffer.from(spice[random(spice.length)] ?? ''), copy.subarray(at)]);
  }
  return copy;
}

/** Reads it all. Fails on anything but a reading or a sentence that begins with the file's name. */
export async function survives(path: string, name: string): Promise<'read' | 'refused'> {
  try {
    await drained(await readExhibit(path, name));
    return 'read';
  } catch (error) {
    if (error instanceof EvidenceError && error.message.startsWith(name)) return 'refused';
    throw error;
  }
}

/** So many mutated inputs, from one seed; the error names the input that can be made again. */
export async function mutationRun(
  put: (name: string, bytes: Buffer) => Promise<string>,
  seed: number,
  inputs: number,
  rows: number,
): Promise<Record<'read' | 'refused', number>> {
  const tally = { read: 0, refused: 0 };
  const from = seeds(rows);
  for (let input = 0; input < inputs; input++) {
    const random = randomFrom(seed * 1_000_003 + input);
    const { name, bytes } = from[input % from.length] as Seed;
    try {
      tally[await survives(await put('mutated', mutated(bytes, random)), name)] += 1;
    } catch (error) {
      throw new Error(`seed ${seed}, input ${input} (${name}): ${(error as Error).stack}`);
    }
  }
  return tally;
}
