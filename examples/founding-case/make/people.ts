import { accountNo, type Chance, chanceOf } from '../../../src/world/index.ts';
import { addDays } from './days.ts';
import { CHHVE_YON_HAK, KIM_NAM_TOK, type KoreanName, koreanName } from './korean-names.ts';
import { neighbourName } from './neighbour-names.ts';
import { BANK } from './organisations.ts';

export interface Person {
  id: string;
  country: string;
  russian: string;
  latin: string;
  fromCyrillic: string;
  hangul: string;
  born: string;
  passport: string;
  issued: string;
  phone: string;
  email: string;
  card: string;
}

const choices = chanceOf('people');
const taken = new Set<string>();
let count = 0;

const CITIZENSHIP: Record<string, string> = {
  KP: 'КНДР',
  KR: 'Республика Корея',
  RU: 'Россия',
  UZ: 'Узбекистан',
  KZ: 'Казахстан',
  KORYO: 'Узбекистан',
  VN: 'Вьетнам',
  CN: 'Китай',
  IN: 'Индия',
};
export const citizenship = (person: Person): string => CITIZENSHIP[person.country] ?? '';

/** Reserved numbers only: "00…" and "Z0…" passports, telephone code 000, mail at example.org. */
function passportOf(country: string, n: number): string {
  if (country === 'RU') return `0000 ${String(100_000 + n * 61)}`;
  if (country === 'KP') return `00${String(4_100_000 + n * 127)}`;
  return `Z0${String(3_000_000 + n * 211)}`;
}

interface Draft {
  country: string;
  russian: string;
  latin: string;
  fromCyrillic: string;
  hangul: string;
}

function settle(draft: Draft, born: string, issued: string): Person {
  count += 1;
  const n = count;
  return {
    ...draft,
    id: `p${String(n).padStart(3, '0')}`,
    born,
    issued,
    passport: passportOf(draft.country, n),
    phone: `+7 000 ${String(200 + (n % 700))}-${String(10 + (n % 83))}-${String(10 + (n % 89))}`,
    email: `s${String(1000 + n * 3)}@example.org`,
    card: accountNo(BANK.bik, '40817', 500_000 + n * 613),
  };
}

const bornAround = (year: number, from: Chance) => addDays(`${year}-01-01`, from.below(365));
const fromKorean = (country: string, name: KoreanName): Draft => ({ country, ...name });

function fresh<T extends { russian: string }>(make: () => T): T {
  for (;;) {
    const made = make();
    if (taken.has(made.russian)) continue;
    taken.add(made.russian);
    return made;
  }
}

/** A labourer sent from abroad: men of 24 to 44, passports issued in one week per crew. */
export function labourer(issuedAround: string, name?: KoreanName): Person {
  const draft = name ?? fresh(() => koreanName(choices));
  return settle(
    fromKorean('KP', draft),
    bornAround(choices.between(1979, 1999), choices),
    addDays(issuedAround, choices.below(4)),
  );
}

export const firstLabourers: readonly KoreanName[] = [CHHVE_YON_HAK, KIM_NAM_TOK];

export function student(country: string, from: number, to: number): Person {
  const name = fresh(() => neighbourName(country, choices));
  const issued = addDays('2019-01-15', choices.below(1200));
  return settle(
    { country, ...name, fromCyrillic: name.latin, hangul: '' },
    bornAround(choices.between(from, to), choices),
    issued,
  );
}

export const worker = (country: string): Person => student(country, 1972, 1998);

/** An exchange student who shares a labourer's name, and nothing else. */
export function namesake(): Person {
  const name = { ...KIM_NAM_TOK, latin: 'KIM NAMDEOK', fromCyrillic: 'KIM NAMDEOK' };
  return settle(fromKorean('KR', name), '2002-05-17', '2021-03-11');
}
