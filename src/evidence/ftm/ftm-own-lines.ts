import type { JsonObject } from '../objects/flatten.ts';

/**
 * What FollowTheMoney has no property for stands in `description`, one `name: text` to a value. Such an entity says what it is in
 * the line `record_type` (a record) or `mention` (a party of records): anybody else's description is left as it is.
 */
export const ownLine = (name: string, text: string): string => `${name}: ${text}`;

const line = /^([a-z][a-z_.]*): ([\s\S]*)$/;

/** The lines of an entity that this program wrote; null for any other. */
export function ownLines(entity: JsonObject): ReadonlyMap<string, string> | null {
  const said = (entity.properties as JsonObject).description;
  if (!Array.isArray(said)) return null;
  const found = said.flatMap((value) => (typeof value === 'string' ? [line.exec(value)] : []));
  const lines = new Map(found.flatMap((one) => (one ? [[one[1] ?? '', one[2] ?? ''] as const] : [])));
  return lines.has('record_type') || lines.has('mention') ? lines : null;
}
