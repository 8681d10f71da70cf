import { looksLikeOrganisation } from '../columns/column-profile.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';

const others: ReadonlySet<string> = new Set(['grade', 'company_officer']);
const surely = 0.9;
const practice = /практик|стажиров|internship|placement|실습/iu;

/** «Ведомость по производственной практике» with the firm where each was: what practice left, no mark of a discipline and no officers of the firms. */
export function withoutOtherGrades(types: readonly RecordType[], clues: UnitClues): readonly RecordType[] {
  return areOfPractice(clues) ? types.filter(({ id }) => !others.has(id)) : types;
}

function areOfPractice({ headings, columns, ownTitle }: UnitClues): boolean {
  if (!practice.test([ownTitle, ...headings].join(' '))) return false;
  const trace = recordTypes().of('practice_trace');
  return headings.some(
    (heading, i) =>
      headingLexicon()
        .candidates(trace, heading)
        .some(({ slot, likeness }) => slot.column.name === 'host' && likeness >= surely) &&
      (columns[i]?.share((text) => looksLikeOrganisation(text) || /\s/.test(text)) ?? 0) >= 0.5,
  );
}
