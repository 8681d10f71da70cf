/** Invented people and organisations of the disk. Organisations have an ИНН of region 00, which no firm has. */
export interface Somebody {
  readonly russian: string;
  readonly latin: string;
  readonly korean: string;
  readonly born: string;
  readonly passport: string;
  readonly staff: string;
  readonly badge: string;
}

const surnames = [
  ['Ким', 'KIM', '김'],
  ['Ли', 'RI', '리'],
  ['Пак', 'PAK', '박'],
  ['Чхве', 'CHOE', '최'],
  ['Хан', 'HAN', '한'],
  ['Чан', 'JANG', '장'],
] as const;
const givenNames = [
  ['Чхоль Мин', 'CHOL MIN', '철민'],
  ['Сон Хо', 'SONG HO', '성호'],
  ['Ён Нам', 'YONG NAM', '영남'],
  ['Кван Су', 'KWANG SU', '광수'],
  ['Мён Ир', 'MYONG IL', '명일'],
  ['Хак Чхоль', 'HAK CHOL', '학철'],
  ['Тэ Хён', 'TAE HYON', '태현'],
] as const;

const two = (n: number): string => String(n).padStart(2, '0');

export const STUDENTS: readonly Somebody[] = Array.from({ length: 24 }, (_, n) => {
  const [ru, latin, ko] = surnames[n % surnames.length] ?? surnames[0];
  const [ruGiven, latinGiven, koGiven] = givenNames[(n * 3 + Math.floor(n / 7)) % givenNames.length] ?? givenNames[0];
  return {
    ...{ russian: `${ru} ${ruGiven}`, latin: `${latin} ${latinGiven}`, korean: `${ko}${koGiven}` },
    ...{
      born: `${1985 + (n % 11)}-${two(1 + (n % 12))}-${two(1 + ((n * 7) % 28))}`,
      passport: `0047${20_731 + n * 137}`,
    },
    ...{ staff: String(301 + n), badge: `B-${1040 + n}` },
  };
});

/** A group of ordinary foreign students beside them, who come to class and take their exams. */
export const NEIGHBOURS: readonly Somebody[] = [
  ['Юлдашев Тимур', 'YULDASHEV TIMUR', '2003-04-11'],
  ['Нгуен Ван Минь', 'NGUYEN VAN MINH', '2002-09-30'],
  ['Ван Лэй', 'WANG LEI', '2003-01-17'],
  ['Саидова Мадина', 'SAIDOVA MADINA', '2004-07-05'],
  ['Бат Болд', 'BAT BOLD', '2002-12-24'],
].map(([russian = '', latin = '', born = ''], n) => ({
  ...{ russian, latin, korean: '', born },
  ...{ passport: `00AB${51_207 + n * 61}`, staff: String(401 + n), badge: `B-${1190 + n}` },
}));

export const UNIVERSITY = {
  name: 'ФГБОУ ВО «Залесский государственный институт»',
  english: 'Zalessk State Institute',
  inn: '0027004517',
};
export const BUILDER = {
  name: 'ООО «Кедрострой»',
  latin: 'Kedrostroy LLC',
  inn: '0027011345',
  account: '40702810200000001734',
};
export const SUPPLIER = {
  name: 'ООО «Дальсервис-Кадры»',
  korean: '달서비스무역회사',
  inn: '0027013920',
  account: '40702810700000002811',
};
export const PLAIN_FIRM = { name: 'АО «Хлебозавод Залесский»', inn: '0027002005', account: '40702810500000003377' };
export const BANK = 'Банк «Залив»';
export const SITE = 'ЖК «Кедровая роща»';
export const OFFICER = 'Лесовой Аркадий Викторович';
export const DEAN = 'Рябова Нина Павловна';
export const OFFICIAL = { russian: 'Чан Ён Мин', latin: 'JANG YONG MIN', korean: '장영민', phone: '+7 900 000-17-40' };
export const FOREMAN = 'Бугров Степан Ильич';
