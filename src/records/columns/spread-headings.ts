import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { type Candidate, headingLexicon } from '../words/heading-lexicon.ts';

/** True for an amount that is headed by what a line of the paper is for: «Питание», «Аванс» under a payroll. */
export const isSpreadUnder = (type: RecordType, heading: string, surerThan = 0.6): boolean =>
  spreadingUnder(type).some((other) =>
    spreadCandidates(other, heading).some(({ slot, likeness }) => slot.part?.startsWith('=') && likeness > surerThan),
  );

const grouped =
  /^(?:удерж\p{L}*(?:\s+и\s+зачт\p{L}*)?|в\s+том\s+числе|deductions?|공제(?:\s*내역)?)[\s,:]+(?:за\s+)?(?=\p{L})/iu;

/** «Удержано и зачтено» over «НДФЛ», «аванс»: what stands under the words that all of them share. */
export function spreadCandidates(type: RecordType, heading: string): Candidate[] {
  const bare = heading.replace(grouped, '');
  const lexicon = headingLexicon();
  const found = [...lexicon.candidates(type, heading), ...(bare === heading ? [] : lexicon.candidates(type, bare))];
  return found.sort((a, b) => b.likeness - a.likeness);
}

const spreading = new WeakMap<RecordType, readonly RecordType[]>();

function spreadingUnder(type: RecordType): readonly RecordType[] {
  const known = spreading.get(type);
  if (known !== undefined) return known;
  const found = recordTypes().all.filter(
    (other) => other.header?.type === type.id && other.columns.some(({ spread }) => spread),
  );
  spreading.set(type, found);
  return found;
}
