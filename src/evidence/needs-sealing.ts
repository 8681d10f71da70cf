import { encodingOf, headText } from './encoding.ts';
import { looksLikeInterview } from './interview.ts';
import { sampleOf } from './read-exhibit.ts';
import type { ReadOptions } from './reading.ts';
import { openSource } from './source.ts';

/**
 * Whether a file is the original of an interview, which must go through `sealInterview` and never among the exhibits. Ask before the first byte is kept. A
 * working text carries its source id and needs no sealing any more.
 */
export async function needsSealing(path: string, fileName: string, options: ReadOptions = {}): Promise<boolean> {
  return isUnsealed((await sampleOf(await openSource(path, fileName, options))).text);
}

/** The same of the beginning of a file that is nowhere on a disk yet. */
export function headNeedsSealing(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return isUnsealed(headText({ head: bytes }, encodingOf({ head: bytes, spread: [] })));
}

function isUnsealed(text: string): boolean {
  if (!looksLikeInterview(text)) return false;
  return /^identity[ \t]*:/m.test(text) || !/^source_id[ \t]*:[ \t]*[\w-]+[ \t]*\r?$/m.test(text);
}
