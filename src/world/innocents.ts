import { admitCohort } from './admission.ts';
import type { Cohort } from './cohort.ts';
import { visits } from './crossing.ts';
import { addDays } from './days.ts';
import { bornPeople, intakeDay, newCohort, representative, schoolLeaver } from './intake.ts';
import { on, who } from './paper.ts';
import type { Person } from './person.ts';
import { preparatory, programmes } from './programmes.ts';
import { rotas } from './rota.ts';
import type { University } from './society.ts';
import type { Story } from './story.ts';
import { liveOn } from './student-lives.ts';
import { ordinaryPractice, type Setting, siteWork, work } from './student-work.ts';
import { pairsOf, teachCohort } from './teaching.ts';
import { payTuition } from './tuition.ts';
import { transfer } from './wages.ts';

/** Each way of coming to study that the domain knows to be innocent, and how common it is. */
const kinds: readonly (readonly [name: string, weight: number, live: (story: Story, setting: Setting) => void])[] = [
  ['ordinary', 22, ordinary],
  ['scholarship', 12, scholarship],
  ['exchange', 9, exchange],
  ['sponsored', 8, sponsored],
  ['paid_practice', 9, paidPractice],
  ['free_time_work', 12, freeTimeWork],
  ['licensed_agent', 10, licensedAgent],
  ['language_course', 9, languageCourse],
  ['spin_off', 5, spinOffPractice],
  ['moonlighters', 4, moonlighters],
];

const nations = ['CN', 'CN', 'UZ', 'UZ', 'TJ', 'VN', 'IN', 'MN', 'TM', 'BD', 'KP'];

export function innocentCohort(story: Story, n: number, university: University): void {
  const chance = story.chance.fork(`innocent/${n}`);
  const bag = kinds.flatMap((kind) => Array.from({ length: kind[1] }, () => kind));
  const live = chance.pick(bag)[2];
  const setting: Setting = {
    ...{
      chance,
      university,
      nation: chance.pick(nations),
      count: chance.between(3, 8),
    },
    programme: chance.pick(programmes),
    day: intakeDay(chance, 0.65),
  };
  live(story, setting);
}

const students = (story: Story, { chance, nation, count }: Setting): Person[] =>
  bornPeople(story, `${chance.below(1e9)}`, count, { nation, ...schoolLeaver });

function settle(
  story: Story,
  kind: string,
  setting: Setting,
  more: Partial<Parameters<typeof newCohort>[1]> = {},
): Cohort {
  const cohort = newCohort(story, {
    kind,
    university: setting.university,
    programme: setting.programme,
    day: setting.day,
    people: students(story, setting),
    ...more,
  });
  admitCohort(story, cohort);
  teachCohort(story, cohort, { journal: setting.chance.happens(0.35), forged: false });
  liveOn(story, cohort);
  mayTell(story, cohort);
  if (cohort.funding === 'контракт') payTuition(story, cohort);
  return cohort;
}

/** Those who only study may be asked as well. */
function mayTell(story: Story, { id, members, university, entered }: Cohort): void {
  story.witnesses.push({
    ...{ word: `student/${id}`, plant: null, nation: members[0]?.nation ?? 'RU', role: 'student', host: '', entered },
    ...{
      university: university?.org.core ?? null,
      people: members.length,
      rota: rotas.week(0, 0),
      monthly: 0,
      kept: 0,
    },
    ...{ lodged: false, escorted: false, taken: false, studied: true, certificates: false },
  });
}

function ordinary(story: Story, setting: Setting): void {
  const commandant = setting.chance.happens(0.3) ? story.society.citizen().phone : null;
  const patron = setting.chance.happens(0.1) ? setting.chance.pick(story.society.young) : null;
  const cohort = settle(story, commandant ? 'dormitory_phone' : 'ordinary', setting, {
    ...(commandant && { phoneOf: () => commandant }),
    ...(patron && { payerOf: (n) => (n % 2 ? patron : null) }),
  });
  if (setting.chance.happens(0.6)) ordinaryPractice(story, cohort, setting);
}

function scholarship(story: Story, setting: Setting): void {
  const [attache] = bornPeople(story, `attache/${setting.nation}`, 1, {
    nation: setting.nation,
    ages: [35, 60],
    trades: ['служащий'],
  }) as [Person];
  const by = representative(story.chance.fork(`attache/${setting.nation}/poa`), attache);
  const fund = setting.chance.pick(story.society.funds);
  const cohort = settle(story, 'scholarship', setting, {
    funding: 'квота',
    agreement: `С-${setting.day.slice(0, 4)}/${setting.chance.between(10, 99)}`,
    representativeOf: () => by,
    payerOf: () => fund,
  });
  visits(story, attache, cohort);
  accredited(story, attache);
  if (setting.university)
    transfer(story, {
      from: fund,
      to: setting.university.org,
      amount: cohort.members.length * 60_000,
      day: addDays(cohort.orderDay, 15),
      purpose: 'Перечисление по стипендиальной программе',
      plant: null,
    });
  if (setting.chance.happens(0.7)) ordinaryPractice(story, cohort, setting);
}

