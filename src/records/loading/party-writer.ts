import type { Field } from '../mapping/mapping.ts';
import type { MentionBook } from '../mentions/mention-book.ts';
import type { RecordType } from '../record-types/record-type.ts';
import type { TableSink } from '../tables/table-sink.ts';
import { columnCell, type RowCells } from '../values/cell.ts';
import { ContentHash } from '../values/content-hash.ts';
import { partyColumn } from '../words/slots.ts';
import type { RecordState } from './record-state.ts';

/** «Пак Ён <pak@example.org>»: whom a letter names; the address where it names nobody. */
const named = (written: string): string => /^"?(.*[^"\s])"?\s+<[^<>\s]+@[^<>\s]+>$/u.exec(written)?.[1] ?? written;

/** Who says something in the press is an outlet unless the heading asks for a person. */
const personHeading = /фио|ф\.\s?и\.\s?о|автор|журналист|свидетел|лицо|author|journalist|witness|person|기자|저자/iu;

export type PartyWriter = (row: RowCells, state: RecordState) => void;

/** Writes the parties of an open number that a row names: several in one cell stand apart by a semicolon or line. */
export function partyWriter(
  type: RecordType,
  fields: readonly Field[],
  book: MentionBook,
  sink: TableSink,
  exhibitId: string,
): PartyWriter {
  const readers = fields.flatMap(({ column, part, source }) => {
    if (column !== 'party' || part === null) return [];
    const read = source.kind === 'says' ? () => source.text : columnCell(source.index);
    const isOutlet = part === 'claimant' && !(source.kind === 'column' && personHeading.test(source.heading));
    return [{ role: part, read, kinds: isOutlet ? (['org'] as const) : partyColumn.kinds }];
  });
  const key = new ContentHash();
  return (row, state) => {
    let ordinal = 0;
    for (const { role, read, kinds } of readers)
      for (const name of (read(row) ?? '').split(/[;\n]/)) {
        const written = named(name.trim());
        if (written === '') continue;
        ordinal++;
        const column = { ...partyColumn, kinds, name: `party${ordinal}` };
        key.start();
        key.text(`party\n${kinds.join('/')}\n${written}`);
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
