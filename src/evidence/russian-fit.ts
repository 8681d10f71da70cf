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

/**
 * How much a text looks like Russian, per character beyond ASCII: above 0 it does. The right reading of Russian bytes has frequent letters
 * in lower case inside words; the wrong one swaps rare for frequent, upper for lower case, or draws boxes.
 */
export function russianFit(text: string): number {
  let score = 0;
  let seen = 0;
  let before = '';
  for (const character of text) {
    if (character > '\u007F') {
      seen++;
      score += characterFit(character, before);
    }
    before = character;
  }
  return seen === 0 ? 0 : score / seen;
}

function characterFit(character: string, before: string): number {
  const lower = character.toLowerCase();
  const letter = weight.get(lower);
  if (letter === undefined) return '№«»–—’“”…°§'.includes(character) ? 0.2 : -4;
  const isUpper = lower !== character;
  const beforeIsLower = before !== before.toUpperCase() && /\p{Script=Cyrillic}/u.test(before);
  return letter + 0.3 - (isUpper && beforeIsLower ? 4 : 0);
}
