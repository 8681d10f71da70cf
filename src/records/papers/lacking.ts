import type { RecordType } from '../record-types/record-type.ts';
import type { PaperTitle } from './paper-titles.ts';
import type { Places } from './placed.ts';

/** What the kind of paper needs and the text does not say. */
export function lacks(type: RecordType, own: Places, ofHeader: Places, { kind }: PaperTitle): string[] {
  const has = (places: Places, name: string) =>
    [...places.keys()].some((field) => field === name || field.startsWith(`${name}.`));
  const lacking = type.columns
    .filter(
      (column) =>
        column.required &&
        !column.feature &&
        column.of === null &&
        !column.keeper &&
        column.default === null &&
        column.type !== 'boolean' &&
        column.type !== 'reference' &&
        !has(own, column.name),
    )
    .map(({ name }) => name);
  const least = kind.least.filter((one) =>
    one === 'party and party'
      ? [...own].filter(([name]) => name.startsWith('party.')).flatMap(([, { text }]) => text.split(';')).length < 2
      : !one.split(' or ').some((name) => has(own, name)),
  );
  const oneOf = type.oneOf.length > 0 && !type.oneOf.some((name) => has(own, name)) ? [type.oneOf.join(' or ')] : [];
  const key = type.header === null || ofHeader.size > 0 ? [] : ['the paper'];
  return [...lacking, ...least, ...oneOf, ...key];
}
