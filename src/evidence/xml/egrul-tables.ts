import { cellOf } from './xml-text.ts';
import { all, find, said, type XmlElement } from './xml-tree.ts';

type Row = readonly (string | null)[];

/** One table that an extract yields: rows of an organisation, each with the node where it stands. */
export interface EgrulTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Parts of an organisation that it reads; `about` is what `organisationOf` says of it. */
  readonly parts: readonly string[];
  rows(company: XmlElement, about: Row): Generator<readonly [node: XmlElement, cells: Row]>;
}

const organisation = ['Организация', 'ИНН организации', 'ОГРН организации'];
const entry = ['ГРН', 'ДатаЗаписи'];
const nameParts = ['СвНаимЮЛ', 'СвФЛ'];

/** One table per record type: the headings are the register's own words, which the mapping knows. */
export const egrulTables: readonly EgrulTable[] = [
  {
    name: 'СвЮЛ',
    // biome-ignore format: one list
    columns: ['НаимЮЛПолн', 'Сокращённое наименование', 'ИНН', 'ОГРН', 'КПП', 'ДатаВып', 'ДатаОГРН', 'ДатаПрекрЮЛ', 'Статус', 'СумКап', 'ОПФ', 'E-mail'],
    parts: [...nameParts, 'СвПрекрЮЛ', 'СвСтатус', 'СвУстКап', 'СвАдрЭлПочты'],
    *rows(company) {
      const names = find(company, 'СвНаимЮЛ');
      const short = said(find(names, 'СвНаимЮЛСокр'), 'НаимСокр') ?? said(names, 'НаимЮЛСокр');
      const ended = said(find(company, 'СвПрекрЮЛ'), 'ДатаПрекрЮЛ');
      const dates = [said(company, 'ДатаВып'), said(company, 'ДатаОГРН') ?? said(company, 'ДатаОГРНИП'), ended];
      const capital = said(find(company, 'СвУстКап'), 'СумКап');
      const mail = said(find(company, 'СвАдрЭлПочты'), 'E-mail');
      yield [
        company,
        // biome-ignore format: one row
        [nameOf(company), short, ...numbersOf(company), said(company, 'КПП'), ...dates, statusOf(company, ended), capital, said(company, 'ПолнНаимОПФ'), mail],
      ];
    },
  },
  {
    name: 'СведДолжнФЛ',
    columns: [...organisation, 'Должностное лицо', 'ИННФЛ', 'Должность', ...entry],
    parts: [...nameParts, 'СведДолжнФЛ', 'СвУпрОрг'],
    *rows(company, about) {
      for (const officer of all(company, 'СведДолжнФЛ')) {
        const post = find(officer, 'СвДолжн');
        const person = personOf(officer);
        yield [
          officer,
          [
            ...about,
            person.name,
            person.inn,
            said(post, 'НаимДолжн') ?? said(post, 'НаимВидДолжн'),
            ...entryOf(officer),
          ],
        ];
      }
      for (const manager of all(company, 'СвУпрОрг')) {
        const { name, inn } = companyIn(manager);
        yield [manager, [...about, name, inn, 'управляющая организация', ...entryOf(manager)]];
      }
    },
  },
  {
    name: 'СвУчредит',
    columns: [...organisation, 'Учредитель', 'ИНН учредителя', 'Вид', 'Доля, %', 'НоминСтоим', ...entry],
    parts: [...nameParts, 'СвУчредит'],
    *rows(company, about) {
      for (const owner of all(company, 'СвУчредит').flatMap(({ children }) => children)) {
        if (!owner.name.startsWith('Учр')) continue;
        const share = find(owner, 'ДоляУстКап');
        const who = ownerOf(owner);
        yield [
          owner,
          [...about, who.name, who.inn, owner.name, percentOf(share), said(share, 'НоминСтоим'), ...entryOf(owner)],
        ];
      }
    },
  },
  {
    name: 'СвОКВЭД',
    columns: [...organisation, 'КодОКВЭД', 'НаимОКВЭД', 'Основной', ...entry],
    parts: [...nameParts, 'СвОКВЭД'],
    *rows(company, about) {
      for (const activity of all(company, 'СвОКВЭД').flatMap(({ children }) => children)) {
        const code = said(activity, 'КодОКВЭД');
        if (code === null) continue;
        const main = activity.name === 'СвОКВЭДОсн' ? 'да' : 'нет';
        yield [activity, [...about, code, said(activity, 'НаимОКВЭД'), main, ...entryOf(activity)]];
      }
    },
  },
  {
    name: 'СвАдресЮЛ',
    columns: [...organisation, 'Адрес', ...entry],
    parts: [...nameParts, 'СвАдресЮЛ'],
    *rows(company, about) {
      for (const address of all(company, 'СвАдресЮЛ')) {
        const node = find(address, 'СвАдрЮЛФИАС') ?? find(address, 'АдресРФ');
        if (node === undefined) continue;
        yield [node, [...about, addressOf(node), ...entryOf(node)]];
      }
    },
  },
];

