import type { Encoding } from './encoding.ts';
import { chunksOf, type Source } from './source.ts';

/**
 * The text of a file as UTF-8 bytes, whatever it was. In UTF-8 a line end, a quote and a separator are one byte that never stands inside another
 * character, so everything behind this can look for bytes. Undecodable bytes of other encodings come out as U+FFFD.
 */
export async function* utf8Chunks(
  source: Source,
  encoding: Encoding,
  from = encoding.skip,
  stretch?: number,
): AsyncGenerator<Buffer> {
  if (encoding.label === 'utf-8') {
    yield* chunksOf(source, from, stretch);
    return;
  }
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: true });
  for await (const chunk of chunksOf(source, from, stretch)) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  const last = decoder.decode();
  if (last !== '') yield Buffer.from(last);
}
