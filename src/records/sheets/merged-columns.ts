import { type MergedArea, mergeFiller } from '../../evidence/index.ts';
import { recordTypes } from '../record-types/record-types.ts';
import type { RowCells } from '../values/cell.ts';
import type { BoundUnit } from './bind-mapping.ts';

/**
 * What a merged cell says holds for each of its rows: their year, firm, basis. But not a sum: one amount written over five hands is what the five have
 * together, and said five times it would be five times as much. It stays with the first row.
 */
export function mergedColumns(
  { mapping }: BoundUnit,
  areas: readonly MergedArea[],
  firstData: number,
): () => (row: RowCells, place: number) => RowCells {
  const sums = mapping.records.flatMap(({ type, fields }) => {
    const money = new Set(
      recordTypes()
        .of(type)
        .columns.filter((column) => column.type === 'money')
        .map(({ name }) => name),
    );
    return fields.flatMap(({ column, part, source }) =>
      source.kind === 'column' && part !== 'cur' && money.has(column) ? [source.index] : [],
    );
  });
  return () => mergeFiller(areas, firstData, new Set(sums));
}
