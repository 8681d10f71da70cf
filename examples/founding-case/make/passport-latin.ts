// biome-ignore format: a table is read by rows
const LATIN: Record<string, string> = {
  А: 'A', Б: 'B', В: 'V', Г: 'G', Д: 'D', Е: 'E', Ё: 'E', Ж: 'ZH', З: 'Z', И: 'I', Й: 'I', К: 'K', Л: 'L', М: 'M',
  Н: 'N', О: 'O', П: 'P', Р: 'R', С: 'S', Т: 'T', У: 'U', Ф: 'F', Х: 'KH', Ц: 'TS', Ч: 'CH', Ш: 'SH', Щ: 'SHCH',
  Ъ: 'IE', Ы: 'Y', Ь: '', Э: 'E', Ю: 'IU', Я: 'IA',
};

/** The Latin line that Russian offices make from a Cyrillic name (ICAO Doc 9303): ЧХВЕ ЁН РИМ → CHKHVE EN RIM. */
export function passportLatin(russian: string): string {
  return [...russian.toUpperCase()].map((letter) => LATIN[letter] ?? letter).join('');
}
