// Share of each letter in running Russian, in thousandths, after the Russian National Corpus (letters of one sixth of a per cent and more).
const perMille: Record<string, number> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  ъ: 1,
  ё: 1,
};
const even = 1000 / 33;
const weight = new Map(Object.entries(perMille).map(([letter, share]) => [letter, Math.log2(share / even)]));

/** What each UTF-16 unit is worth by itself, and whether it is an upper-case letter or a lower-case Cyrillic one: found out once. */
const worth = new Float64Array(0x10000).fill(Number.NaN);
const shapes = new Uint8Array(0x10000);
const upper = 1;
const lowerCyrillic = 2;

/**
 * How much a text looks like Russian, per character beyond ASCII: above 0 it does. The right reading of Russian bytes has frequent letters
 * in lower case inside words; the wrong one swaps rare for frequent, upper for lower case, or draws boxes. A letter alone is a mark in a
 * cell or an initial, the same one in half of all cells, and is asked only where there is no word.
 */
export function russianFit(text: string): number {
  const words = { score: 0, seen: 0 };
  const alone = { score: 0, seen: 0 };
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) {
      if (Number.isNaN(worth[code])) learn(code);
      const tally = before > 0x7f || text.charCodeAt(i + 1) > 0x7f ? words : alone;
      tally.seen++;
      tally.score += worth[code]! - ((shapes[code]! & upper) !== 0 && (shapes[before]! & lowerCyrillic) !== 0 ? 4 : 0);
    }
    before = code;
  }
  const { score, seen } = words.seen > 0 ? words : alone;
  return seen === 0 ? 0 : score / seen;
}

function learn(code: number): void {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  const letter = weight.get(lower);
  const isLower = character !== character.toUpperCase() && /\p{Script=Cyrillic}/u.test(character);
  worth[code] = letter === undefined ? ('№«»–—’“”…°§'.includes(character) ? 0.2 : -4) : letter + 0.3;
  shapes[code] = (letter !== undefined && lower !== character ? upper : 0) | (isLower ? lowerCyrillic : 0);
}
