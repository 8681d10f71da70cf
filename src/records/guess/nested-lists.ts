import type { Unit } from '../../evidence/index.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import type { RecordMapping } from '../mapping/mapping.ts';
import { recordTypes } from '../record-types/record-types.ts';

/**
 * Orders with their persons, persons with their papers: each list of a document repeats what stands around it. A line is
 * read from the list that its person stands in, and from no list above or below it.
 */
export function withoutNested(guessed: readonly GuessedUnit[], units: readonly Unit[]): GuessedUnit[] {
  return guessed.map((one, i) => {
    const unit = units[i];
    if (one.mapping === null || unit?.kind !== 'objects') return one;
    const below = guessed.filter((_, j) => isBelow(units[j], unit)).flatMap(({ mapping }) => mapping?.records ?? []);
    const told = new Set(below.filter(isOwn).map(({ type }) => type));
    const records = one.mapping.records.filter(
      (record) => !isRepeated(record, below) && (record.once || (!told.has(record.type) && isOwn(record))),
    );
    if (records.length === one.mapping.records.length) return one;
    const mapping = records.length === 0 ? null : { ...one.mapping, records };
    return {
      ...one,
      mapping,
      reasons: [...one.reasons, 'what it repeats of another list of the same document is read there'],
    };
  });
}

const mostly = 0.8;

/** Referrals with their people: what an item says is said of each of its own, and makes no other paper of it. */
function isRepeated({ type, fields }: RecordMapping, below: readonly RecordMapping[]): boolean {
  const headed = fields.flatMap(({ source }) => (source.kind === 'column' ? [source.heading] : []));
  return below.some((inner) => {
    if (inner.type === type || recordTypes().of(inner.type).header?.type === type) return false;
    const again = new Set(inner.fields.flatMap(({ source }) => (source.kind === 'column' ? [source.heading] : [])));
    return headed.filter((heading) => again.has(`parent.${heading}`)).length >= mostly * headed.length;
  });
}

const isBelow = (inner: Unit | undefined, outer: Unit): boolean =>
  inner !== undefined && inner !== outer && inner.name.startsWith(outer.name === '' ? '' : `${outer.name}.`);

/** False for a line whose person the list around it names. */
function isOwn({ fields }: RecordMapping): boolean {
  const person = fields.filter(({ column, source }) => column === 'person' && source.kind === 'column');
  return (
    person.length === 0 ||
    person.some(({ source }) => source.kind === 'column' && !source.heading.startsWith('parent.'))
  );
}
