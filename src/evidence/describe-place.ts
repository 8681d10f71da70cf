/**
 * Where something stands, as sentences begin: `payments.xlsx!Sheet1:214`, `log.csv:12`, `orders.json!data.orders:3`, with a column
 * `payments.xlsx!Sheet1:214 "booked_on"`. The number is the row, object or passage of the locator.
 */
export function describePlace(
  fileName: string,
  unit: { name: string; index: number },
  locator: string,
  column?: string,
): string {
  const place = /(\d+)$/.exec(locator)?.[1] ?? locator;
  const within = unit.name === '' || unit.name === fileName ? '' : `!${unit.name}`;
  return `${fileName}${within}:${place}${column === undefined ? '' : ` "${column}"`}`;
}
