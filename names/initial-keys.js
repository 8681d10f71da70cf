import { initialClass, spelledSurnames } from './korean/initials.js';
import { classesOf, framesOf, likely, SURELY_KOREAN } from './name-keys.js';
import { readName } from './reading.js';

/** @typedef {import('./reading.js').Reading} Reading */
/** @typedef {import('./tokens/read-words.js').Word} Word */

const MOST = 24;

/**
 * Keys that a surname with initials shares with the whole name, and with itself in another script. Thousands share them, so they are no keys to block
 * whole names by: hold only names by initials against what they find.
 * @param {string} name anything
 * @returns {string[]} distinct; the keys with most initials first
 */
export function initialKeys(name) {
  return readingInitialKeys(readName(name));
}

/**
 * The same as `initialKeys`, for a name read before.
 * @param {Reading} reading
 * @returns {string[]}
 */
export function readingInitialKeys(reading) {
  const { short } = reading;
  const keys = short === null ? wholeKeys(reading) : shortKeys(reading, short);
  return [...new Set(keys)].sort((a, b) => b.length - a.length).slice(0, MOST);
}

/** @param {Reading} reading @param {import('./korean/initials.js').Short} short */
function shortKeys(reading, short) {
  const surname = reading.words.filter(({ text }) => text === short.surname);
  const starts = [...surname.flatMap(framesOf), ...spelledSurnames(short).flatMap(classesOf)];
  return withInitials(starts, short.initials.map(initialClass));
}

/** @param {Reading} reading */
function wholeKeys(reading) {
  const korean = reading.fit > READABLE ? likely(reading) : [];
  const keys = korean.flatMap(({ slots: [surname, ...given] }) =>
    surname === undefined
      ? []
      : withInitials(
          classesOf(surname),
          given.map(({ form }) => initialClass(form)),
        ),
  );
  return reading.fit < SURELY_KOREAN ? [...keys, ...wordKeys(reading.words)] : keys;
}

const READABLE = 0.03;
const MOST_WORDS = 4;

/** Any word may be the surname; the others are given names in their order. @param {Word[]} all */
function wordKeys(all) {
  const words = all.filter(({ slight }) => slight === 1).slice(0, MOST_WORDS);
  return words.flatMap((word) => {
    const initials = words.filter((other) => other !== word).map(({ text }) => initialClass(text));
    return initials.length === 0 ? [] : withInitials(framesOf(word), initials);
  });
}

/** @param {string[]} surnames @param {string[]} initials */
const withInitials = (surnames, [first = '', second]) =>
  surnames.flatMap((surname) => [
    `i:${surname}+${first}`,
    ...(second === undefined ? [] : [`i:${surname}+${first}${second}`]),
  ]);
