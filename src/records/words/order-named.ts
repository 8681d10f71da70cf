import { purposeClass } from './text-classes.ts';

/** «по приказу № 112-с», «Пр-705/24», «по 705»: the words before the number of an order. */
const behindWord =
  /(?:приказ\p{L}*|(?<!\p{L})пр\.?|order|(?<!\p{L})по|명령)\s*(?:№|N|no\.?|#)?\s*[-–]?\s*(\d{1,6})(?![\d.])/iu;
/** A number by itself, of no people, money, share, day or contract. */
const alone =
  /(?<![\p{L}\d.,/-])(?:№\s*)?(\d{2,6})(?:[/-]\p{L}{1,3})?(?!\s*(?:чел|студ|people|persons|руб|р\.|%|г\.|год|명|\d))(?![\d.,]\d|\/\d)/giu;

const byName =
  /(?:приказ\p{L}*|(?<!\p{L})пр\.|order|명령)\s*(?:№|N|no\.?|#)?\s*[-–]?\s*(\d{1,6}(?:[/-][\p{L}\d]{1,4})?)(?![\d.])/iu;

/** «представлять интересы группы Л-1 (приказ 323)»: the number of the order that a sentence calls one, as it stands; null where it calls none so. */
export const orderOfSentence = (text: string): string | null => byName.exec(text)?.[1] ?? null;

/**
 * The number of the order that the purpose of a payment for tuition names: «целевое обучение, 5 чел., 659», «обучение по Пр-705/24». Null where it
 * names none, or more than one number that could be one; letters and year of the number are left out, since each office writes them its own way.
 */
export function orderNamedIn(purpose: string | null): number | null {
  if (purpose === null || !['tuition', 'practice'].includes(purposeClass(purpose) ?? '')) return null;
  const named = behindWord.exec(purpose)?.[1];
  if (named !== undefined) return Number(named);
  if (/договор|(?<!\p{L})дог\.|контракт|contract|계약/iu.test(purpose)) return null;
  const [only, ...more] = [...purpose.matchAll(alone)].map(([, number]) => Number(number));
  return only === undefined || more.length > 0 ? null : only;
}
