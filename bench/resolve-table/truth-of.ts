import { basename } from 'node:path';
import { readExhibit } from '../../src/evidence/index.ts';

/** Each row's id and who it is, from a column that the resolver is not shown; ids are row numbers where the table has none. */
export async function truthOf(file: string, id: string | null, truth: string): Promise<Map<string, string>> {
  const { units } = await readExhibit(file, basename(file));
  const [unit] = units;
  const found = new Map<string, string>();
  let heading = unit?.columns ?? null;
  for await (const { rows } of unit?.batches() ?? [])
    for (const row of rows) {
      if (heading === null) heading = row.map((cell) => cell?.trim() ?? '');
      else found.set(id === null ? String(found.size + 1) : cellOf(heading, row, id), cellOf(heading, row, truth));
    }
  return found;
}

function cellOf(heading: readonly string[], row: readonly (string | null)[], name: string): string {
  const at = heading.indexOf(name);
  if (at < 0) throw new Error(`no column "${name}" among ${heading.join(', ')}`);
  return row[at]?.trim() ?? '';
}
