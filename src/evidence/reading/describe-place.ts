/**
 * Where something stands, as sentences begin: `payments.xlsx!Sheet1:214`, `log.csv:12`, `orders.json!data.orders:3`, with a column
 * `payments.xlsx!Sheet1:214 "booked_on"`. The number is the row, object or passage of the locator; where there are pages, `order.pdf:page 12, line 5`.
 */
export function describePlace(
  fileName: string,
  unit: { name: string; index: number },
  locator: string,
  column?: string,
): string {
  const place = onPage(locator) ?? /(\d+)$/.exec(locator)?.[1] ?? locator;
  const within = unit.name === '' || unit.name === fileName ? '' : `!${unit.name}`;
  return `${fileName}${within}:${place}${column === undefined ? '' : ` "${column}"`}`;
}

function onPage(locator: string): string | null {
  const [, page, line] = /^p(\d+)(?:r(\d+))?$/.exec(locator) ?? [];
  if (page === undefined) return null;
  return line === undefined ? `page ${page}` : `page ${page}, line ${line}`;
}
