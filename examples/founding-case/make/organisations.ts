import { accountNo, ogrnOf, orgInn } from '../../../src/world/index.ts';

export const BANK = { name: 'АО «Заливбанк»', bik: '040099717' };
export const SITE = 'ЖК «Маячный», корпус 3';
export const SITE_ADDRESS = 'г. Заливск, ул. Причальная, д. 14';
export const DEPOT = 'Склад «Северный причал»';

export interface Organisation {
  key: string;
  name: string;
  inn: string;
  ogrn: string;
  registered: string;
  address: string;
  okved: readonly string[];
  account: string;
}

let serial = 100;
function organisation(key: string, name: string, registered: string, address: string, okved: string[]): Organisation {
  serial += 1;
  return {
    key,
    name,
    registered,
    address,
    okved,
    inn: orgInn(serial * 37),
    ogrn: ogrnOf(Number(registered.slice(0, 4)), serial * 53),
    account: accountNo(BANK.bik, key.startsWith('university') ? '40501' : '40702', serial * 7919),
  };
}

const PIER = 'г. Заливск, ул. Складская, д. 3, офис 12';

// biome-ignore format: a table is read by rows
/** Everyone who is not a person. Host and agent share an address, a founder and a director: the register shows it. */
export const ORG = {
  university: organisation('university', 'ФГБОУ ВО «Заливский государственный университет»', '2002-10-11', 'г. Заливск, пр-т Науки, д. 1', ['85.22']),
  second: organisation('university-second', 'ФГБОУ ВО «Северогорский технический университет»', '2002-11-20', 'г. Северогорск, ул. Горная, д. 8', ['85.22']),
  host: organisation('host', 'ООО «Заливмонолит»', '2019-04-16', PIER, ['41.20', '43.99']),
  agent: organisation('agent', 'ООО «Вектор-Залив»', '2022-06-08', PIER, ['85.42', '78.20']),
  finisher: organisation('finisher', 'ООО «Отделка-Сервис»', '2015-03-02', 'г. Заливск, ул. Гончарная, д. 40', ['43.31', '43.33']),
  bridges: organisation('bridges', 'АО «Мостотряд-Залив»', '2008-09-30', 'г. Заливск, ул. Портовая, д. 27', ['42.13', '41.20']),
  depot: organisation('depot', 'ООО «Складской двор»', '2016-12-05', 'г. Заливск, Северный причал, д. 2', ['52.10']),
  translators: organisation('translators', 'ООО «Слово и мост»', '2011-05-19', 'г. Заливск, ул. Книжная, д. 5', ['74.30']),
  auditors: organisation('auditors', 'ООО «Баланс-Аудит»', '2009-02-25', 'г. Заливск, ул. Счётная, д. 9', ['69.20']),
  coders: organisation('coders', 'ООО «Кодовая бухта»', '2017-08-14', 'г. Заливск, ул. Радио, д. 16', ['62.01']),
  hotel: organisation('hotel', 'ООО «Гостиница «Маяк»', '2013-01-22', 'г. Заливск, Набережная, д. 30', ['55.10']),
  licensed: organisation('licensed', 'ООО «Образование-Прибой»', '2014-07-03', 'г. Заливск, ул. Школьная, д. 21', ['85.42']),
  fund: organisation('fund', 'Фонд стипендий «Прибрежный»', '2010-10-10', 'г. Заливск, пл. Мира, д. 2', ['64.99']),
  dispatcher: { taxNumber: orgInn(90_007), name: 'Внешнестроительная компания «Чхонсоль»', hangul: '청솔대외건설회사', latin: 'Chongsol External Construction Company' },
} as const;
