import { readRows } from '../../evidence/index.ts';
import type { Context } from '../opening/context.ts';
import { openedFile, type ReadFile } from '../opening/opened-file.ts';

/** Rows of a file that is not in the case, from one place on. */
export async function uploadedRows(context: Context, file: ReadFile, unitIndex: number, from: number, count: number) {
  const unit = (await openedFile(context, file)).units.find(({ index }) => index === unitIndex);
  if (!unit) throw new Error(`${file.name} has no sheet ${unitIndex}`);
  const { rows, lastRow } = await readRows(unit, from, from + count - 1);
  return {
    exhibit: '',
    unit: { index: unit.index, name: unit.name, hidden: unit.hidden },
    columns: (unit.columns ?? []).map((heading, index) => ({
      index,
      heading,
      fields: [] as string[],
      titles: [] as string[],
    })),
    ...{ headings: [], rows, lastRow },
  };
}
