/** A column that no field was found for, as it is told: one that numbers the rows of its table, and is headed so, says nothing that is lost. */
export function unreadColumn(heading: string, cells: readonly (string | null)[]): string {
  return rowNumber.test(heading.trim()) && numbersRows(cells)
    ? `column "${heading}" only numbers the rows`
    : `column "${heading}" is read by nothing`;
}

/** «№ п/п», «№», «п.п.», "No.", "#", «번호», «순번», «연번». */
const rowNumber = /^(?:(?:№{1,2}|n[oº°]?\.?|#)\s*)?(?:п\s*[/.]?\s*п\.?)?$|^(?:번호|순번|연번|row|line)$/iu;

/** Counted on, or from one again where the next list begins. A sum saved without its values leaves the first number alone. */
function numbersRows(cells: readonly (string | null)[]): boolean {
  const said = cells.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim().replace(/\.$/, '')]));
  const goesOn = (cell: string, i: number) =>
    Number(cell) === 1 || (i === 0 ? said.length > 1 : Number(cell) === Number(said[i - 1]) + 1);
  return said.length > 0 && said.every((cell, i) => /^\d{1,7}$/.test(cell) && goesOn(cell, i));
}
