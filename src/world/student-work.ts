import type { Chance } from './chance.ts';
import type { Cohort } from './cohort.ts';
import type { Crew, Told } from './crew.ts';
import { addDays } from './days.ts';
import type { Org } from './organisation.ts';
import type { Person } from './person.ts';
import { practiseCohort } from './practising.ts';
import type { Programme } from './programmes.ts';
import { rotas } from './rota.ts';
import type { University } from './society.ts';
import type { Story } from './story.ts';
import { payCrew } from './wages.ts';
import { workCrew } from './working.ts';

/** Where, when and whence an innocent cohort comes. */
export interface Setting {
  readonly university: University;
  readonly programme: Programme;
  readonly nation: string;
  readonly day: string;
  readonly count: number;
  readonly chance: Chance;
}

/** Two weeks in summer, or the long practice of a later year, at an organisation of the profile. */
export function ordinaryPractice(story: Story, cohort: Cohort, setting: Setting, host?: Org): void {
  const { university } = setting;
  const chosen =
    host ??
    story.society.practiceHosts.get(cohort.programme.code) ??
    (cohort.programme.short === 'ГОС'
      ? setting.chance.pick(story.society.hotels)
      : setting.chance.pick(story.society.builders));
  const from = cohort.orderDay < '2023-08-01' ? '2023-06-26' : '2023-11-06';
  const head = setting.chance.happens(0.8);
  practiseCohort(story, cohort, {
    ...{
      host: chosen,
      from,
      to: addDays(from, 13),
      kind: 'учебная',
      contractNo: `ПП-${setting.chance.between(10, 99)}/23`,
      contracted: true,
      ordered: true,
    },
    ...{ journaled: true, traces: true, certificates: true, certifiedOn: addDays(from, 17) },
    ...{
      signer: head ? university.practiceHead : university.practiceDeputy,
      signerPost: head ? 'начальник отдела практики' : 'заместитель начальника',
    },
  });
}

interface SiteWork {
  readonly bus: boolean;
  readonly post: string;
}

/** Ordered, paid practice of some weeks at a builder: orders, contracts, notices, cards, diaries. */
export function siteWork(story: Story, cohort: Cohort, builder: Org, setting: Setting, { bus, post }: SiteWork): void {
  const { chance, university } = setting;
  const from = addDays(story.window.from, chance.between(5, 20));
  const to = addDays(from, chance.pick([27, 41]));
  const site = story.society.sites.find((one) => one.builder === builder) ?? chance.pick(story.society.sites);
  practiseCohort(story, cohort, {
    ...{
      host: builder,
      from,
      to,
      kind: 'производственная',
      contractNo: `ПП-${chance.between(10, 99)}/23`,
      contracted: true,
      ordered: true,
      journaled: true,
      traces: true,
    },
    ...{
      certificates: true,
      certifiedOn: addDays(to, 4),
      signer: university.practiceHead,
      signerPost: 'начальник отдела практики',
    },
  });
  employ(story, cohort, {
    ...{ id: `practice/${cohort.id}`, employer: builder, site, people: cohort.members, post, from, to },
    ...{ rota: rotas.week(480, 1020), together: bus, noticed: true, monthly: chance.between(52, 78) * 1000 },
  });
}

/** A job that students took for themselves: a contract, a card, their own hours. */
export function work(
  story: Story,
  cohort: Cohort,
  people: readonly Person[],
  employer: Org,
  rota: Crew['rota'],
  chance: Chance,
  post: string,
): void {
  const site = story.society.sites.find((one) => one.builder === employer);
  if (!site || people.length === 0) return;
  employ(story, cohort, {
    ...{ id: `own/${cohort.id}`, employer, site, people, post, rota, together: false },
    ...{ monthly: chance.between(48, 70) * 1000, from: addDays(story.window.from, chance.between(-20, 8)) },
    ...{ to: story.window.to, noticed: chance.happens(0.85) },
  });
}

type Employed = Pick<
  Crew,
  'id' | 'employer' | 'site' | 'people' | 'post' | 'from' | 'to' | 'rota' | 'together' | 'noticed' | 'monthly'
>;

/** Under a contract and by name, each paid to their own card; a bus costs them a meal. */
function employ(story: Story, cohort: Cohort, employed: Employed): void {
  const { employer, together, monthly } = employed;
  const crew: Crew = {
    ...employed,
    ...{ escort: null, named: true, contract: 'трудовой', lodged: false, leader: null, plant: null },
    told: toldOf(cohort),
  };
  const food = together ? 0.05 : 0;
  payCrew(
    story,
    employer,
    workCrew(story, crew),
    { monthly, method: 'на карту', lodging: 0, food, other: 0, proxy: null, onBooks: true },
    null,
  );
}

const toldOf = (cohort: Cohort): Told => ({
  ...{
    role: 'student',
    university: cohort.university?.org.core ?? null,
    studied: true,
    certificates: false,
    taken: false,
  },
});
