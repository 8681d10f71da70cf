/** @typedef {'latin' | 'cyrillic' | 'hangul' | 'han' | 'kana' | 'mixed' | 'other'} Script */

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Katakana}\p{Script=Hiragana}ー]/u;

/**
 * The script of one character, by code point: fast for the scripts this library reads.
 * @param {number} code
 * @returns {Script | null} null for what is not a letter of any script
 */
function scriptOfCode(code) {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x24f))
    return 'latin';
  if (code >= 0x1e00 && code <= 0x1eff) return 'latin';
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic';
  if (code >= 0xac00 && code <= 0xd7a3) return 'hangul';
  if (code < 0x80) return null;
  const letter = String.fromCodePoint(code);
  if (HAN.test(letter)) return 'han';
  if (KANA.test(letter)) return 'kana';
  return /\p{L}/u.test(letter) ? 'other' : null;
}

/**
 * The one script a text is written in; `mixed` if its letters are of several, `other` if it has none or none we know.
 * @param {string} text
 * @returns {Script}
 */
export function scriptOf(text) {
  if (/^[a-z ]+$/.test(text)) return 'latin';
  if (/^[а-я ]+$/.test(text)) return 'cyrillic';
  /** @type {Script | null} */
  let found = null;
  for (const letter of text.slice(0, 400)) {
    const script = scriptOfCode(letter.codePointAt(0) ?? 0);
    if (script === null || script === found) continue;
    if (found !== null) return 'mixed';
    found = script;
  }
  return found ?? 'other';
}
