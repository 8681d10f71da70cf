import { columnCell, type RowCells } from './cell.ts';
import type { Field } from './mapping.ts';
import type { MentionBook } from './mention-book.ts';
import type { RecordState } from './record-state.ts';
import type { RecordType } from './record-type.ts';
import { partyColumn } from './slots.ts';
import type { TableSink } from './table-sink.ts';

/** Writes the parties of an open number that a row names: several in one cell stand apart by a semicolon or line. */
export function partyWriter(
  type: RecordType,
  fields: readonly Field[],
  book: MentionBook,
  sink: TableSink,
  exhibitId: string,
): (row: RowCells, state: RecordState) => void {
  const readers = fields.flatMap(({ column, part, source }) => {
    if (column !== 'party' || part === null) return [];
    return [{ role: part, read: source.kind === 'says' ? () => source.text : columnCell(source.index) }];
  });
  return (row, state) => {
    let ordinal = 0;
    for (const { role, read } of readers)
      for (const name of (read(row) ?? '').split(/[;\n]/)) {
        const written = name.trim();
        if (written === '') continue;
        ordinal++;
        const column = { ...partyColumn, name: `party${ordinal}` };
        const key = `party\n${written}`;
        const mention =
          book.known(key) ??
          book.intern(key, column, new Map([['org_name', written]]), {
            type: type.id,
            recordId: state.recordId,
            locator: state.locator,
          });
        sink.add([state.recordId, mention.id, role, ordinal, exhibitId]);
      }
  };
}
