const several: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['yo', 'е'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
  ['iya', 'ия'],
];
const single: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', e: 'е', z: 'з', i: 'и', y: 'ы', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о' },
  ...{ p: 'п', r: 'р', s: 'с', t: 'т', u: 'у', f: 'ф', h: 'х', c: 'ц', j: 'й' },
};

/** Two letters for one, or one for each: "sch" is щ («postavschik») and сч («nom_sch»), "sh" ш and сх («rashod»). */
const parting = ['sch', 'sh'];

/** «familiia», «obuchaiushchiisia»: as passports write it. */
const ofPassports: typeof several = [...several, ['ia', 'я'], ['iu', 'ю']];
/** «jurnal», «prixod»: a letter that others have another use for. */
const otherwise: typeof several = [['j', 'ж'], ['x', 'х'], ...several];

/** What a word in Latin letters may be in Russian, the likeliest first; a first e is е («edinica») and э («ekzamen»). */
export function russianReadings(word: string): readonly string[] {
  const plain = russianOf(word);
  const others = [
    ...(/i[au]/.test(word) ? [written(word, ofPassports)] : []),
    ...(/[jx]/.test(word) ? [written(word, otherwise)] : []),
  ].flatMap((one) => one ?? []);
  if (plain === null) return others;
  const parted = parting.flatMap((letters) =>
    word.includes(letters)
      ? (written(
          word,
          several.filter(([latin]) => latin !== letters),
        ) ?? [])
      : [],
  );
  return [...new Set([plain, ...(plain.startsWith('е') ? [`э${plain.slice(1)}`] : []), ...parted, ...others])];
}

/** "prikaz", "familiya", "data_vydachi": a Russian word as a database writes it in Latin letters; null where a letter has no such use. */
export const russianOf = (word: string): string | null => written(word, several);

/** «dogovory_obuch.csv»: a text, and behind it the Russian of whatever it may write in Latin letters. */
export const withRussian = (text: string): string =>
  [text, ...(text.toLowerCase().match(/[a-z]{4,}/g) ?? []).flatMap((word) => russianOf(word) ?? [])].join(' ');

function written(word: string, pairs: typeof several): string | null {
  let text = '';
  for (let at = 0; at < word.length; ) {
    const pair = pairs.find(([latin]) => word.startsWith(latin, at));
    // «deistvitelno»: an i between an e and a consonant is й.
    const isShort = word[at] === 'i' && word[at - 1] === 'e' && /^[bcdfgklmnprstvz]/.test(word.slice(at + 1));
    const letter = isShort ? 'й' : (pair?.[1] ?? single[word[at] ?? '']);
    if (letter === undefined) return null;
    // «familiya», «nomery»: a y behind a vowel is й. «organizacia»: a word that ends so is one of организация.
    if (word[at] === 'y' && pair === undefined && /[аеиоуыэюя]$/.test(text)) text += 'й';
    else text += word[at] === 'a' && at === word.length - 1 && /[^аеиоуыэюя]и$/.test(text) ? 'я' : letter;
    at += pair?.[0].length ?? 1;
  }
  return text;
}
