import type { Chance } from './chance.ts';
import { addDays } from './days.ts';
import type { Org } from './organisation.ts';
import { firm, type Keeper, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import { preparatory, programmes } from './programmes.ts';
import type { University } from './society.ts';
import type { Story } from './story.ts';

/** What a university writes of itself: who may sign, the year, the curriculum, places and beds, who came to see whom, and whose kin owns what. */
export function officePapers(story: Story, university: University): void {
  const keeper = keeperOf(university.org);
  signers(story, university, keeper);
  calendar(story, keeper);
  curriculum(story, keeper);
  capacity(story, keeper);
  callers(story, university, keeper);
  kin(story, university, keeper);
}

function signers({ write }: Story, university: University, keeper: Keeper): void {
  const may = [
    [university.viceRector, 'ректорат', 'все документы'],
    [university.admission, 'приёмная комиссия', 'приказы'],
    [university.international, 'международный отдел', 'приказы'],
    [university.practiceHead, 'отдел практики', 'справки, договоры'],
    [university.practiceDeputy, 'отдел практики', 'справки'],
  ] as const;
  const span = { 'span.from': on('2022-09-01'), 'span.to': on('2024-08-31') };
  for (const [person, unit, papers] of may)
    write({
      ...{ form: 'signing_authority', keeper, day: '2022-08-25' },
      cells: { person: who(person), unit, papers, order_no: '611-од', ...span },
    });
}

const YEAR = [
  ['приём', '2023-06-20', '2023-09-10'],
  ['занятия', '2023-09-01', '2023-12-30'],
  ['каникулы', '2023-12-31', '2024-01-08'],
  ['экзамены', '2024-01-09', '2024-01-28'],
  ['занятия', '2024-02-05', '2024-05-31'],
  ['экзамены', '2024-06-01', '2024-06-22'],
  ['практика', '2024-06-24', '2024-07-07'],
] as const;

function calendar({ write }: Story, keeper: Keeper): void {
  for (const [kind, from, to] of YEAR)
    write({
      ...{ form: 'calendar', keeper, day: '2023-08-20' },
      cells: { year: '2023/24', kind, 'span.from': on(from), 'span.to': on(to) },
    });
}

/** Weeks of practice by term: some in every term, and for builders spread over the autumn terms too, when sites work. */
const PRACTICE = [
  [1, 'учебная', 2],
  [2, 'учебная', 2],
  [3, 'учебная', 2],
  [4, 'учебная', 2],
  [6, 'производственная', 4],
  [8, 'преддипломная', 4],
] as const;
const ON_SITE_IN_AUTUMN = 6;

function curriculum({ write }: Story, keeper: Keeper): void {
  for (const { code, years, short } of programmes)
    for (const [term, kind, weeks] of PRACTICE)
      if (term <= years * 2)
        write({
          ...{ form: 'curriculum', keeper, day: '2022-06-01' },
          cells: {
            ...{ programme_code: code, term, kind },
            weeks: short === 'СТР' && term % 2 === 1 ? ON_SITE_IN_AUTUMN : weeks,
          },
        });
}

function capacity({ write, chance }: Story, keeper: Keeper): void {
  const some = chance.fork(`capacity/${keeper.id}`);
  const line = (kind: string, programme_code: string | null, places: number) =>
    write({ form: 'capacity', keeper, day: '2023-05-30', cells: { year: '2023/24', kind, programme_code, places } });
  for (const { code } of [...programmes, preparatory]) line('лицензированные места', code, some.between(3, 12) * 10);
  line('койко-места', null, some.between(30, 90) * 10);
  line('квота иностранных граждан', null, some.between(6, 30) * 10);
}

const ERRANDS = [
  'о приёме группы слушателей',
  'о заключении договора о практической подготовке',
  'о местах в общежитии',
  'о сроках оплаты обучения',
  'о поставке учебной литературы',
  'о проведении олимпиады',
] as const;

/** Ordinary callers of the international office: agents, builders who want trainees, funds, schools. */
function callers(story: Story, university: University, keeper: Keeper): void {
  const chance = story.chance.fork(`callers/${keeper.id}`);
  const { agents, builders, funds, hotels } = story.society;
  for (let n = chance.between(9, 16); n > 0; n--) {
    const from = chance.pick([...agents, ...builders, ...funds, ...hotels]);
    const day = addDays('2023-06-10', chance.between(0, 190));
    const persons = chance.happens(0.5) ? chance.between(1, 25) : null;
    caller(story, {
      university,
      day,
      person: from.director,
      org: from,
      persons,
      text: chance.pick(ERRANDS),
      plant: null,
    });
  }
}

export interface Caller {
  readonly university: University;
  readonly day: string;
  readonly person: Person;
  readonly org: University['org'] | null;
  readonly persons: number | null;
  readonly text: string;
  readonly plant: string | null;
}

/** One line of the book in which the international office notes who came or wrote, and what about. */
export function caller(story: Story, { university, day, person, org, persons, text, plant }: Caller): void {
  const kind = story.chance.fork(`caller/${person.id}/${day}`).pick(['встреча', 'встреча', 'письмо', 'звонок']);
  story.write({
    ...{ form: 'dealings', keeper: keeperOf(university.org), day, plant },
    cells: {
      ...{ kind, at: on(day), sender: who(person), for: firm(org), receiver: who(university.international) },
      ...{ persons, text },
    },
  });
}

/** Staff declare who is of their family; what these own stands in the register of companies. */
function kin(story: Story, university: University, keeper: Keeper): void {
  const chance = story.chance.fork(`kin/${keeper.id}`);
  const staff = [university.viceRector, university.admission, university.international, ...university.teachers];
  for (const person of staff.filter(() => chance.happens(0.5))) {
    const relative = story.society.citizen([22, 70]);
    declareKin(story, university, person, relative, chance.pick(['супруга', 'брат', 'сын', 'дочь']));
    if (chance.happens(0.25)) smallFirmOf(story, chance, relative, relative);
  }
}

/** A firm of one family. */
export const smallFirmOf = ({ society }: Story, chance: Chance, director: Person, owner: Person): Org =>
  society.found({
    ...{
      kind: 'firm',
      core: `${chance.pick(['Практика', 'Ракурс', 'Лад'])}-${chance.between(10, 99)}`,
      okved: '85.41',
    },
    ...{ staff: [1, 4], years: [2019, 2022], director, owner },
  });

export function declareKin(story: Story, university: University, a: Person, b: Person, kind: string): void {
  story.write({
    ...{ form: 'kin', keeper: keeperOf(university.org), day: '2023-04-28' },
    cells: { a: who(a), b: who(b), kind, 'span.from': on('2023-04-28') },
  });
}
