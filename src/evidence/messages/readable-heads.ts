import { isUtf8 } from 'node:buffer';
import { lettersOf } from '../reading/letters-of.ts';

const letters = ['windows-1251', 'koi8-r', 'ibm866'] as const;

/**
 * A letter whose heads hold letters as they are, which is against the rules and what Russian programs did for years: its heads in UTF-8, so that subjects,
 * senders and the names of files can be read. What stands between the heads is left as it is.
 */
export function readableHeads(letter: Buffer): Buffer {
  const heads = [...headsOf(letter)].filter(({ from, to }) => !isUtf8(letter.subarray(from, to)));
  if (heads.length === 0) return letter;
  const decoder = new TextDecoder(
    lettersOf(Buffer.concat(heads.map(({ from, to }) => letter.subarray(from, to))), letters),
  );
  const parts: Buffer[] = [];
  let at = 0;
  for (const { from, to } of heads) {
    parts.push(letter.subarray(at, from), Buffer.from(decoder.decode(letter.subarray(from, to))));
    at = to;
  }
  return Buffer.concat([...parts, letter.subarray(at)]);
}

/** From the beginning, and from every boundary that a head named, to the next empty line. */
function* headsOf(letter: Buffer): Generator<{ from: number; to: number }> {
  const boundaries = new Set<string>();
  let from = 0;
  let inHead = true;
  for (let at = 0; at < letter.length; ) {
    const end = letter.indexOf(10, at);
    const next = end === -1 ? letter.length : end + 1;
    const line = next - at > longestMark && !inHead ? '' : letter.toString('latin1', at, next).trimEnd();
    if (inHead && (line === '' || next === letter.length)) {
      yield { from, to: next };
      for (const named of letter.toString('latin1', from, next).matchAll(boundary)) boundaries.add(`--${named[1]}`);
      inHead = false;
    } else if (!inHead && boundaries.has(line)) [from, inHead] = [next, true];
    at = next;
  }
}

const longestMark = 300;
const boundary = /\bboundary\s*=\s*"?([^";\r\n]+)/gi;
