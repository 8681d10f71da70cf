import type { Chance } from './chance.ts';
import { type Founding, foundedOrg, type Org } from './organisation.ts';
import { bornPerson, type Person, slugOf } from './person.ts';
import { programmes } from './programmes.ts';
import { youngFirm } from './young-firm.ts';

export interface University {
  readonly org: Org;
  readonly admission: Person;
  readonly viceRector: Person;
  readonly international: Person;
  readonly practiceHead: Person;
  readonly practiceDeputy: Person;
  readonly teachers: readonly Person[];
  readonly beds: string;
  readonly spinOff: Org;
}

export interface Site {
  readonly id: string;
  /** Its name as a folder is named. */
  readonly slug: string;
  readonly name: string;
  readonly builder: Org;
}

/** A place with a gate. Two blocks of one name are told apart by the builder. */
export const siteOf = (id: string, name: string, builder: Org): Site => ({
  ...{ id, name, builder },
  slug: `${slugOf(name)}-${builder.inn.slice(4, 8)}`,
});

/** Everyone who was there before any story began. */
export interface Society {
  readonly universities: readonly University[];
  readonly builders: readonly Org[];
  readonly subcontractors: readonly Org[];
  readonly depots: readonly Org[];
  readonly hotels: readonly Org[];
  readonly agents: readonly Org[];
  readonly funds: readonly Org[];
  /** Small firms founded of late, which trade and now and then pay for somebody's study. */
  readonly young: readonly Org[];
  readonly sites: readonly Site[];
  readonly practiceHosts: ReadonlyMap<string, Org>;
  readonly bank: Org;
  readonly treasury: Org;
  /** Founds another organisation, known to the registers like any other. */
  readonly found: (how: Omit<Founding, 'director'> & { readonly director?: Person }) => Org;
  readonly citizen: (age?: readonly [number, number]) => Person;
  readonly orgs: () => readonly Org[];
}

const CITIES = [
  'Заливский',
  'Северогорский',
  'Мысовой',
  'Приозёрский',
  'Каменский',
  'Тихореченский',
  'Островной',
  'Дальнегорский',
];
const WORDS = [
  'Монолит',
  'Горизонт',
  'Берег',
  'Высота',
  'Контур',
  'Оплот',
  'Пирс',
  'Базальт',
  'Кровля',
  'Фасад',
  'Ярус',
  'Створ',
  'Лиман',
  'Утёс',
  'Рубеж',
  'Причал',
];
const TAILS = ['строй', '-Сервис', '', '-Проект', '-Регион', '-М', ' Плюс', 'тех'];

export interface Extent {
  readonly universities: number;
  readonly builders: number;
}

/** The words of this world: no firm or town of one world is called as in another. */
interface Naming {
  readonly firm: (n: number) => string;
  readonly word: (n: number) => string;
  readonly city: (n: number) => string;
}

function namingOf(chance: Chance): Naming {
  const [words, tails, cities] = [chance.shuffled(WORDS), chance.shuffled(TAILS), chance.shuffled(CITIES)];
  const word = (n: number) => words[n % words.length] ?? '';
  return {
    word,
    city: (n) => cities[n % cities.length] ?? '',
    firm: (n) =>
      `${word(n)}${tails[Math.floor(n / words.length + n) % tails.length]}${n >= words.length * tails.length ? ` ${n}` : ''}`,
  };
}

/** Who keeps the register: every organisation gets a number, a folder's name and a director of its own. */
function register(chance: Chance): Pick<Society, 'found' | 'citizen' | 'orgs'> {
  const orgs: Org[] = [];
  let born = 0;
  const offset = chance.fork('serials').below(89_989);
  const citizen = (ages: readonly [number, number] = [28, 62]) =>
    bornPerson(chance.fork(`citizen/${++born}`), `r${born}`, { nation: 'RU', ages, trades: ['служащий'] });
  const found: Society['found'] = (how) => {
    const id = `org${String(orgs.length + 1).padStart(2, '0')}`;
    const serial = 10_000 + ((orgs.length * 7919 + offset) % 89_989); // 89,989 is prime, so each is met once
    const org = foundedOrg(chance.fork(id), id, serial, { ...how, director: how.director ?? citizen() });
    const taken = orgs.some(({ slug }) => slug === org.slug);
    const known = taken ? { ...org, slug: `${org.slug}-${org.inn.slice(5, 9)}` } : org;
    orgs.push(known);
    return known;
  };
  return { found, citizen, orgs: () => orgs };
}

