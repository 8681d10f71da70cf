import { fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { isSerial } from '../values/excel-serial.ts';
import { type Candidate, headingLexicon } from '../words/heading-lexicon.ts';
import { type Choosing, type Chosen, hasAny, pick, surely } from './chosen.ts';
import { isSum, looksLikeOrganisation, looksLikePerson } from './column-profile.ts';
import { pairsWithUnlike } from './heading-pairs.ts';
import type { Pair } from './pair-by-values.ts';
import type { UnitClues } from './unit-clues.ts';

/** A heading that is only somewhat like a slot is enough where hardly anything else looks like its values. */
const leastAlike = { needed: 0.2, side: 0.45, other: 0.34, serial: 0.5 };
const leastFitting = 0.8;

/**
 * What the headings left open: a column that is still free goes to the slot its heading is most like, where its values are
 * of a kind that tells. Each is said to be doubtful.
 */
export function chooseLeftOver(choosing: Choosing): void {
  const { type, clues, chosen, used } = choosing;
  for (const pair of pairsWithUnlike(type, clues, used, (candidate, index) => isOpen(choosing, candidate, index))) {
    if (!isOpen(choosing, pair.candidate, pair.index)) continue;
    if (!tells(pair, clues, isNeeded(choosing, pair.candidate))) continue;
    const made = pick(pair, clues);
    chosen.set(fieldName(made.field), { ...made, score: made.score * 0.8, because: `${made.because}: doubtful` });
    used.add(pair.index);
  }
}

/** Whether slot and column are still free, and the heading is enough for such a slot. Once closed, it stays so. */
function isOpen(choosing: Choosing, candidate: Candidate, index: number): boolean {
  const { type, chosen, used, listed, line } = choosing;
  const { slot, likeness } = candidate;
  const { column, part } = slot;
  if (slot.bare || used.has(index) || listed?.has(index) || saysAnother(choosing, candidate, index)) return false;
  if (listed !== null && type.header === null && column.name === 'person') return false;
  if ((line.get(index) ?? 0) >= likeness) return false;
  // A line of a paper takes only what it needs: the rest may be said of the paper.
  const isEnough = (needed: boolean) =>
    (needed || type.header === null) && likeness >= leastFor(column, part, needed) && mayTell(candidate, needed);
  // What is chosen is looked through for the few only that pass before.
  return (
    isEnough(mayBeNeeded(type, column)) && !isSaid(column, part, chosen) && isEnough(isNeeded(choosing, candidate))
  );
}

/** «Начислено за месяц» beside «Начислено всего»: what a heading surely says of a field that another column fills is said of no other field. */
function saysAnother({ type, clues, chosen }: Choosing, { slot, likeness }: Candidate, index: number): boolean {
  const [most] = headingLexicon().candidates(type, clues.headings[index] ?? '');
  return (
    most !== undefined &&
    most.slot.column.name !== slot.column.name &&
    most.likeness >= surely &&
    likeness < leastAlike.side &&
    hasAny(most.slot.column.name, chosen)
  );
}

const mayBeNeeded = ({ oneOf }: RecordType, { required, name }: Column): boolean => required || oneOf.includes(name);

const isNeeded = ({ type, chosen }: Choosing, { slot: { column, part } }: Candidate): boolean =>
  mayBeNeeded(type, column) && (column.required || !isEventNumber(part, type, chosen)) && !isGiven(column, chosen);

/** «Дата регистрации» has a word of «Дата окончания» and is no end of anything. */
const leastFor = ({ type }: Column, part: string | null, isNeeded: boolean): number =>
  isNeeded ? leastAlike.needed : type === 'period' && part !== null ? leastAlike.side : leastAlike.other;

/** Beside a badge, «№ события» is no passport: read as one, every row of a gate log would be another person. */
const isEventNumber = (part: string | null, { oneOf }: RecordType, chosen: ReadonlyMap<string, Chosen>): boolean =>
  part === 'document' && oneOf.some((other) => hasAny(other, chosen));

const isDefault = (found: Chosen): boolean => found.field.source.kind === 'says' && found.score <= 0.3;

/** True where the field, or the whole that it is a part of, stands already. */
function isSaid(column: Column, part: string | null, chosen: ReadonlyMap<string, Chosen>): boolean {
  const found = chosen.get(fieldName({ column: column.name, part }));
  if (found !== undefined && !isDefault(found)) return true;
  // Whoever one column names as a firm, another does not name again as a person.
  if (part === 'full' && chosen.has(`${column.name}.org_name`)) return true;
  const whole = chosen.get(column.name);
  return part !== null && part !== 'cur' && column.type !== 'mention' && whole !== undefined;
}

const isGiven = (column: Column, chosen: ReadonlyMap<string, Chosen>): boolean => {
  const found = chosen.get(column.name);
  return hasAny(column.name, chosen) && (found === undefined || !isDefault(found));
};

const isPaperNumber = (text: string): boolean => text.replace(/[^\p{L}\d]/gu, '').length >= 6;

const telling = new Set(['full', 'org_name', 'account', 'latin', 'birth', 'address', 'place_name']);
const named = new Set([...telling, 'badge', 'document', 'contact']);

/** Whether values could tell of the slot at all. */
function mayTell({ likeness, slot: { column, part } }: Candidate, needed: boolean): boolean {
  if (column.type === 'mention') return (needed ? named : telling).has(part ?? '');
  if (column.type === 'enum') return (column.month && needed) || column.otherwise === null;
  if (['money', 'date', 'period', 'moment'].includes(column.type) || (column.month && needed)) return true;
  return likeness >= leastAlike.other && (needed || column.name === 'programme_code');
}

/** Values that hardly anything else looks like; a number or a text is only what its heading says it is. */
function tells(pair: Pair, clues: UnitClues, needed: boolean): boolean {
  const { share, candidate, index } = pair;
  const { column, part } = candidate.slot;
  if (share === null || share < leastFitting) return false;
  if (column.type === 'mention') return isNamed(part, pair, clues, needed);
  if (column.type === 'money') return part === 'cur' || (clues.columns[index]?.share(isSum) ?? 0) >= leastFitting;
  if (['date', 'period', 'moment'].includes(column.type))
    return candidate.likeness >= leastAlike.serial || (clues.columns[index]?.share(isSerial) ?? 0) < leastFitting;
  return true;
}

function isNamed(part: string | null, { index, candidate }: Pair, { columns }: UnitClues, needed: boolean): boolean {
  // «Persons» over counts is no paper of a person.
  if (part === 'document' && (columns[index]?.share(isPaperNumber) ?? 0) < leastFitting) return false;
  const looks = part === 'full' ? looksLikePerson : part === 'org_name' ? looksLikeOrganisation : null;
  const looking = looks === null ? null : (columns[index]?.share(looks) ?? 0);
  if (looking !== null && looking >= 0.5) return true;
  if (looking !== null && candidate.likeness < leastAlike.other) return false;
  return candidate.likeness >= (needed || part === 'account' ? leastAlike.needed : leastAlike.other) && part !== 'full';
}
