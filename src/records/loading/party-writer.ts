import { looksLikePerson } from '../columns/column-profile.ts';
import type { Field } from '../mapping/mapping.ts';
import { fieldReader } from '../mapping/read-field.ts';
import type { MentionBook } from '../mentions/mention-book.ts';
import { paidForIn } from '../papers/people-paid-for.ts';
import type { MentionKind } from '../record-types/column-notation.ts';
import type { RecordType } from '../record-types/record-type.ts';
import type { TableSink } from '../tables/table-sink.ts';
import type { RowCells } from '../values/cell.ts';
import { ContentHash } from '../values/content-hash.ts';
import { partyColumn } from '../words/slots.ts';
import type { RecordState } from './record-state.ts';

/** «Пак Ён <pak@example.org>»: whom a letter names; the address where it names nobody. */
const named = (written: string): string => /^"?(.*[^"\s])"?\s+<[^<>\s]+@[^<>\s]+>$/u.exec(written)?.[1] ?? written;

/** Who says something in the press is an outlet unless the heading asks for a person. */
const personHeading = /фио|ф\.\s?и\.\s?о|автор|журналист|свидетел|лицо|author|journalist|witness|person|기자|저자/iu;

export type PartyWriter = (row: RowCells, state: RecordState) => void;

/** The parties that a row names in one role. */
interface PartyReader {
  readonly role: string;
  readonly kinds: readonly MentionKind[];
  readonly read: (row: RowCells) => readonly string[];
}

/** Writes the parties of an open number that a row names: several in one cell stand apart by a semicolon or line, people who are paid for by a comma too. */
export function partyWriter(
  type: RecordType,
  fields: readonly Field[],
  book: MentionBook,
  sink: TableSink,
  exhibitId: string,
): PartyWriter {
  const readers = [...headed(fields), ...withinTexts(type, fields)];
  const key = new ContentHash();
  return (row, state) => {
    let ordinal = 0;
    const told = new Set<string>();
    for (const { role, read, kinds } of readers)
      for (const name of read(row)) {
        const written = named(name.trim());
        if (written === '' || told.has(`${role}\n${written}`)) continue;
        told.add(`${role}\n${written}`);
        ordinal++;
        const column = { ...partyColumn, kinds, name: `party${ordinal}` };
        key.start();
        key.text(`party\n${kinds.join('/')}\n${role === paidFor ? betweenWhom(state) : ''}${written}`);
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

/** The role of people for whom others pay. */
const paidFor = 'for';

/** Initials fit many: in payments of one payer to one school they are one person, in those of others another. */
const betweenWhom = ({ mentions }: RecordState): string =>
  `${mentions.get('payer')?.id ?? ''}\n${mentions.get('payee')?.id ?? ''}\n`;

function headed(fields: readonly Field[]): PartyReader[] {
  return fields.flatMap((field) => {
    const { column, part, source } = field;
    if (column !== 'party' || part === null) return [];
    const cell = fieldReader({ source, cut: null });
    if (part === paidFor)
      return [{ role: part, kinds: ['person'], read: (row) => (cell(row) ?? '').split(/[;,\n]/).filter(isName) }];
    const isOutlet = part === 'claimant' && !(source.kind === 'column' && personHeading.test(source.heading));
    const kinds: readonly MentionKind[] = isOutlet ? ['org'] : partyColumn.kinds;
    return [{ role: part, kinds, read: (row) => (cell(row) ?? '').split(/[;\n]/) }];
  });
}

const isName = (text: string): boolean => looksLikePerson(text.trim());

/** Those whom a free text names beside what it says else. */
function withinTexts({ parties }: RecordType, fields: readonly Field[]): PartyReader[] {
  return Object.entries(parties).flatMap(([role, { in: text }]) => {
    const field = fields.find(({ column }) => column === text);
    if (field === undefined) return [];
    const read = fieldReader(field);
    return [{ role, kinds: ['person'], read: (row) => paidForIn(read(row)).people }];
  });
}
