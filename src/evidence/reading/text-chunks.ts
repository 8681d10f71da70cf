import type { Encoding } from './encoding.ts';
import { chunksOf, type Source } from './source.ts';

/** The text of a file, streamed; characters are never cut in two. */
export async function* textChunks(source: Source, encoding: Encoding, stretch?: number): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
  for await (const chunk of chunksOf(source, encoding.skip, stretch)) yield decoder.decode(chunk, { stream: true });
  const last = decoder.decode();
  if (last !== '') yield last;
}
