import type { Chance } from '../../../src/world/index.ts';
import { passportLatin } from './passport-latin.ts';

export interface NeighbourName {
  russian: string;
  latin: string;
}

interface Stock {
  surnames: readonly string[];
  given: readonly string[];
  patronymics?: readonly string[];
  latin?: Record<string, string>;
}

const words = (text: string) => text.split(' ');
const PATRONYMICS = words('Андреевич Борисович Викторович Геннадьевич Игоревич Кириллович Олегович Павлович Романович');

/** Invented people of many countries: a surname and a given name each, the Latin line where the passport has its own. */
const STOCKS: Record<string, Stock> = {
  RU: {
    surnames: words(
      'Абрамцев Белоусов Гладышев Дроздов Ермилов Журавин Зотов Карташов Лобанов Мещеряков Носков Панфилов Рябинин Сальников Устюжанин Хромов Чагин Шубин',
    ),
    given: words('Алексей Борис Виктор Глеб Денис Егор Иван Кирилл Максим Никита Степан Фёдор'),
    patronymics: PATRONYMICS,
  },
  UZ: {
    surnames: words('Абдуллаев Юсупов Рахимов Эргашев Турсунов Назаров Холматов Саидов'),
    given: words('Жасур Бахтиёр Отабек Шерзод Дилшод Улугбек Азиз Санжар'),
  },
  KZ: {
    surnames: words('Сериков Ахметов Жумабаев Оспанов Нурланов Касымов Беков'),
    given: words('Айдос Ерлан Данияр Тимур Асхат Нуржан Арман'),
  },
  KORYO: {
    surnames: words('Цой Пак Ким Хан Тен Югай Нам'),
    given: words('Алексей Вадим Сергей Герман Роберт Эдуард Станислав'),
    patronymics: PATRONYMICS,
  },
  VN: {
    surnames: words('Нгуен Чан Ле Фам Хоанг Ву'),
    given: ['Ван Хай', 'Тхи Лан', 'Дык Ань', 'Минь Туан', 'Тхань Нам', 'Хыу Фук', 'Тхи Май', 'Динь Лонг'],
    // biome-ignore format: a table is read by rows
    latin: {
      Нгуен: 'NGUYEN', Чан: 'TRAN', Ле: 'LE', Фам: 'PHAM', Хоанг: 'HOANG', Ву: 'VU', 'Ван Хай': 'VAN HAI',
      'Тхи Лан': 'THI LAN', 'Дык Ань': 'DUC ANH', 'Минь Туан': 'MINH TUAN', 'Тхань Нам': 'THANH NAM',
      'Хыу Фук': 'HUU PHUC', 'Тхи Май': 'THI MAI', 'Динь Лонг': 'DINH LONG',
    },
  },
  CN: {
    surnames: words('Ван Чжан Лю Чэнь Ян Сунь Го'),
    given: words('Вэй Цзюнь Сяомин Хайян Лэй Мэйлин Цзяньго Юйфэн'),
    // biome-ignore format: a table is read by rows
    latin: {
      Ван: 'WANG', Чжан: 'ZHANG', Лю: 'LIU', Чэнь: 'CHEN', Ян: 'YANG', Сунь: 'SUN', Го: 'GUO', Вэй: 'WEI',
      Цзюнь: 'JUN', Сяомин: 'XIAOMING', Хайян: 'HAIYANG', Лэй: 'LEI', Мэйлин: 'MEILING', Цзяньго: 'JIANGUO', Юйфэн: 'YUFENG',
    },
  },
  IN: {
    surnames: words('Шарма Кумар Патель Сингх Редди Верма'),
    given: words('Рави Амит Сунил Прия Анил Дипак Никхил'),
    // biome-ignore format: a table is read by rows
    latin: {
      Шарма: 'SHARMA', Кумар: 'KUMAR', Патель: 'PATEL', Сингх: 'SINGH', Редди: 'REDDY', Верма: 'VERMA', Рави: 'RAVI',
      Амит: 'AMIT', Сунил: 'SUNIL', Прия: 'PRIYA', Анил: 'ANIL', Дипак: 'DEEPAK', Никхил: 'NIKHIL',
    },
  },
};

export const NEIGHBOUR_COUNTRIES = Object.keys(STOCKS);

export function neighbourName(country: string, choices: Chance): NeighbourName {
  const stock = STOCKS[country];
  if (!stock) throw new Error(`no invented names for country "${country}"`);
  const parts = [choices.pick(stock.surnames), choices.pick(stock.given)];
  const latin = parts.map((part) => stock.latin?.[part] ?? passportLatin(part)).join(' ');
  const patronymic = stock.patronymics ? [choices.pick(stock.patronymics)] : [];
  return { russian: [...parts, ...patronymic].join(' '), latin };
}