/** An attaché stands on the diplomatic list, once. */
function accredited(story: Story, person: Person): void {
  if (story.listed.has(person.id)) return;
  story.listed.add(person.id);
  story.write({
    ...{ form: 'post', keeper: { id: 'register', folder: 'reestry', firm: null }, day: '2022-02-01' },
    cells: {
      ...{ person: who(person), post: 'атташе по образованию', kind: 'атташе по образованию' },
      ...{ 'span.from': on('2022-02-01'), 'span.to': on('2025-01-31') },
    },
  });
}

function exchange(story: Story, setting: Setting): void {
  const [coordinator] = bornPeople(story, `coordinator/${setting.chance.below(1e9)}`, 1, {
    nation: setting.nation,
    ages: [30, 55],
    trades: ['преподаватель'],
  }) as [Person];
  const by = representative(setting.chance, coordinator);
  const cohort = settle(
    story,
    'exchange',
    { ...setting, count: Math.min(setting.count, 10) },
    {
      funding: 'по обмену',
      agreement: `О-${setting.day.slice(0, 4)}/${setting.chance.between(10, 99)}`,
      representativeOf: () => by,
    },
  );
  visits(story, coordinator, cohort);
}

/** A real employer sends its young people, pays for them, and takes them for practice of their own trade. */
function sponsored(story: Story, setting: Setting): void {
  const programme = programmes.find(({ short }) => short === 'СТР') ?? setting.programme;
  const sponsor = setting.chance.pick(story.society.builders);
  const people = bornPeople(story, `${setting.chance.below(1e9)}`, setting.count, {
    nation: setting.nation,
    ages: [19, 30],
    trades: ['каменщик', 'чертёжник', 'арматурщик', 'учащийся'],
  });
  const cohort = settle(story, 'sponsored', { ...setting, programme }, { people, payerOf: () => sponsor });
  siteWork(story, cohort, sponsor, setting, { bus: true, post: 'стажёр мастера' });
}

function paidPractice(story: Story, setting: Setting): void {
  const programme = programmes.find(({ short }) => short === 'СТР') ?? setting.programme;
  const cohort = settle(story, 'paid_practice', { ...setting, programme, day: `2022-${setting.day.slice(5)}` });
  const { builders, subcontractors } = story.society;
  siteWork(story, cohort, setting.chance.pick([...builders, ...subcontractors]), setting, {
    bus: setting.chance.happens(0.5),
    post: 'рабочий по благоустройству',
  });
}

/** Some of a group work evenings or week-ends, lawfully, each for themselves. */
function freeTimeWork(story: Story, setting: Setting): void {
  const cohort = settle(story, 'free_time_work', setting);
  const some = cohort.members.filter((_, n) => setting.chance.fork(`works/${n}`).happens(0.5));
  if (setting.chance.happens(0.5)) ordinaryPractice(story, cohort, setting);
  const place = setting.chance.pick([...story.society.depots, ...story.society.builders]);
  const afternoon = cohort.shift === 'second';
  const hours = afternoon ? rotas.on(480, 760, [1, 2, 3, 6]) : rotas.on(960, 1260, [1, 3, 4, 6]);
  work(story, cohort, some, place, hours, setting.chance, 'грузчик');
}

/** Some skip class for a job of their own choosing, at an ordinary wage. Nobody sent them. */
function moonlighters(story: Story, setting: Setting): void {
  const cohort = settle(story, 'moonlighters', setting, { diligence: (n) => (n % 3 === 0 ? 0.3 : 0.85) });
  const some = cohort.members.filter((_, n) => n % 3 === 0);
  const start = (pairsOf(cohort.shift)[0] ?? 510) - 20;
  work(
    story,
    cohort,
    some,
    setting.chance.pick(story.society.depots),
    rotas.on(start, start + 420, [1, 2, 4, 5]),
    setting.chance,
    'комплектовщик',
  );
}

/** An agent with a licence and many clients, whose telephone stands on every form. */
function licensedAgent(story: Story, setting: Setting): void {
  const agent = setting.chance.pick(story.society.agents);
  const by = representative(story.chance.fork(`agent/${agent.id}`), agent.director);
  const cohort = settle(story, 'licensed_agent', setting, {
    agent,
    representativeOf: () => by,
    phoneOf: (n) => (n % 3 ? agent.director.phone : `+7 9${n}0 555-00-${10 + n}`),
    payerOf: (n) => (n % 2 ? agent : null),
  });
  if (setting.chance.happens(0.5)) ordinaryPractice(story, cohort, setting);
  if (setting.chance.happens(0.4))
    work(
      story,
      cohort,
      cohort.members.slice(0, Math.ceil(cohort.members.length / 2)),
      setting.chance.pick(story.society.builders),
      rotas.on(600, 1140, [6, 7]),
      setting.chance,
      'подсобный рабочий',
    );
}

/** A year of Russian; a third never learns it and goes home. */
function languageCourse(story: Story, setting: Setting): void {
  settle(
    story,
    'language_course',
    { ...setting, programme: preparatory, day: `2023-${setting.day.slice(5)}` },
    { diligence: (n) => (n % 3 === 0 ? 0.25 : 0.8) },
  );
}

function spinOffPractice(story: Story, setting: Setting): void {
  const programme = programmes.find(({ short }) => short === 'ИНФ') ?? setting.programme;
  const cohort = settle(story, 'spin_off', { ...setting, programme });
  ordinaryPractice(story, cohort, setting, setting.university.spinOff);
}
