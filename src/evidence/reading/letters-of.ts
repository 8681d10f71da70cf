import { hangulShare } from './encoding.ts';
import { russianFit } from './russian-fit.ts';

/** In which letters a few words are written that are not UTF-8: in those of `cyrillic` in which they look most like Russian words, in Korean ones, or in the first. */
export function lettersOf(words: Buffer, cyrillic: readonly [string, ...string[]]): string {
  const fits = cyrillic.map((label) => ({ label, fit: russianFit(new TextDecoder(label).decode(words)) }));
  const best = fits.reduce((left, right) => (right.fit > left.fit ? right : left));
  if (best.fit > 0) return best.label;
  return hangulShare(words) > 0.9 ? 'euc-kr' : cyrillic[0];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null where the bytes are not UTF-8. */
export function textIfUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
