/** What a hand writes instead of repeating the cell above. */
const ditto =
  /^(?:["“”„″〃]|''|[-–—]?\s?(?:\/\/|"|''|»)\s?[-–—]?|то же(?: самое)?|同上|상동|위와 같음|ditto|do\.|same)$/iu;
const begins = new Set('"“”„″〃\'-–—/»тТ同상위dDsS');

/** Fills ditto marks of one sheet, row by row, from the last cell that said something in their column. */
export function dittoFiller(): (row: readonly (string | null)[]) => readonly (string | null)[] {
  const last: (string | null)[] = [];
  return (row) => {
    let filled: (string | null)[] | null = null;
    for (let i = 0; i < row.length; i++) {
      const cell = row[i] ?? null;
      if (cell === null || cell === '') continue;
      if (cell.length > 12 || !begins.has(cell.charAt(0)) || !ditto.test(cell.trim())) last[i] = cell;
      else if (last[i] !== undefined && last[i] !== null) {
        filled ??= [...row];
        filled[i] = last[i] ?? null;
      }
    }
    return filled ?? row;
  };
}
