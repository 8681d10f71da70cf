import { looksLikeOrganisation, looksLikePerson } from './column-profile.ts';

/** What stands with a name in one cell: how to reach whom it names, or whose he is, under the heading that a form would print over it. */
export interface BesideName {
  readonly name: string;
  readonly heading: string;
  readonly text: string;
}

/** «Тестов И. И., тел. +7 …», «Тестов И. И. (ООО «Вымысел»)», «ООО «Вымысел» (Тестов И. И.)» under a heading; null where the cell is not two things. */
export function besideName(cell: string, heading: string): BesideName | null {
  return cell.length > longest ? null : (withPhone(cell, heading) ?? withParty(cell, heading));
}

/** Who somebody is and how to reach him takes no more letters; what is longer is text, and would take long to search. */
const longest = 200;

/** A bare number behind a name may be that of anything: without its word it begins with a plus, or is parted as only telephones are. */
const nameAndPhone =
  /^(\p{L}.*?)\s*[,;(/]?\s*(?:(?:тел(?:ефон)?|моб(?:\.\s*тел)?|сот|т|phone|tel|mob|전화)\.?\s*:?\s*(\+?\d[\d\s()-]{5,18}\d)|(\+\d[\d\s()-]{8,18}\d|8[\s(-][\d\s()-]{8,16}\d|0\d{1,2}-\d{3,4}-\d{4}))\)?\.?$/iu;

function withPhone(cell: string, heading: string): BesideName | null {
  const [, who = '', labelled, bare] = nameAndPhone.exec(cell) ?? [];
  const [name, text] = [who.trim(), (labelled ?? bare ?? '').trim()];
  const isPhone = /^\d{7,13}$/.test(text.replace(/\D/g, ''));
  const isNamed = !/\d/.test(name) && (looksLikePerson(name) || looksLikeOrganisation(name));
  return isPhone && isNamed ? { name, heading: `${heading}, тел.`, text } : null;
}

const two = /^([^()]+?)(?:\s*\(([^()]+)\)|,\s+([^,()]+))$/u;
/** «Нижний Новгород» looks like a person too: behind a firm a name has initials or a patronymic. */
const inFull = /\p{Lu}\.|(?:вич|вна|ична|оглы|кызы)$/u;
const ofOthers = /представител|доверен|контакт|агент|representative|contact|agent|대리/iu;

function withParty(cell: string, heading: string): BesideName | null {
  const [, name = '', inside, behind] = two.exec(cell) ?? [];
  const text = (inside ?? behind ?? '').trim();
  if (looksLikePerson(name) && looksLikeOrganisation(text))
    return { name, heading: ofOthers.test(heading) ? 'Организация представителя' : `${heading}, организация`, text };
  const isPerson = looksLikePerson(text) && inFull.test(text);
  return looksLikeOrganisation(name) && isPerson ? { name, heading: `${heading}, контактное лицо`, text } : null;
}
