import type { RecordType } from '../record-types/record-type.ts';
import { type Candidate, headingLexicon, leastAlike } from '../words/heading-lexicon.ts';
import { partedName } from '../words/heading-words.ts';

/** «Сроки организации», «Период»: words that head a stretch of time, whatever of. */
const spanning = /^(срок|сроки|период|даты|время|period|dates|term|duration)(?![\p{L}])/iu;

const sided = /^(.+?)\s+(с|s|from|по|po|до|do|to|until|till)$/iu;
/** «С даты», «По какое число». */
const sidedBefore = /^(с|по|до)\s+((?:как(?:ого|ое)\s+)?(?:дат[ыуа]|числ[оа]))$/iu;

interface Side {
  readonly whole: string;
  readonly word: string;
}

const partOf = ({ word }: Side): 'from' | 'to' => (/^(с|s|from)$/iu.test(word) ? 'from' : 'to');

const sides = new Map<string, Side | null>();

/** Of a heading it is asked for every type. */
export function sideIn(heading: string): Side | null {
  const known = sides.get(heading);
  if (known !== undefined) return known;
  const text = partedName(heading);
  const [, whole, word] = sided.exec(text) ?? [];
  const [, first, rest] = sidedBefore.exec(text) ?? [];
  const found = sideOf(whole, word) ?? sideOf(rest, first);
  if (sides.size < 50_000) sides.set(heading, found);
  return found;
}

const sideOf = (whole: string | undefined, word: string | undefined): Side | null =>
  whole === undefined || word === undefined ? null : { whole, word };

/** «Въезд по» is no beginning; and «Въезд» alone, which a form prints with the little word too, is not surely the end that the word makes of it. */
export function isOtherSide(heading: string, phrase: string, part: string): boolean {
  const said = sideIn(heading);
  return said === null ? sideIn(phrase) !== null : partOf(said) !== part;
}

/** «Срок с», «Период по»: what heads a whole period and a side of it. */
export function sideOfPeriod(type: RecordType, heading: string): Candidate[] {
  const side = sideIn(heading);
  if (side === null) return [];
  const { whole, word } = side;
  const part = partOf(side);
  const known = headingLexicon()
    .candidates(type, whole)
    .filter(({ slot }) => slot.column.type === 'period' && slot.part === null);
  const [only, ...others] = spanning.test(whole) ? type.columns.filter((column) => column.type === 'period') : [];
  const said =
    !known.some(({ likeness }) => likeness >= leastAlike) && only !== undefined && others.length === 0
      ? [{ slot: { column: only, part, phrases: [], bare: false }, likeness: 0.8, phrase: whole }]
      : known;
  return said.map(({ slot, likeness, phrase }) => ({ slot: { ...slot, part }, likeness, phrase: `${phrase} ${word}` }));
}
