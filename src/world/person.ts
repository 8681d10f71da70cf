import type { Chance } from './chance.ts';
import { addDays } from './days.ts';
import { type NameStock, nameStocks } from './name-stock.ts';
import { accountNo, BIK, personInn } from './numbers.ts';

/** An invented human being, as several offices would write down the same one. */
export interface Person {
  readonly id: string;
  readonly nation: string;
  readonly russian: string;
  readonly latin: string;
  readonly hangul: string | null;
  readonly born: string;
  readonly passport: string;
  readonly inn: string;
  readonly phone: string;
  readonly account: string;
  readonly trade: string;
  readonly yearsWorked: number;
}

export interface Life {
  readonly nation: string;
  readonly ages: readonly [number, number];
  readonly trades: readonly string[];
}

const BORN_BEFORE = '2023-09-01';

// biome-ignore format: one passport number per issuing habit
const passportHabits: Record<string, string> = { KP: '########0', VN: 'C#######', UZ: 'FA#######', TJ: '40#######', CN: 'EK#######', MN: 'E########', IN: 'T#######', BD: 'A########', TM: 'A#######', RU: '00 ## ######' };

/** A person with a life so far. Serial numbers are drawn, not counted: an order of creation must not show in a paper. */
export function bornPerson(chance: Chance, id: string, life: Life): Person {
  const name = drawnName(chance, life.nation);
  const age = chance.between(...life.ages);
  const serial = chance.below(89_999_999) + 10_000_000;
  return {
    ...{ id, nation: life.nation, ...name },
    born: addDays(BORN_BEFORE, -age * 365 - chance.below(365)),
    passport: (passportHabits[life.nation] ?? 'Z########').replace(/#/g, () => String(chance.below(10))),
    inn: personInn(serial),
    phone: `+7 9${chance.between(10, 99)} ${chance.between(100, 999)}-${chance.between(10, 99)}-${chance.between(10, 99)}`,
    account: accountNo(BIK, '40817', serial),
    trade: chance.pick(life.trades),
    yearsWorked: Math.max(0, chance.between(0, age - 18)),
  };
}

function drawnName(chance: Chance, nation: string): Pick<Person, 'russian' | 'latin' | 'hangul'> {
  const stock = nameStocks[nation];
  if (!stock)
    throw new Error(`nation "${nation}": no names are in stock; known: ${Object.keys(nameStocks).join(', ')}`);
  const parts = [chance.pick(stock.surnames), ...givenOf(chance, stock)].map((stem) => stem.split('='));
  const written = (way: number) => parts.map((part) => part[way] ?? '');
  const [surname = '', ...given] = written(1);
  const hangul = written(2).join('');
  return {
    russian: [...written(0), ...(nation === 'RU' ? [patronymic(chance)] : [])].join(' '),
    latin: (stock.passportOrder === 'surname first' ? [surname, ...given] : [...given, surname])
      .join(' ')
      .toUpperCase(),
    hangul: hangul || null,
  };
}

/** The stems of a given name. */
function givenOf(chance: Chance, { given, syllables, joined }: NameStock): string[] {
  const first = chance.pick(given);
  if (!syllables && !joined) return [first];
  const second = chance.pick(given.filter((one) => one !== first));
  if (syllables) return [first, second];
  const both = chance.happens(0.75) ? [first, second] : [first];
  const one = [0, 1].map((way) => both.map((stem) => stem.split('=')[way] ?? '').join(''));
  return [one.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('=')];
}

const patronymic = (chance: Chance): string =>
  chance.pick([
    'Андреевич',
    'Борисович',
    'Викторович',
    'Глебович',
    'Дмитриевич',
    'Егорович',
    'Игоревич',
    'Львович',
    'Олегович',
    'Павлович',
  ]);

// biome-ignore format: a table is read by rows
const LATIN: Record<string, string> = {
  А: 'A', Б: 'B', В: 'V', Г: 'G', Д: 'D', Е: 'E', Ё: 'E', Ж: 'ZH', З: 'Z', И: 'I', Й: 'I', К: 'K', Л: 'L', М: 'M',
  Н: 'N', О: 'O', П: 'P', Р: 'R', С: 'S', Т: 'T', У: 'U', Ф: 'F', Х: 'KH', Ц: 'TS', Ч: 'CH', Ш: 'SH', Щ: 'SHCH',
  Ъ: 'IE', Ы: 'Y', Ь: '', Э: 'E', Ю: 'IU', Я: 'IA',
};

/** The Latin line that a Russian office makes from its own Cyrillic (ICAO Doc 9303), not from the passport. */
export const latinFromRussian = (russian: string): string =>
  [...russian.toUpperCase()].map((letter) => LATIN[letter] ?? letter).join('');

/** `Ремизов Т. Н.` */
export function initialsOf(russian: string): string {
  const [surname = '', ...rest] = russian.split(' ');
  return [surname, ...rest.map((part) => `${part[0]}.`)].join(' ');
}

/** A Russian name as people name folders. */
export const slugOf = (russian: string): string =>
  latinFromRussian(russian)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
