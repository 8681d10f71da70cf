import { fieldName } from '../mapping/mapping.ts';
import type { Column } from '../record-types/record-type.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { partedName } from '../words/heading-words.ts';
import { type Choosing, pick } from './chosen.ts';
import { leastBare, pairOf } from './pair-by-values.ts';

/** «PAY_NAME» beside «PAY_INN», «korrNaim» beside «korrSchet»: what a database heads by one word and a part of a party is all of one party. */
export function chooseSamePrefix({ type, clues, chosen, used, listed }: Choosing): void {
  if (listed !== null) return;
  const names = clues.headings.map(nameOf);
  for (const [index, name] of names.entries()) {
    if (name === null || used.has(index)) continue;
    const party = partyOf(name.prefix, names, type.columns, chosen);
    if (party === null) continue;
    const found = headingLexicon()
      .candidates(type, name.rest)
      .filter(
        ({ slot: { column, part }, likeness }) =>
          likeness >= leastBare && isOf(column, party) && !chosen.has(fieldName({ column: column.name, part })),
      )
      .flatMap((candidate) => pairOf(type, clues.headings[index] ?? '', index, candidate, clues.columns[index]) ?? [])
      .toSorted((a, b) => b.score - a.score)[0];
    if (found === undefined) continue;
    const made = pick(found, clues);
    chosen.set(fieldName(made.field), made);
    used.add(index);
  }
}

interface Name {
  readonly prefix: string;
  readonly rest: string;
}

const ofDatabase = /^[A-Za-z\d]+(?:_[A-Za-z\d]+)+$|^\p{L}\p{Ll}+(?:\p{Lu}\p{L}*)+$/u;

function nameOf(heading: string): Name | null {
  const [prefix = '', ...rest] = ofDatabase.test(heading) ? partedName(heading).split(' ') : [];
  return rest.length === 0 ? null : { prefix: prefix.toLowerCase(), rest: rest.join(' ') };
}

/** The one party that columns with the same first word name; null where they name none or several. */
function partyOf(
  prefix: string,
  names: readonly (Name | null)[],
  columns: readonly Column[],
  chosen: Choosing['chosen'],
): string | null {
  const parties = new Set<string>();
  for (const { field } of chosen.values()) {
    const { source, column } = field;
    if (source.kind !== 'column' || names[source.index]?.prefix !== prefix) continue;
    if (columns.find(({ name }) => name === column)?.type === 'mention') parties.add(ownerOf(column));
  }
  return parties.size === 1 ? ([...parties][0] ?? null) : null;
}

/** An account is of the party that its name begins with. */
const ownerOf = (column: string): string => column.replace(/_account$/, '');
const isOf = ({ name, type }: Column, party: string): boolean => type === 'mention' && ownerOf(name) === party;
