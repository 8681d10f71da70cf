import { type Column, type Language, type RecordType, recordTypes } from '../../records/index.ts';

/** A field of a record as forms head it in the reader's language: `person.birth` as «Дата рождения», `host.inn` as «База практики: ИНН». */
export function fieldTitle(type: RecordType, column: string, part: string | null, language: Language): string {
  const found = type.columns.find(({ name }) => name === column);
  const whole = found === undefined ? column.replaceAll('_', ' ') : headingOf(found, language);
  if (part === null) return whole;
  const said = partTitle(found, part, language) ?? type.parties[part]?.[language][0] ?? part.replaceAll('_', ' ');
  return column === 'person' ? said : `${whole}: ${said}`;
}

export function headingOf({ name, headings, sides }: Column, language: Language): string {
  const said = [headings, ...Object.values(sides)].flatMap((of) => of[language]);
  return said[0] ?? name.replaceAll('_', ' ');
}

function partTitle(column: Column | undefined, part: string, language: Language): string | undefined {
  const { parts, currency, side } = recordTypes().vocabulary;
  const own =
    column?.sides[part]?.[language][0] ?? column?.kinds.flatMap((kind) => parts[kind][part]?.[language] ?? [])[0];
  return own ?? (part === 'cur' ? currency[language]?.[0] : side(part)[language]?.[0]);
}
