import { recordTypes } from '../record-types/record-types.ts';
import { saysNothing } from '../values/cell.ts';
import { lookupOf } from './dictionary.ts';

const tick = /^(?:[+✓✔☑√●○◯]+|[vVxXхХVУ]|\d{1,2}|зач\p{L}*\.?|сдан[ао]?|получен[аоы]?|выдан[аоы]?)$/u;
const never = /^(?:[✗✘☐×–—-]+|0|не\s.*)$/iu;

const answer = (text: string): string | null => lookupOf({ dictionary: recordTypes().vocabulary.booleans })(text);

/** «+», «да», «3», «нет», «–»: what stands in a column that only says whether, or how often. */
export const isMark = (text: string): boolean => tick.test(text) || never.test(text) || answer(text) !== null;

/** Whether it says that there was something. */
export const isMarked = (text: string): boolean =>
  !never.test(text) && !saysNothing(text) && (/^\d+$/.test(text) || answer(text) !== 'false');
