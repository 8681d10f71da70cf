// Which language's Cyrillic a Korean name is written in decides what its letters stand for: и is 이 in Russian and Bulgarian and 으 in
// Ukrainian, ч is 지 in Russian and 치 in Serbian. This says how to read the letters of one text, and nothing about anybody.

/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {{ tables: [Table, number][], always: number }} Ways of writing, each with its share; those after the first `always` only if these fail */

/** @param {[Table, number][]} tables @returns {Ways} */
const ways = (...tables) => ({ tables, always: tables.length });

/** The ways of writing to try, by what the letters tell. @type {Record<string, Ways>} */
export const CYRILLIC_KINDS = {
  cyrillic: ways(['R', 0.88], ['U', 0.12]),
  ukrainian: ways(['C', 0.94], ['U', 0.06]),
  belarusian: ways(['B', 0.94], ['U', 0.06]),
  dotted: ways(['C', 0.6], ['B', 0.34], ['U', 0.06]),
  serbian: ways(['S', 0.94], ['U', 0.06]),
  mongolian: ways(['T', 0.94], ['U', 0.06]),
  bulgarian: ways(['G', 0.85], ['U', 0.15]),
  yodded: ways(['R', 0.55], ['C', 0.17], ['G', 0.17], ['U', 0.11]),
  softened: ways(['G', 0.42], ['C', 0.36], ['R', 0.12], ['U', 0.1]),
};

/**
 * What the letters of a name tell of the language they are written in: a key of `CYRILLIC_KINDS`.
 * @param {string} letters in lower case, й ё і ї kept
 * @returns {string}
 */
export function cyrillicKind(letters) {
  if (/[үөәҗң]/.test(letters)) return 'mongolian';
  if (/[јџљњћђѓќѕ]/.test(letters)) return 'serbian';
  if (/[ґєї]/.test(letters)) return 'ukrainian';
  if (letters.includes('ў')) return 'belarusian';
  if (letters.includes('і')) return dottedKind(letters);
  if (/[эыё]/.test(letters)) return 'cyrillic';
  if (/ъ(?![аеоуияю ]|$)/.test(letters)) return 'bulgarian';
  if (/ьо|[бвгджзклмнпрстхцчшщ]йо/.test(letters)) return 'softened';
  return letters.includes('йо') ? 'yodded' : 'cyrillic';
}

/** @param {string} letters with і */
function dottedKind(letters) {
  if (/[эыё]/.test(letters)) return 'belarusian';
  return /и|[йь]о/.test(letters) ? 'ukrainian' : 'dotted';
}
