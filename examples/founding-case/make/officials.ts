import { accountNo, personInn } from '../../../src/world/index.ts';
import { koreanNameOf } from './korean-names.ts';
import { BANK } from './organisations.ts';

/** A person who stands in the papers by office, not as a student or worker. */
export interface Official {
  russian: string;
  latin: string;
  born: string;
  post: string;
  passport: string;
  inn: string;
  account: string;
}

export interface Representative extends Official {
  poa: string;
  poaDay: string;
  phone: string;
  email: string;
}

let serial = 40;
function official(russian: string, latin: string, post: string, born: string): Official {
  serial += 1;
  return {
    russian,
    latin,
    post,
    born,
    passport: `0000 ${String(700_000 + serial * 97)}`,
    inn: personInn(serial * 1009),
    account: accountNo(BANK.bik, '40817', serial * 10_007),
  };
}

function represent(
  who: Official,
  passport: string,
  poa: string,
  poaDay: string,
  phone: string,
  email: string,
): Representative {
  return { ...who, passport, poa, poaDay, phone, email };
}

const han = koreanNameOf([
  ['한', 'Хан', 'Han'],
  ['덕', 'Ток', 'Tok'],
  ['근', 'Кын', 'Kun'],
]);
export const OVERSEER_NAME = koreanNameOf([
  ['백', 'Пэк', 'Paek'],
  ['만', 'Ман', 'Man'],
  ['복', 'Пок', 'Pok'],
]);

/** Travels just before each crew, signs for them, receives part of the wages. */
export const OFFICIAL = represent(
  official(han.russian, han.latin, 'уполномоченный представитель', '1971-11-02'),
  '008360417',
  'Д-17/22',
  '2022-09-26',
  '+7 000 118-44-02',
  'office.han@example.org',
);
/** Education attaché of another state, on its diplomatic list: travels with the scholarship holders every year. */
export const ATTACHE = represent(
  official('Фам Тхань Лонг', 'PHAM THANH LONG', 'атташе по вопросам образования', '1979-04-21'),
  'ZD0020311',
  'К-3/2023',
  '2023-01-16',
  '+7 000 900-10-10',
  'education@consulate.example.org',
);
export const COORDINATOR = represent(
  official('Сунь Хайян', 'SUN HAIYANG', 'координатор программы обмена', '1984-08-30'),
  'Z09000418',
  'О-11',
  '2023-01-20',
  '+7 000 431-77-20',
  'exchange@partner.example.org',
);
export const LICENSED_AGENT = represent(
  official('Тарасенкова Ольга Игоревна', 'TARASENKOVA OLGA', 'директор ООО «Образование-Прибой»', '1980-02-14'),
  '0000 734019',
  'ОП-2022/1',
  '2022-01-10',
  '+7 000 255-30-30',
  'clients@priboy.example.org',
);

/** Signs the practice certificates; the signing authority order does not name her. */
export const OFFICER = official(
  'Корнеева Лариса Витальевна',
  'KORNEEVA LARISA',
  'начальник отдела международных стажировок',
  '1976-06-09',
);
export const OFFICER_SPOUSE = official('Корнеев Вадим Петрович', 'KORNEEV VADIM', 'учредитель', '1974-03-15');
/** Director of the host and of the agent. */
export const DIRECTOR = official('Гордеев Аркадий Львович', 'GORDEEV ARKADII', 'директор', '1969-12-01');
export const VICE_RECTOR = official(
  'Стрельников Павел Андреевич',
  'STRELNIKOV PAVEL',
  'проректор по международной деятельности',
  '1965-05-05',
);
export const DEAN_OF_ADMISSION = official(
  'Ильинская Вера Сергеевна',
  'ILINSKAIA VERA',
  'проректор по учебной работе',
  '1968-01-19',
);
export const HEAD_OF_PRACTICE = official(
  'Седых Нина Алексеевна',
  'SEDYKH NINA',
  'начальник отдела практики',
  '1978-10-11',
);
export const SECOND_RECTOR = official('Громов Юрий Ильич', 'GROMOV IURII', 'проректор', '1963-07-23');
export const FOREMAN = official('Дёмин Олег Степанович', 'DEMIN OLEG', 'прораб', '1975-09-17');
export const INSTRUCTOR = official('Величко Анна Юрьевна', 'VELICHKO ANNA', 'инженер по охране труда', '1983-11-30');
