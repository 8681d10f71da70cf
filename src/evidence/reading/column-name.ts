/** 0 → A, 26 → AA; `?` for a place that damage has put outside the sheet. */
export function columnName(index: number): string {
  if (!(index >= 0)) return '?';
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** `AA12` → 26; -1 where no letters stand. */
export function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}
