import { type Chosen, hasAny } from './choose-headings.ts';
import { fitter, looksLikeOrganisation, looksLikePerson, looksLikeUniversity } from './column-profile.ts';
import { type Field, fieldName } from './mapping.ts';
import type { Column, RecordType } from './record-type.ts';
import type { UnitClues } from './unit-clues.ts';

/** A required column that no heading names, where exactly one column left over holds nothing else. */
export function chooseByValues(
  type: RecordType,
  clues: UnitClues,
  chosen: Map<string, Chosen>,
  used: Set<number>,
): void {
  for (const column of type.columns) {
    if (!column.required || hasAny(column.name, chosen) || column.feature) continue;
    const tells = telling(column);
    if (tells === null) continue;
    const fitting = clues.headings.flatMap((heading, index) => {
      const share = used.has(index) ? null : (clues.columns[index]?.share(tells.fits) ?? null);
      return share !== null && share >= 0.9 ? [{ heading, index }] : [];
    });
    const [only] = fitting;
    if (fitting.length !== 1 || only === undefined) continue;
    const field: Field = {
      column: column.name,
      part: tells.part,
      source: { kind: 'column', heading: only.heading, index: only.index },
      cut: null,
    };
    chosen.set(fieldName(field), {
      field,
      score: 0.4,
      because: `"${only.heading}" is ${fieldName(field)}: doubtful, by its values alone`,
    });
    used.add(only.index);
  }
}

/** Values that hardly anything else looks like. */
function telling(column: Column): { part: string | null; fits: (text: string) => boolean } | null {
  if (column.type === 'mention' && column.kinds[0] === 'person') return { part: 'full', fits: looksLikePerson };
  if (column.name === 'university') return { part: 'org_name', fits: looksLikeUniversity };
  if (column.keeper) return null;
  if (column.type === 'mention' && column.kinds[0] === 'org') return { part: 'org_name', fits: looksLikeOrganisation };
  if (column.type === 'moment' || column.type === 'date' || column.type === 'period')
    return { part: null, fits: fitter(column, null) };
  if (column.type === 'enum' && column.dictionary.size <= 8) return { part: null, fits: fitter(column, null) };
  return null;
}
