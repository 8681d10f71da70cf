import { readExhibit, sampleOf } from '../read-exhibit.ts';
import { encodingOf, headText } from '../reading/encoding.ts';
import type { ReadOptions } from '../reading/reading.ts';
import { openSource } from '../reading/source.ts';
import { looksLikeInterview } from './interview.ts';
import { looksLikeTestimony } from './testimony.ts';

/**
 * Whether a file is the original of an interview, in the form that is read here or as anybody writes one down, which must go through `sealInterview` and never among the exhibits. Ask before the first byte is kept. A
 * working text carries its source id and needs no sealing any more.
 */
export async function needsSealing(path: string, fileName: string, options: ReadOptions = {}): Promise<boolean> {
  const sample = await sampleOf(await openSource(path, fileName, options));
  return isUnsealed(sample.zip === null ? sample.text : await wordsOf(path, fileName, options));
}

/** The first passages of a document of a word processor. */
async function wordsOf(path: string, fileName: string, options: ReadOptions): Promise<string> {
  if (!/\.(docx|odt)$/i.test(path) && !/\.(docx|odt)$/i.test(fileName)) return '';
  const { units } = await readExhibit(path, fileName, options);
  const lines: string[] = [];
  for (const unit of units)
    for await (const { rows } of unit.kind === 'passages' ? unit.batches() : []) {
      for (const row of rows) lines.push(row.filter((cell) => cell !== null).join('\n'));
      if (lines.length > 40) return lines.join('\n');
    }
  return lines.join('\n');
}

/** The same of the beginning of a file that is nowhere on a disk yet. */
export function headNeedsSealing(head: Uint8Array): boolean {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return isUnsealed(headText({ head: bytes }, encodingOf({ head: bytes, spread: [] })));
}

function isUnsealed(text: string): boolean {
  if (!looksLikeInterview(text)) return looksLikeTestimony(text);
  return /^identity[ \t]*:/m.test(text) || !/^source_id[ \t]*:[ \t]*[\w-]+[ \t]*\r?$/m.test(text);
}
