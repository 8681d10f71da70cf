import type { Row, Value } from '../../store/index.ts';
import type { MentionKind } from '../record-types/column-notation.ts';
import type { RecordType } from '../record-types/record-type.ts';

/** Whether a natural person stands in a text. */
export type NamesSomebody = (text: string) => boolean;

/**
 * What is told of an organisation or a place where nobody may be named. One that is called by the name of a person («Агент: Ким С. В.»)
 * goes by its pseudonym, and no number of it is told; of another only the parts in which somebody stands are left out.
 */
export function namelessParts(
  kind: MentionKind,
  parts: ReadonlyMap<string, string>,
  pseudonym: string,
  names: NamesSomebody,
): ReadonlyMap<string, string> {
  const name = kind === 'org' ? 'org_name' : 'place_name';
  const called = [...parts].some(([part, text]) => namingParts.has(part) && names(text));
  const told = called ? [] : [...parts].filter(([, text]) => !names(text));
  return new Map(told.length > 0 || parts.size === 0 ? told : [[name, pseudonym]]);
}

const namingParts = new Set(['org_name', 'org_short', 'place_name']);

/** A row whose texts and numbers bear a black mark where somebody stands in them. */
export const namelessRow = (type: RecordType, row: Row, names: NamesSomebody): Row => ({
  ...row,
  ...Object.fromEntries(
    type.columns
      .filter(({ type: kind, name }) => (kind === 'text' || kind === 'number') && tells(row[name] ?? null, names))
      .map(({ name }) => [name, '█']),
  ),
});

const tells = (value: Value, names: NamesSomebody): boolean =>
  typeof value === 'string' && /\p{L}{2}/u.test(value) && names(value);
