import { type Language, recordTypes } from '../../records/index.ts';
import { headingOf } from '../rows/field-title.ts';

/** A column as forms head it in the reader's language: `post` as «Профессия»; null for what no form heads (name, birth, numbers). */
export function fieldLabel(field: string, language: Language): string | null {
  for (const { columns } of recordTypes().all) {
    const found = columns.find(({ name }) => name === field);
    if (found !== undefined) return headingOf(found, language);
  }
  return null;
}

/** `site_list.leader` in the reader's language: the kind of record, and which part of it names the person. */
export function slotLabel(slot: string, language: Language): string {
  const [id = '', name = ''] = slot.split('.');
  const type = recordTypes().get(id);
  const column = type?.columns.find((one) => one.name === name);
  if (type === undefined) return slot;
  return name === 'person' || column === undefined
    ? type.title[language]
    : `${type.title[language]}: ${headingOf(column, language)}`;
}
