// What a word of Latin letters sounds like, so far as spelling habits go: Yevgeny, Evgenii and Евгений, Joukov and Schukow and
// Жуков, Čajkovskij and Чайковский come out as one. A word is read as ICAO, GOST, BGN and English write Slavic and Turkic names; as
// German, as French and as Polish readers do where it has their letters; and with its marks, as scholars (ISO 9) and the Latin
// alphabets of Turkic languages write. One letter a sound: C is ч, c ц, S ш, X щ, Z ж.

/** @typedef {[RegExp, string][]} Rules */
/**
 * `plain` the usual reading; `coarse` the same without voice in its hissing sounds, which German does not write; `german` a German reading, made coarse;
 * `others` French, Polish, marked and Turkic readings.
 * @typedef {{ plain: string, coarse: string, german: string, others: string[] }} Sounds
 */

/** @type {Rules} what all conventions share, after their own */
const SHARED = [
  [/shch/g, 'X'],
  [/dzh|dj/g, 'Z'],
  [/sh/g, 'S'],
  [/zh/g, 'Z'],
  [/tch|ch|cz/g, 'C'],
  [/ts|tc|tz/g, 'Q'],
  [/kh|gh/g, 'h'],
  [/ck|q|c(?![eiyk]|$)/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/Q/g, 'c'],
  [/i(?=e)/g, ''],
  [/(?<=[b-df-hk-np-tv-zCSXZ])iu/g, 'u'],
  [/(?<=[b-df-hk-np-tv-zCSXZ])io/g, 'e'],
  [/(?<=[CSXZ])o(?=[^aeiou])/g, 'e'],
  [/(.)\1+/g, '$1'],
];
/** @type {Rules} */
const GERMAN = [
  [/schtsch/g, 'X'],
  [/tsch/g, 'C'],
  [/sch/g, 'S'],
  [/ch/g, 'h'],
  [/tz|z(?!h)/g, 'Q'],
  [/(?<=[aeiou])ss/g, 's'],
];
/** @type {Rules} */
const FRENCH = [
  [/chtch/g, 'X'],
  [/tch/g, 'C'],
  [/dj/g, 'Z'],
  [/ch/g, 'S'],
  [/j/g, 'Z'],
  [/gu(?=[ei])/g, 'g'],
  [/(?<=[bdklmnprstv])ine$/, 'in'],
  [/ff$/, 'v'],
];
/** @type {Rules} */
const POLISH = [
  [/szcz/g, 'X'],
  [/sz/g, 'S'],
  [/cz/g, 'C'],
  [/rz/g, 'Z'],
  [/c(?!h)/g, 'Q'],
  [/ch/g, 'h'],
];
/** @type {Rules} Uzbek, Karakalpak, Kazakh, Azerbaijani: x is х, j is ж */
const TURKIC = [
  [/x/g, 'h'],
  [/j/g, 'Z'],
];
/** @type {Rules} letters with marks, as ISO 9, the Slavic and the Turkic Latin alphabets have them; o' and g' are Uzbek */
const MARKED = [
  [/šč|ŝ/g, 'X'],
  [/[šş]/g, 'S'],
  [/[čçć]/g, 'C'],
  [/[žż]/g, 'Z'],
  [/x/g, 'h'],
  [/c/g, 'Q'],
  [/[ëě]/g, 'e'],
  [/û/g, 'iu'],
  [/â/g, 'ia'],
  [/ə/g, 'a'],
  [/ı/g, 'i'],
  [/o'/g, 'u'],
  [/g'|ğ/g, 'g'],
  [/ñ/g, 'n'],
  [/ü/g, 'ue'],
  [/[öø]/g, 'oe'],
  [/[äæ]/g, 'ae'],
  [/å/g, 'aa'],
  [/ß/g, 'ss'],
  [/ł/g, 'l'],
];

// Digits that a scanner or a forger puts for letters: Sech1n.
/** @type {Record<string, string>} */
const DIGITS = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 9: 'g' };
const COARSE = /[zZXC]/g;
/** @type {Record<string, string>} */
const UNVOICED = { z: 's', Z: 'S', X: 'S', C: 'C' };

/** @param {string} word @param {Rules} rules */
const apply = (word, rules) => rules.reduce((text, [from, to]) => text.replace(from, to), word);
/** A reading without voice in its hissing sounds. @param {string} word @returns {string} */
export const coarseOf = (word) => word.replace(COARSE, (letter) => UNVOICED[letter] ?? letter);
/** @param {string} word */
const bare = (word) => word.normalize('NFD').replace(/[^a-zCQSXZ]/g, '');

/**
 * @param {string} latin one word in ASCII lower case
 * @param {string} [marked] the same word with the marks it was written with, if it has any
 * @param {boolean} [native] false if the letters were made from another script, and have one reading
 * @returns {Sounds}
 */
export function soundsOf(latin, marked = '', native = true) {
  const letters =
    latin.length > 3 && /[a-z]/.test(latin) && /\d/.test(latin)
      ? latin.replace(/[013459]/g, (digit) => DIGITS[digit] ?? digit)
      : latin;
  const plain = apply(letters, SHARED);
  if (!native) return { plain, coarse: coarseOf(plain), german: '', others: [] };
  const others = [];
  if (/tch|ou|dj|gu[ei]|vine$|[eo]ff$/.test(letters)) others.push(apply(apply(letters, FRENCH), SHARED));
  if (/sz|cz|rz|c(?!h|k)/.test(letters)) others.push(apply(apply(letters, POLISH), SHARED));
  if (/[xj]/.test(letters)) others.push(apply(apply(letters, TURKIC), SHARED));
  if (/[aou]e/.test(letters)) others.push(apply(letters.replace(/([aou])e/g, '$1'), SHARED));
  if (marked !== '') {
    const spelled = bare(apply(marked, MARKED));
    others.push(apply(spelled, SHARED), apply(apply(spelled, TURKIC), SHARED));
  }
  const german = /sch|w|j[aeou]|tz/.test(letters) ? coarseOf(apply(apply(letters, GERMAN), SHARED)) : '';
  return { plain, coarse: coarseOf(plain), german, others: [...new Set(others)].filter((other) => other !== plain) };
}

/**
 * Do two words sound alike in some usual spelling of the one or the other?
 * @param {Sounds} a
 * @param {Sounds} b
 * @returns {boolean}
 */
export function soundAlike(a, b) {
  if (a.plain === b.plain) return true;
  if (
    a.others.length + b.others.length > 0 &&
    readingsOf(a).some((sound) => sound === b.plain || b.others.includes(sound))
  )
    return true;
  return isGerman(a, b) || isGerman(b, a);
}

/** @param {Sounds} sounds */
const readingsOf = ({ plain, others }) => [plain, ...others];

/** @param {Sounds} a @param {Sounds} b */
const isGerman = ({ german }, b) =>
  german !== '' && (german === b.german || readingsOf(b).some((sound) => coarseOf(sound) === german));
