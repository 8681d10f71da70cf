import { createHash } from 'node:crypto';
import { parseDay } from '../../records/index.ts';

/** What two copies, a scan or a translation of one paper have in common: its numbers, its days and its phrases, without its names. */
export interface TextPrint {
  /** Numbers of three digits or more, and days, in one spelling each. */
  readonly marks: ReadonlySet<string>;
  /** Hashes of three words in a row; names and numbers are masked. */
  readonly shingles: ReadonlySet<number>;
}

const most = 20_000;
const words = /[\p{L}\p{N}][\p{L}\p{N}./:-]*/gu;
const dayText =
  /\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}\s+\p{Ll}{3,}\s+\d{4}|\d{4}년\s*\d{1,2}월\s*\d{1,2}일/gu;

/** Reads lines of text; a capitalised word after another is a name and is masked, as is every number. */
export function printOf(lines: Iterable<string>): TextPrint {
  const marks = new Set<string>();
  const shingles = new Set<number>();
  for (const line of lines) {
    if (marks.size > most || shingles.size > most) break;
    const rest = line.replace(dayText, (text) => {
      const day = parseDay(text);
      if (day !== null) marks.add(`day ${day}`);
      return ' ';
    });
    for (const [number] of rest.matchAll(/\d[\d\s]*\d(?:[.,]\d+)?|\d/g)) {
      const plain = number.replace(/\s/g, '').replace(',', '.').replace(/\.0+$/, '');
      if (plain.replace(/\D/g, '').length >= 3) marks.add(plain);
    }
    addShingles(rest, shingles);
  }
  return { marks, shingles };
}

function addShingles(line: string, shingles: Set<number>): void {
  const masked = [...line.matchAll(words)].map(([word]) =>
    /\d/.test(word) || /^\p{Lu}\p{Ll}/u.test(word) ? '*' : word.toLowerCase(),
  );
  for (let i = 0; i + 2 < masked.length; i++) {
    const three = masked.slice(i, i + 3);
    if (three.some((word) => word !== '*')) shingles.add(hashOf(three.join(' ')));
  }
}

const hashOf = (text: string): number => createHash('sha1').update(text).digest().readUInt32LE(0);

export function sharedBy(left: ReadonlySet<unknown>, right: ReadonlySet<unknown>): number {
  const [small, large] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const one of small) if (large.has(one)) shared++;
  return shared;
}
