import type { Field } from './mapping.ts';

const lines = new WeakMap<Field, string>();

/** Where a field stands in its mapping file, `mapping.yml:12`: kept beside it, so that a mapping read back equals what was printed. */
export const mappingLines = {
  keep(field: Field, place: string): Field {
    lines.set(field, place);
    return field;
  },
  of: (field: Field): string | null => lines.get(field) ?? null,
};
