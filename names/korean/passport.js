// Latin made from Russian letters, as machine-readable passports write it. ICAO Doc 9303 part 3 section 6 (the Russian
// order of 2013 and GOST R 52535.1-2006 agree in most letters), the order of 1997 (ё and е after vowels as YE, ц TS), and
// г as H, as passports of Ukraine and Belarus print it.

/** @type {Record<string, [string, number][]>} */
const LETTERS = {
  а: [['a', 1]],
  б: [['b', 1]],
  в: [['v', 1]],
  г: [
    ['g', 0.97],
    ['h', 0.03],
  ],
  д: [['d', 1]],
  ж: [['zh', 1]],
  з: [['z', 1]],
  и: [['i', 1]],
  к: [['k', 1]],
  л: [['l', 1]],
  м: [['m', 1]],
  н: [['n', 1]],
  о: [['o', 1]],
  п: [['p', 1]],
  р: [['r', 1]],
  с: [['s', 1]],
  т: [['t', 1]],
  у: [['u', 1]],
  ф: [['f', 1]],
  х: [
    ['kh', 0.9],
    ['h', 0.1],
  ],
  ч: [['ch', 1]],
  ш: [['sh', 1]],
  ь: [['', 1]],
  ё: [
    ['e', 0.72],
    ['yo', 0.14],
    ['io', 0.07],
    ['ye', 0.07],
  ],
  е: [
    ['e', 0.93],
    ['ye', 0.07],
  ],
  й: [
    ['i', 0.7],
    ['y', 0.3],
  ],
  ц: [
    ['ts', 0.85],
    ['tc', 0.15],
  ],
  щ: [['shch', 1]],
  ъ: [
    ['', 0.5],
    ['ie', 0.5],
  ],
  ы: [
    ['y', 0.95],
    ['i', 0.05],
  ],
  э: [['e', 1]],
  ю: [
    ['iu', 0.6],
    ['yu', 0.4],
  ],
  я: [
    ['ia', 0.6],
    ['ya', 0.4],
  ],
};

/**
 * The Latin a passport may print for a Russian word.
 * @param {string} russian lower case
 * @returns {[string, number][]} text and share
 */
export function toPassport(russian) {
  return [...russian].reduce(
    (/** @type {[string, number][]} */ sofar, letter) =>
      sofar.flatMap(([text, p]) =>
        (LETTERS[letter] ?? []).map(([more, q]) => /** @type {[string, number]} */ ([text + more, p * q])),
      ),
    [['', 1]],
  );
}
