import { looksLikeUniversity } from '../columns/column-profile.ts';
import type { Said } from '../columns/preamble.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { askedFor } from '../words/text-classes.ts';
import { organisationsIn, peopleAt } from './written-parts.ts';

/** What a letter asks to be done for the people of a list: the record that each of them is, in which words, and who asks. */
export interface Asked {
  readonly type: string;
  readonly words: string;
  readonly said: readonly Said[];
}

const request =
  /(?<!\p{L})(?:про(?:сим|сьба|шу)|ходатайству(?:ем|ю)|please|kindly|we\s+(?:ask|request)|요청|부탁)(?!\p{Ll})[^.!?\n]*/giu;
const greeting =
  /(?:с\s+уважением|(?:best|kind|with)\s+regards|yours\s+(?:sincerely|faithfully)|sincerely)[\s,.!—–-]*/iu;
/** Who signs for an office of a school asks nobody to enrol: the letter is its own. */
const ofSchool = /(?:ректор|декан|кафедр|приёмн|приемн|rector|dean|admissions)/iu;
const longestName = 160;

/** «Список на сентябрь во вложении. Просим приказ до конца недели. С уважением, ООО «…»»: null where a letter asks for nothing that makes a record of those on its list. */
export function askedOf(lines: readonly string[]): Asked | null {
  const text = lines.join('\n');
  for (const [words] of text.matchAll(request)) {
    const type = askedFor(words);
    if (type !== null && recordTypes().get(type) !== undefined)
      return { type, words: words.trim(), said: [...whoAsks(text), ...whenAsked(text)] };
  }
  return null;
}

const dated = /^Date:\s*(?:\p{L}{3},\s*)?(\d{1,2}\s\p{L}{3}\s\d{4})/mu;

function whenAsked(text: string): Said[] {
  const day = dated.exec(text)?.[1];
  return day === undefined ? [] : [{ key: 'Дата обращения', text: day }];
}

function whoAsks(text: string): Said[] {
  const found = greeting.exec(text);
  if (found === null) return [];
  const signed = text.slice(found.index + found[0].length).slice(0, longestName);
  const [firm] = organisationsIn(signed);
  if (ofSchool.test(signed) || (firm !== undefined && looksLikeUniversity(firm))) return [];
  const [person] = peopleAt(signed);
  const name = firm ?? person?.name;
  return name === undefined ? [] : [{ key: firm === undefined ? 'Представитель' : 'Агент', text: name }];
}
