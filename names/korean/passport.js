// Latin made from Russian letters, as machine-readable passports write it. A document follows one order throughout, so the letters of a
// word are never mixed from several.
import { readRows } from '../data-file.js';

/** @typedef {Map<string, [string, number][]>} Letters */

/** @param {string} cells @returns {[string, [string, number][]][]} */
const lettersOf = (cells) =>
  cells.split(' ').map((cell) => {
    const [russian = '', ways = ''] = cell.split('=');
    return [russian, ways.split(',').map(wayOf)];
  });

/** @param {string} way @returns {[string, number]} */
function wayOf(way) {
  const [text = '', share = '100'] = way.split(':');
  return [text === '-' ? '' : text, Number(share) / 100];
}

const [[, , common = ''] = [], ...orders] = readRows('passport-orders.tsv');

/** Each order with its share. */
const ORDERS = orders.map(([, share = '0', cells = '']) => ({
  share: Number(share) / 100,
  letters: /** @type {Letters} */ (new Map([...lettersOf(common), ...lettersOf(cells)])),
}));

/**
 * The Latin a passport may print for a Russian word.
 * @param {string} russian lower case
 * @returns {[string, number][]} text and share
 */
export function toPassport(russian) {
  /** @type {Map<string, number>} */
  const shares = new Map();
  for (const { share, letters } of ORDERS)
    for (const [text, p] of written(russian, letters)) shares.set(text, (shares.get(text) ?? 0) + share * p);
  return [...shares];
}

/** @param {string} russian @param {Letters} letters */
function written(russian, letters) {
  /** @type {[string, number][]} */
  let sofar = [['', 1]];
  for (const letter of russian) {
    const ways = letters.get(letter) ?? [];
    /** @type {[string, number][]} */
    const longer = [];
    for (const [text, p] of sofar) for (const [more, q] of ways) longer.push([text + more, p * q]);
    sofar = longer;
  }
  return sofar;
}
