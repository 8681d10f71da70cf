import type { Chance } from '../../../src/world/index.ts';
import { passportLatin } from './passport-latin.ts';

/** One syllable or surname as three hands write it: Hangul, the Russian order book (Kontsevich), the northern passport. */
type Written = readonly [hangul: string, russian: string, latin: string];

// biome-ignore format: a table is read by rows
const SURNAMES: readonly Written[] = [
  ['김', 'Ким', 'Kim'], ['리', 'Ли', 'Ri'], ['박', 'Пак', 'Pak'], ['최', 'Чхве', 'Choe'], ['정', 'Чон', 'Jong'],
  ['조', 'Чо', 'Jo'], ['강', 'Кан', 'Kang'], ['장', 'Чан', 'Jang'], ['한', 'Хан', 'Han'], ['오', 'О', 'O'],
  ['윤', 'Юн', 'Yun'], ['림', 'Лим', 'Rim'], ['신', 'Син', 'Sin'], ['홍', 'Хон', 'Hong'], ['문', 'Мун', 'Mun'],
  ['배', 'Пэ', 'Pae'], ['백', 'Пэк', 'Paek'], ['허', 'Хо', 'Ho'], ['량', 'Лян', 'Ryang'], ['황', 'Хван', 'Hwang'],
];

// biome-ignore format: a table is read by rows
const GIVEN: readonly Written[] = [
  ['영', 'Ён', 'Yong'], ['철', 'Чхоль', 'Chol'], ['성', 'Сон', 'Song'], ['남', 'Нам', 'Nam'], ['호', 'Хо', 'Ho'],
  ['명', 'Мён', 'Myong'], ['광', 'Кван', 'Kwang'], ['혁', 'Хёк', 'Hyok'], ['진', 'Чин', 'Jin'], ['국', 'Кук', 'Kuk'],
  ['수', 'Су', 'Su'], ['학', 'Хак', 'Hak'], ['룡', 'Рён', 'Ryong'], ['춘', 'Чхун', 'Chun'], ['금', 'Кым', 'Kum'],
  ['현', 'Хён', 'Hyon'], ['석', 'Сок', 'Sok'], ['만', 'Ман', 'Man'], ['덕', 'Ток', 'Tok'], ['원', 'Вон', 'Won'],
  ['태', 'Тхэ', 'Thae'], ['복', 'Пок', 'Pok'], ['근', 'Кын', 'Kun'], ['옥', 'Ок', 'Ok'], ['범', 'Пом', 'Pom'],
];

export interface KoreanName {
  hangul: string;
  russian: string;
  /** As the northern passport prints it: RI YONG HO. */
  latin: string;
  /** As a wage clerk prints it, from the Cyrillic: CHKHVE EN RIM. */
  fromCyrillic: string;
}

export function koreanNameOf(parts: readonly Written[]): KoreanName {
  const russian = parts.map((part) => part[1]).join(' ');
  return {
    hangul: parts.map((part) => part[0]).join(''),
    russian,
    latin: parts
      .map((part) => part[2])
      .join(' ')
      .toUpperCase(),
    fromCyrillic: passportLatin(russian),
  };
}

export function koreanName(choices: Chance): KoreanName {
  const first = choices.pick(GIVEN);
  const second = choices.pick(GIVEN.filter((syllable) => syllable !== first));
  return koreanNameOf([choices.pick(SURNAMES), first, second]);
}

/** Two names a newcomer should try first: one hard to recognise across scripts, one with a namesake among the neighbours. */
export const CHHVE_YON_HAK = koreanNameOf([
  ['최', 'Чхве', 'Choe'],
  ['영', 'Ён', 'Yong'],
  ['학', 'Хак', 'Hak'],
]);
export const KIM_NAM_TOK = koreanNameOf([
  ['김', 'Ким', 'Kim'],
  ['남', 'Нам', 'Nam'],
  ['덕', 'Ток', 'Tok'],
]);
