/** What a hand writes instead of repeating the cell above. */
const ditto =
  /^(?:["“”„″〃]|''|[-–—]?\s?(?:\/\/|"|''|»)\s?[-–—]?|то же(?: самое)?|同上|상동|위와 같음|ditto|do\.|same)$/iu;

/** Whether a mark may begin with the letter of a code: nearly no cell does, and every cell is asked. */
const begins = new Uint8Array(0x10000);
for (const letter of '"“”„″〃\'-–—/»тТ同상위dDsS') begins[letter.charCodeAt(0)] = 1;

/** Fills ditto marks of one sheet, row by row, from the last cell that said something in their column. */
export function dittoFiller(): (row: readonly (string | null)[]) => readonly (string | null)[] {
  const last: (string | null)[] = [];
  return (row) => {
    let filled: (string | null)[] | null = null;
    for (let i = 0; i < row.length; i++) {
      const cell = row[i] ?? null;
      if (cell === null || cell === '') continue;
      if (cell.length > 12 || begins[cell.charCodeAt(0)] === 0 || !ditto.test(cell.trim())) last[i] = cell;
      else if (last[i] !== undefined && last[i] !== null) {
        filled ??= [...row];
        filled[i] = last[i] ?? null;
      }
    }
    return filled ?? row;
  };
}