function nameOf(company: XmlElement): string | null {
  const full = said(find(company, 'СвНаимЮЛ'), 'НаимЮЛПолн');
  return full ?? personOf(company).name;
}

const numbersOf = (company: XmlElement): Row => [
  said(company, 'ИНН') ?? said(company, 'ИННФЛ'),
  said(company, 'ОГРН') ?? said(company, 'ОГРНИП'),
];

/** What every table says first: found once for each company. */
export const organisationOf = (company: XmlElement): Row => [nameOf(company), ...numbersOf(company)];

const statusOf = (company: XmlElement, ended: string | null): string => {
  const status = find(company, 'СвСтатус');
  const written = said(find(status, 'СвСтатус'), 'НаимСтатусЮЛ') ?? said(status, 'НаимСтатусЮЛ');
  return written ?? (ended === null ? 'действующее' : 'прекращено');
};

function entryOf(node: XmlElement): Row {
  const written = find(node, 'ГРНДата') ?? find(node, 'ГРНДатаПерв');
  return [said(written, 'ГРН'), said(written, 'ДатаЗаписи')];
}

interface Named {
  readonly name: string | null;
  readonly inn: string | null;
}

function personOf(node: XmlElement): Named {
  const person = find(node, 'СвФЛ');
  const written = find(person, 'СвФИОИНН') ?? find(person, 'ФИОРус') ?? person;
  const name = ['Фамилия', 'Имя', 'Отчество'].map((part) => said(written, part) ?? '').join(' ');
  return { name: cellOf(name.replace(/ +/g, ' ')), inn: said(written, 'ИННФЛ') ?? said(person, 'ИННФЛ') };
}

function companyIn(node: XmlElement): Named {
  const written = find(node, 'НаимИННЮЛ');
  return { name: said(written, 'НаимЮЛПолн'), inn: said(written, 'ИНН') };
}

function ownerOf(node: XmlElement): Named {
  const company = companyIn(node);
  if (company.name !== null) return company;
  const person = personOf(node);
  if (person.name !== null) return person;
  const fund = said(find(node, 'СвНаимПИФ'), 'НаимПИФ');
  const state = find(node, 'ВидНаимУчр');
  return { name: fund ?? said(state, 'НаимМО') ?? said(state, 'НаимРегион'), inn: null };
}

function percentOf(share: XmlElement | undefined): string | null {
  const size = find(share, 'РазмерДоли') ?? share;
  const percent = find(size, 'Процент')?.text ?? find(size, 'ДробДесят')?.text;
  if (percent !== undefined) return cellOf(percent);
  const part = find(size, 'ДробПрост');
  const [over, under] = [Number(said(part, 'Числит')), Number(said(part, 'Знаменат'))];
  return over > 0 && under > 0 ? String(Math.round((over / under) * 1_000_000) / 10_000) : null;
}

/** Index, region, town, street, house, room, in the order in which an address is written. */
function addressOf(node: XmlElement): string | null {
  const parts = [said(node, 'Индекс'), ...node.children.map(addressPart)];
  for (const name of ['Дом', 'Корпус', 'Кварт']) parts.push(said(node, name));
  return cellOf(parts.filter((part) => part !== null).join(', '));
}

function addressPart(part: XmlElement): string | null {
  const { name } = part;
  if (name.startsWith('ГРН') || name === 'ОгрДосСв' || (name === 'Регион' && part.text !== '')) return null;
  const kind = said(part, 'Тип') ?? said(part, 'Вид') ?? said(part, `Тип${name}`);
  const proper = said(part, 'Наим') ?? said(part, 'Номер') ?? said(part, `Наим${name}`) ?? cellOf(part.text);
  return proper === null ? null : [kind, proper].filter((word) => word !== null).join(' ');
}
