import type { Chance } from './chance.ts';
import type { Cohort } from './cohort.ts';
import { type Crew, forThemselves } from './crew.ts';
import { crosses } from './crossing.ts';
import { addDays } from './days.ts';
import { bornPeople } from './intake.ts';
import { batchOf, invites, visitingDay } from './invitation.ts';
import type { Org } from './organisation.ts';
import { keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import { type Rota, rotas } from './rota.ts';
import { crewList, sendingFirm } from './sending-firm.ts';
import { type Site, type Society, siteOf } from './society.ts';
import type { Story } from './story.ts';
import { payCrew, transfer } from './wages.ts';
import { workCrew } from './working.ts';

/** What brings a batch of visitors who are what they say they are. */
interface Errand {
  readonly kind: string;
  readonly purpose: string;
  readonly stay: number;
  readonly hosts: (society: Society) => readonly Org[];
  readonly post: string | null;
}

const hotels = ({ hotels }: Society) => hotels;
const builders = ({ builders, subcontractors }: Society) => [...builders, ...subcontractors];
const depots = ({ depots }: Society) => depots;

/** Tour groups, fitters whom a supplier sends with its machine, cooks and builders with work visas, crews of lorries. */
const errands: readonly Errand[] = [
  { kind: 'tour_group', purpose: 'туризм', stay: 9, post: null, hosts: hotels },
  { kind: 'tour_group', purpose: 'туризм', stay: 14, post: null, hosts: hotels },
  { kind: 'fitters', purpose: 'деловая', stay: 45, post: 'шеф-монтажник', hosts: builders },
  { kind: 'hotel_staff', purpose: 'работа', stay: 300, post: 'повар', hosts: hotels },
  { kind: 'site_staff', purpose: 'работа', stay: 300, post: 'монтажник', hosts: builders },
  { kind: 'lorry_crews', purpose: 'обслуживание транспорта', stay: 6, post: null, hosts: depots },
];

const nations = ['CN', 'VN', 'KP', 'UZ', 'TJ', 'MN', 'IN', 'BD'];

/** People who never enrol and break no rule: invited, stamped, and gone when they said. */
export function guests(story: Story, n: number): void {
  const chance = story.chance.fork(`guests/${n}`);
  const errand = chance.pick(errands);
  const host = chance.pick(errand.hosts(story.society));
  const people = bornPeople(story, `guests/${n}`, chance.between(6, 13), {
    nation: chance.pick(nations),
    ages: [22, 52],
    trades: ['служащий', 'монтажник', 'повар', 'водитель'],
  });
  const day = visitingDay(chance.fork('day'));
  const cohort = batchOf(story, { kind: errand.kind, plant: null, people, day });
  const { agents, young } = story.society;
  const inviting = chance.happens(0.4) ? chance.pick(chance.happens(0.3) ? young : agents) : host;
  invites(story, cohort, { inviting, purpose: errand.purpose, days: errand.stay + chance.between(1, 10) });
  if (errand.post) works(story, cohort, errand, host, chance);
  if (errand.purpose === 'работа' && inviting !== host) recruited(story, cohort, host, inviting);
  leaves(story, cohort, errand, chance);
}

function siteFor(story: Story, { kind }: Errand, host: Org, chance: Chance): Site {
  if (kind === 'hotel_staff') return siteOf(`r-${host.id}`, `Служебный вход ${host.core}`, host);
  return story.society.sites.find(({ builder }) => builder === host) ?? chance.pick(story.society.sites);
}

/** Lawful days are long as well: twelve hours with an agreed hour of rest, six days a week where the contract says so. */
const rotaOf = (chance: Chance): Rota => {
  const [from, hours] = [chance.between(440, 500), chance.pick([9, 10, 11, 12])];
  return chance.happens(0.6) ? rotas.crew(from, from + hours * 60) : rotas.week(from, from + hours * 60);
};

function works(story: Story, cohort: Cohort, errand: Errand, host: Org, chance: Chance): void {
  const own = errand.purpose === 'работа';
  if (own) permissions(story, cohort, host);
  const site = siteFor(story, errand, host, chance);
  const monthly = chance.between(90, 150) * 1000;
  const until = addDays(cohort.entered, errand.stay);
  const foreman = chance.happens(0.5) ? (cohort.members[0] ?? null) : null;
  if (foreman && chance.happens(0.6)) sent(story, cohort, errand, site, foreman, chance);
  const crew: Crew = {
    ...{ id: `guests/${cohort.id}`, employer: host, site, people: cohort.members, post: errand.post ?? '' },
    ...{ from: addDays(cohort.entered, 3), to: until < story.window.to ? until : story.window.to },
    ...{ rota: rotaOf(chance), together: chance.happens(0.6), leader: foreman },
    ...{ escort: null, named: true, contract: own ? 'трудовой' : null, noticed: own, lodged: chance.happens(0.4) },
    ...{ monthly, plant: null, told: forThemselves },
  };
  const worked = workCrew(story, crew);
  const method = chance.happens(0.7) ? ('на карту' as const) : ('наличными' as const);
  const habit = { monthly, method, lodging: 0.05, food: 0.05, other: 0, proxy: null, onBooks: true };
  if (own) payCrew(story, host, worked, habit, null);
}

/** Who finds people with permits is paid for it as anybody is. */
function recruited(story: Story, cohort: Cohort, host: Org, agent: Org): void {
  transfer(story, {
    ...{ from: host, to: agent, amount: cohort.members.length * 7500, day: addDays(cohort.entered, 9) },
    ...{ purpose: 'Оплата услуг по подбору персонала', plant: null },
  });
}

/** A firm at home recruited them, and kept a list. */
function sent(story: Story, cohort: Cohort, { post }: Errand, site: Site, leader: Person, chance: Chance): void {
  const sender = sendingFirm(story, chance.fork('sender'), leader);
  const [people, trade, day] = [cohort.members, post === 'повар' ? 'cook' : 'fitter', addDays(cohort.entered, -8)];
  crewList(story, sender, { people, trade, site, leader, day, plant: null });
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
  const how = { day, direction: 'выезд', purpose, place: 'станция Перевал', plant: null } as const;
  cohort.members.forEach((person, n) => {
    crosses(story, person, { ...how, minute: 640 + n });
  });
}
