// Latin made from Cyrillic letter by letter, and letters taken for others by eye or machine: from the standards, apart from the library's own tables.

const by =
  (cells: string) =>
  (text: string): string => {
    const letters = new Map(cells.split(' ').map((cell) => [cell.slice(0, 1), cell.slice(1)]));
    return Array.from(text, (letter) => {
      const lower = letter.toLowerCase();
      const latin = letters.get(lower) ?? lower;
      return letter === lower ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
    }).join('');
  };

const COMMON = 'аa бb вv гg дd жzh зz кk лl мm нn оo пp рr сs тt уu фf чch шsh щshch';

/** ICAO Doc 9303 part 3, section 6: Russian and Belarusian. */
export const byIcao = by(`${COMMON} еe ёe иi йi хkh цts ъie ыy ь эe юiu яia іi ўu`);
/** Order of the Interior Ministry of 1997, no. 310: on passports until 2010. */
const letters1997 = by(`${COMMON} еe ёye иi йy хkh цts ъ ыy ь эe юyu яya`);
export const byGost1997 = (text: string): string => letters1997(text.replace(/(?<=^|[\sаеёиоуыэюяьъ])е/giu, 'ё'));
/** BGN/PCGN 1947, without its marks. */
export const byBgn = byGost1997;
/** ISO 9:1995 = GOST 7.79 system A. */
export const byIso9 = by(
  'аa бb вv гg дd еe ёë жž зz иi йj кk лl мm нn оo пp рr сs тt уu фf хh цc чč шš щŝ ъʺ ыy ьʹ эè юû яâ',
);
/** As people type it: х as h, ё as yo. */
export const byKazakhHand = by(`${COMMON} еe ёyo иi йy хh цts ъ ыy ь эe юyu яya`);
/** Resolution 55 of the Cabinet of Ukraine, 2010. */
const ukrainian = by(
  'аa бb вv гh ґg дd еe єie жzh зz иy іi їi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ь юiu яia',
);
export const byUkrainianPassport = (text: string): string =>
  ukrainian(text.replace(/(?<=^|\s)[йє]/giu, (letter) => (letter === 'Й' ? 'Y' : letter === 'Є' ? 'Ye' : letter)));

// Letters that a reader of images takes for others, as lists of errors of such readers have them.
const LOOK_ALIKES = [
  'o0',
  'i1',
  'i!',
  's5',
  'b8',
  'g6',
  'z2',
  'un',
  'hn',
  'ce',
  'vy',
  'mn',
  'о0',
  'з3',
  'б6',
  'ч4',
  'ин',
  'пл',
  'ес',
  'нп',
  'гт',
  'шщ',
  'ыи',
];

/** One letter taken for another, where one can be. */
export function misread(text: string, next: () => number): string {
  const places = Array.from(text, (letter, at) => ({
    at,
    ways: LOOK_ALIKES.filter((pair) => pair.includes(letter.toLowerCase()) && /\p{L}/u.test(letter)),
  })).filter(({ ways }) => ways.length > 0);
  const place = places[Math.floor(next() * places.length)];
  if (place === undefined) return text;
  const pair = place.ways[Math.floor(next() * place.ways.length)] ?? '';
  const read = [...pair].find((letter) => letter !== text.slice(place.at, place.at + 1).toLowerCase()) ?? '';
  return text.slice(0, place.at) + read.toUpperCase() + text.slice(place.at + 1);
}
