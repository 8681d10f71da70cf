import type { Chance } from './chance.ts';
import type { Cohort } from './cohort.ts';
import { crosses } from './crossing.ts';
import { addDays } from './days.ts';
import { bornPeople } from './intake.ts';
import { batchOf, invites } from './invitation.ts';
import type { Org } from './organisation.ts';
import { keeperOf, on, who } from './paper.ts';
import { rotas } from './rota.ts';
import { type Site, siteOf } from './society.ts';
import type { Story } from './story.ts';
import { payCrew } from './wages.ts';
import { type Crew, forThemselves, workCrew } from './working.ts';

/** What brings a batch of visitors who are what they say they are. */
interface Errand {
  readonly kind: string;
  readonly purpose: string;
  readonly stay: number;
  readonly host: (story: Story, chance: Chance) => Org;
  readonly post: string | null;
  readonly inviting?: (story: Story, chance: Chance) => Org;
}

/** Tour groups, fitters whom a supplier sends with its machine, cooks with work visas, crews of lorries. */
const errands: readonly Errand[] = [
  {
    kind: 'tour_group',
    purpose: 'туризм',
    stay: 9,
    post: null,
    host: (story, chance) => chance.pick(story.society.hotels),
  },
  {
    kind: 'tour_group',
    purpose: 'туризм',
    stay: 14,
    post: null,
    host: (story, chance) => chance.pick(story.society.hotels),
  },
  {
    kind: 'fitters',
    purpose: 'деловая',
    stay: 45,
    post: 'шеф-монтажник',
    host: (story, chance) => chance.pick(story.society.builders),
  },
  {
    kind: 'hotel_staff',
    purpose: 'работа',
    stay: 300,
    post: 'повар',
    host: (story, chance) => chance.pick(story.society.hotels),
  },
  {
    kind: 'site_staff',
    purpose: 'работа',
    stay: 300,
    post: 'монтажник',
    host: (story, chance) => chance.pick(story.society.subcontractors),
  },
  {
    kind: 'lorry_crews',
    purpose: 'обслуживание транспорта',
    stay: 6,
    post: null,
    host: (story, chance) => chance.pick(story.society.depots),
  },
];

const nations = ['CN', 'VN', 'KP', 'UZ', 'TJ', 'MN', 'IN', 'BD'];

/** People who never enrol and break no rule: invited, stamped, and gone when they said. */
export function guests(story: Story, n: number): void {
  const chance = story.chance.fork(`guests/${n}`);
  const errand = chance.pick(errands);
  const host = errand.host(story, chance);
  const people = bornPeople(story, `guests/${n}`, chance.between(5, 14), {
    nation: chance.pick(nations),
    ages: [22, 52],
    trades: ['служащий', 'монтажник', 'повар', 'водитель'],
  });
  const day = addDays('2023-08-21', chance.between(0, 70));
  const cohort = batchOf(story, { kind: errand.kind, plant: null, people, day });
  invites(story, cohort, { inviting: host, purpose: errand.purpose, days: errand.stay + chance.between(1, 10) });
  if (errand.post) works(story, cohort, errand, host, chance);
  leaves(story, cohort, errand, chance);
}

function works(story: Story, cohort: Cohort, errand: Errand, host: Org, chance: Chance): void {
  const own = errand.purpose === 'работа';
  if (own) permissions(story, cohort, host);
  const site: Site =
    errand.kind === 'hotel_staff'
      ? siteOf(`r-${host.id}`, `Служебный вход ${host.core}`, host)
      : (story.society.sites.find(({ builder }) => builder === host) ?? chance.pick(story.society.sites));
  const monthly = chance.between(70, 120) * 1000;
  const until = addDays(cohort.entered, errand.stay);
  const crew: Crew = {
    ...{ id: `guests/${cohort.id}`, employer: host, site, people: cohort.members, post: errand.post ?? '' },
    ...{ from: addDays(cohort.entered, 3), to: until < story.window.to ? until : story.window.to },
    ...{ rota: chance.happens(0.5) ? rotas.crew(480, 1110) : rotas.week(480, 1050), together: chance.happens(0.6) },
    ...{ escort: null, named: true, contract: own ? 'трудовой' : null, noticed: own, lodged: chance.happens(0.4) },
    ...{ leader: null, monthly, plant: null, told: forThemselves },
  };
  const worked = workCrew(story, crew);
  const method = chance.happens(0.7) ? ('на карту' as const) : ('наличными' as const);
  if (own)
    payCrew(
      story,
      host,
      worked,
      { monthly, method, lodging: 0.05, food: 0.05, other: 0, proxy: null, onBooks: true },
      null,
    );
}

function permissions(story: Story, cohort: Cohort, employer: Org): void {
  for (const person of cohort.members) {
    const number = `00-${story.chance.fork(`permission/${person.id}`).between(100_000, 999_999)}`;
    const valid = { 'valid.from': on(addDays(cohort.entered, -10)), 'valid.to': on(addDays(cohort.entered, 355)) };
    story.write({
      ...{ form: 'permission', keeper: keeperOf(employer), day: addDays(cohort.entered, -12) },
      cells: { person: who(person), kind: 'разрешение на работу', number, ...valid },
    });
  }
}

function leaves(story: Story, cohort: Cohort, { stay, purpose }: Errand, chance: Chance): void {
  const day = addDays(cohort.entered, stay - chance.between(0, 2));
  if (day > '2024-01-28') return;
  cohort.members.forEach((person, n) => {
    crosses(story, person, {
      day,
      minute: 640 + n,
      direction: 'выезд',
      purpose,
      place: 'станция Перевал',
      plant: null,
    });
  });
}
