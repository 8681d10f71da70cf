import { UNITS } from './inventory.js';
import { jamoOf } from './jamo.js';
import { toPassport } from './passport.js';
import { isAlone, spellSyllable } from './spellings.js';
import { syllableIn } from './systems.js';

/** @typedef {import('./slots.js').Slot} Slot */

// One letter wrong in a syllable: one name in two hundred, spread over the letters it could be; look-alikes are likelier.
const ANY_LETTER = 2e-5;
const LOOK_ALIKE = 4e-4;
const ANY_JAMO = 1e-4;
const LOOK_ALIKE_JAMO = 8e-4;
const LIKE_LETTERS = [
  'nu',
  'li',
  'ij',
  'ce',
  'hb',
  'vy',
  'un',
  'ao',
  'eo',
  'mn',
  'gq',
  'oq',
  'pr',
  'uv',
  'kx',
  'оа',
  'ие',
  'иы',
  'шщ',
  'нп',
  'гт',
  'сч',
  'ёе',
];
const LIKE_JAMO = [
  'ㅏㅑ',
  'ㅓㅕ',
  'ㅗㅛ',
  'ㅜㅠ',
  'ㅐㅔ',
  'ㅚㅘ',
  'ㅝㅟ',
  'ㅡㅜ',
  'ㅓㅏ',
  'ㅗㅜ',
  'ㄱㅋ',
  'ㄷㅌ',
  'ㅈㅊ',
  'ㅅㅈ',
  'ㅁㅇ',
  'ㄴㄹ',
  'ㅂㅍ',
  'ㅇㅎ',
];

/** @param {string[]} pairs @param {string} a @param {string} b */
const alike = (pairs, a, b) => pairs.includes(a + b) || pairs.includes(b + a);

/**
 * How likely a slip of pen, eye or key turns one spelling into another: 0 unless they are one letter apart.
 * @param {string} meant
 * @param {string} written
 */
function slip(meant, written) {
  if (meant.length === 1 && written.length === 1 && meant >= '가') return jamoSlip(meant, written);
  if (!isOneEdit(meant, written)) return 0;
  if (meant.length !== written.length) return ANY_LETTER;
  const at = [...meant].findIndex((letter, i) => letter !== written[i]);
  return alike(LIKE_LETTERS, meant[at] ?? '', written[at] ?? '') ? LOOK_ALIKE : ANY_LETTER;
}

/**
 * One letter put in, left out, replaced or exchanged with its neighbour: asked of every spelling of a syllable, so without a table of distances.
 * @param {string} a @param {string} b
 */
function isOneEdit(a, b) {
  if (a.length > b.length) return isOneEdit(b, a);
  if (a === b || b.length > a.length + 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** @param {string} meant @param {string} written */
function jamoSlip(meant, written) {
  if (written < '가' || written > '힣' || meant > '힣') return 0;
  const [a, b] = [jamoOf(meant), jamoOf(written)];
  const apart = /** @type {const} */ (['onset', 'vowel', 'coda']).filter((part) => a[part] !== b[part]);
  const [part] = apart;
  if (apart.length !== 1 || part === undefined) return 0;
  return alike(LIKE_JAMO, a[part], b[part]) ? LOOK_ALIKE_JAMO : ANY_JAMO;
}

/**
 * How much likelier two spellings are if one of them is a slip for the other's syllable than by chance.
 * Its own layer: the rules of romanisation know nothing of it.
 * @param {Slot} a
 * @param {Slot} b of the same place
 * @returns {number}
 */
export function slipRatio(a, b) {
  const key = a.order < b.order ? a.order * 2 ** 26 + b.order : b.order * 2 ** 26 + a.order;
  let ratio = RATIOS.get(key);
  if (ratio !== undefined) return ratio;
  ratio = Math.min(60, slippedFrom(a, b) + slippedFrom(b, a));
  if (RATIOS.size > 500_000) RATIOS.clear();
  RATIOS.set(key, ratio);
  return ratio;
}

/** @type {Map<number, number>} */
const RATIOS = new Map();
/** @type {Map<string, [string, number][]>} */
const SPELLED = new Map();

/** @param {import('./spellings.js').Table} table @param {string} unit @returns {[string, number][]} */
function spelled(table, unit) {
  if (table === 'H') return [[unit, 1]];
  const known = SPELLED.get(table + unit);
  if (known !== undefined) return known;
  const written = spellSyllable(table === 'P' ? 'R' : table, unit).flatMap(([text, share, need]) =>
    isAlone(need) && share > 0.01 ? [/** @type {[string, number]} */ ([text, share])] : [],
  );
  const found = table === 'P' ? inPassports(written) : written;
  SPELLED.set(table + unit, found);
  return found;
}

/** @param {[string, number][]} russian @returns {[string, number][]} */
const inPassports = (russian) =>
  russian.flatMap(([text, share]) =>
    toPassport(text).flatMap(([latin, p]) =>
      share * p > 0.01 ? [/** @type {[string, number]} */ ([latin, share * p])] : [],
    ),
  );

// One syllable of a Latin name taken over from a Russian writing (혁 as Hek, from Хёк): one name in some hundreds.
const OTHER_SYSTEM = 2e-3;

/** @type {Map<string, Set<string>>} */
const FROM_RUSSIAN = new Map();

/** @param {string} unit @param {string} form */
function fromRussian(unit, form) {
  let forms = FROM_RUSSIAN.get(unit);
  if (forms === undefined) {
    const russian = syllableIn('kontsevich', unit);
    forms = new Set(russian.flatMap((word) => toPassport(word).map(([latin]) => latin)));
    FROM_RUSSIAN.set(unit, forms);
  }
  return forms.has(form);
}

/** @param {Slot} written @param {Slot} known */
function slippedFrom(written, known) {
  if (written.table === 'X' || written.table === 'Z') return 0;
  let chance = 0;
  for (const [i, id] of known.ids.entries()) {
    if ((known.shares[i] ?? 0) < 0.05) continue;
    const unit = UNITS[id] ?? '';
    if (unit.length !== 1) continue;
    if (written.table === 'L' && fromRussian(unit, written.form)) chance += (known.shares[i] ?? 0) * OTHER_SYSTEM;
    for (const [text, share] of spelled(written.table, unit))
      chance += (known.shares[i] ?? 0) * share * slip(text, written.form);
  }
  return chance / written.mass;
}