/** What kinds of firms there are, in which numbers, and how they are called. */
const trades = {
  builders: { kind: 'builder', okved: '41.20', staff: [40, 400], years: [2003, 2018] },
  subcontractors: { kind: 'subcontractor', okved: '43.31', staff: [6, 60], years: [2012, 2023] },
  depots: { kind: 'depot', okved: '52.10', staff: [20, 120], years: [2008, 2020] },
  hotels: { kind: 'hotel', okved: '55.10', staff: [15, 70], years: [2001, 2019] },
  agents: { kind: 'agent', okved: '85.41', staff: [3, 12], years: [2010, 2020] },
  funds: { kind: 'fund', form: 'Фонд', okved: '88.99', staff: [4, 15], years: [2000, 2016] },
} as const satisfies Record<string, Omit<Founding, 'director' | 'core'>>;

type Registering = Pick<Society, 'found' | 'citizen'>;

function firms(chance: Chance, extent: Extent, { found, citizen }: Registering, naming: Naming) {
  const { firm, word } = naming;
  const many = (n: number, trade: keyof typeof trades, core: (at: number) => string, okved?: () => string) =>
    Array.from({ length: n }, (_, at) =>
      found({ ...trades[trade], core: core(at), ...(okved && { okved: okved() }), owner: citizen() }),
    );
  const finishing = () => chance.pick(['43.31', '43.99', '43.34']);
  const { builders, universities } = extent;
  return {
    builders: many(builders, 'builders', firm),
    subcontractors: many(builders * 2, 'subcontractors', (at) => firm(builders + at), finishing),
    depots: many(Math.ceil(builders / 2), 'depots', (at) => `Склад ${word(at)}`),
    hotels: many(universities, 'hotels', (at) => `Гостиница «${word(at + 5)}»`),
    agents: many(universities, 'agents', (at) => `Абитуриент-${word(at + 9)}`),
    funds: many(universities, 'funds', (at) => `Стипендии «${word(at + 3)}»`),
    young: Array.from({ length: universities }, (_, at) => youngFirm({ found, citizen }, chance.fork(`young/${at}`))),
  };
}

/** Who takes the students of a programme for practice, where that is not a builder or a hotel. */
const hostsOf = ({ found, citizen }: Registering): Map<string, Org> =>
  new Map(
    programmes.flatMap(({ code, practice }) => {
      if (!practice?.core) return [];
      const { kind, core, okved } = practice;
      return [[code, found({ kind, core, okved, staff: [12, 60], years: [2002, 2017], owner: citizen() })] as const];
    }),
  );

const BANK = {
  kind: 'bank',
  form: 'АО',
  core: 'Заливбанк',
  okved: '64.19',
  staff: [200, 600],
  years: [1994, 1999],
} as const;
const TREASURY: Omit<Founding, 'director'> = {
  ...{ kind: 'treasury', form: 'УФК', core: 'по Заливскому краю (ФНС)' },
  ...{ okved: '84.11', staff: [100, 300], years: [1993, 1995] },
};

export function settledSociety(chance: Chance, extent: Extent): Society {
  const registered = register(chance);
  const { found } = registered;
  const naming = namingOf(chance.fork('naming'));
  const universities = Array.from({ length: extent.universities }, (_, at) =>
    foundedUniversity(at, naming.city(at), registered, chance.fork(`university/${at}`)),
  );
  const trading = firms(chance, extent, registered, naming);
  const practiceHosts = hostsOf(registered);
  const sites = [...trading.builders, ...trading.depots].map((builder, at) => {
    const block = `ЖК «${naming.word(at + 7)}», корпус ${chance.between(1, 6)}`;
    return siteOf(`o${at + 1}`, builder.kind === 'depot' ? builder.core : block, builder);
  });
  return {
    ...registered,
    ...trading,
    universities,
    practiceHosts,
    sites,
    bank: found(BANK),
    treasury: found(TREASURY),
  };
}

const KINDS = [
  'государственный университет',
  'технический университет',
  'университет экономики и сервиса',
  'федеральный университет',
  'педагогический университет',
];

function foundedUniversity(at: number, city: string, { found, citizen }: Registering, chance: Chance): University {
  const core = `${city} ${chance.pick(KINDS)}${at >= CITIES.length ? ` № ${at}` : ''}`;
  const kind = { kind: 'university', form: 'ФГБОУ ВО', okved: '85.22' } as const;
  const org = found({ ...kind, core, staff: [300, 900], years: [1995, 2003] });
  const staff = () => citizen([34, 66]);
  const head = staff();
  return {
    ...{
      org,
      admission: staff(),
      viceRector: staff(),
      international: staff(),
      practiceHead: head,
      practiceDeputy: staff(),
    },
    teachers: Array.from({ length: 6 }, staff),
    beds: `г. Заливск, ул. Студенческая, д. ${10 + at * 3}`,
    spinOff: found({
      kind: 'spin_off',
      core: `Инжиниринг-${city.slice(0, 4)}`,
      okved: '71.12',
      staff: [5, 15],
      years: [2013, 2020],
      director: head,
      owner: head,
    }),
  };
}
