import { fieldName } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import type { PaperTitle } from './paper-titles.ts';
import type { Places } from './placed.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';

/** What a paper of running text was taken for: its type, and for each row what it says. */
export interface PaperRecord {
  readonly title: PaperTitle;
  readonly type: RecordType;
  readonly header: RecordType | null;
  readonly rows: readonly { readonly line: number; readonly own: Places; readonly ofHeader: Places }[];
}

/** A paper as the table that a register of such papers would be, with the field that each of its columns is. */
export function toldTable(lines: readonly WrittenLine[], { title, type, header, rows }: PaperRecord): WrittenTable {
  const fields = new Map<string, Slot>();
  for (const { own, ofHeader } of rows)
    for (const [of, places] of [
      [type, own],
      [header, ofHeader],
    ] as const)
      for (const placed of places.values()) {
        const key = `${of?.id} ${fieldName(placed)}`;
        if (of !== null && !fields.has(key))
          fields.set(key, {
            type: of.id,
            column: placed.column,
            part: placed.part,
            by: placed.by,
            score: placed.score,
          });
      }
  const slots = [...fields.values()];
  const cells = (row: (typeof rows)[number]) =>
    slots.map((slot) => (slot.type === type.id ? row.own : row.ofHeader).get(fieldName(slot))?.text ?? null);
  return {
    columns: slots.map(({ by, column, part }) => by || fieldName({ column, part })),
    rows: lines.flatMap((_, line) => {
      const here = rows.filter((one) => one.line === line);
      return here.length === 0
        ? [{ line, cells: slots.map(() => null) }]
        : here.map((row) => ({ line, cells: cells(row) }));
    }),
    said: { type: type.id, header: header?.id ?? null, title: title.text, slots },
  };
}

type Slot = NonNullable<WrittenTable['said']>['slots'][number];
