/** Relations that differ between the clusterings: of records the columns that do, for their rows are the same; `null` where rows are not. */
export type Differing = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Takes columns without their names: a star that counts nothing and multiplies nothing, or a join by whatever is called alike. */
const takesAll = /(\bselect|\bdistinct|,|\.)\s*\*|\bnatural\b|\bcolumns\s*\(/i;

/** False where queries over these relations come to the same under both clusterings: none names a column that differs, or takes all there are. */
export function seesDifference(texts: readonly string[], relations: readonly string[], differing: Differing): boolean {
  if (relations.some((name) => differing.get(name) === null)) return true;
  const columns = relations.flatMap((name) => [...(differing.get(name) ?? [])]);
  if (columns.length === 0) return false;
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/\w+/g) ?? []));
  return columns.some((column) => words.has(column)) || texts.some((text) => takesAll.test(text));
}
