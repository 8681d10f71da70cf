// One spelling for the ways Latin letters write the same sounds of a Slavic, Turkic or European name, so that
// Yevgeny, Evgenii and Евгений, or Alexander and Александр, stand a letter apart at most.

/** @type {[RegExp, string][]} */
const RULES = [
  [/shch|tsch|tch|cz/g, 'ch'],
  [/sch/g, 'sh'],
  [/dzh|dj/g, 'j'],
  [/kh|gh/g, 'h'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/[yj]/g, 'i'],
  [/^ie/, 'e'],
  [/(.)\1+/g, '$1'],
];

// Digits that a scanner or a forger puts for letters: Sech1n.
/** @type {Record<string, string>} */
const DIGITS = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 9: 'g' };

/**
 * @param {string} latin one word in ASCII lower case
 * @returns {string}
 */
export function skeletonOf(latin) {
  const letters =
    /[a-z]/.test(latin) && /\d/.test(latin) && latin.length > 3
      ? latin.replace(/[013459]/g, (digit) => DIGITS[digit] ?? digit)
      : latin;
  return RULES.reduce((word, [from, to]) => word.replace(from, to), letters);
}
