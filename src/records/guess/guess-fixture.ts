import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

/** What a table in bars is taken for: its types, the heading or the "text" behind each field (`type:column.part`), and what is doubtful or left over. */
export async function read(text: string, name = 'Книга1.xlsx', sheet?: string) {
  const { mapping, reasons, leftovers } = await guessMapping(tableReading(text, sheet), name);
  const records = mapping.units.flatMap((unit) => unit.records);
  const fields = records.flatMap((record) =>
    record.fields.map((field): [string, string] => [
      `${record.type}:${fieldName(field)}`,
      field.source.kind === 'column' ? field.source.heading : `"${field.source.text}"`,
    ]),
  );
  return {
    types: records.map(({ type }) => type),
    fields: Object.fromEntries(fields),
    leftovers,
    doubts: reasons.filter((one) => /doubtful/.test(one)),
  };
}
