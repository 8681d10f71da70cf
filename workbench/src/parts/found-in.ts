/** Letters as somebody types them: without case, е for ё, marks put together, and one space for many. */
export const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

/** Rows in whose text every word of the question stands, wherever; all of them where nothing is asked. `texts` are folded and in the order of the rows. */
export function foundIn<T>(rows: readonly T[], texts: readonly string[], question: string): readonly T[] {
  const words = folded(question).split(' ').filter(Boolean);
  return words.length === 0 ? rows : rows.filter((_, at) => words.every((word) => texts[at]?.includes(word)));
}
