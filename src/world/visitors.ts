import { type Cast, drawnCast } from './cast.ts';
import type { Cohort } from './cohort.ts';
import type { Crew } from './crew.ts';
import { addDays } from './days.ts';
import { batchOf, invites, visitingDay } from './invitation.ts';
import type { Org } from './organisation.ts';
import type { Person } from './person.ts';
import { ordersOf, type Planting, type Scheme } from './plan.ts';
import { EVERY_DAY, rotas } from './rota.ts';
import { crewList } from './sending-firm.ts';
import { type Site, type Society, siteOf } from './society.ts';
import type { Flow, Story } from './story.ts';
import { visitorsMoney } from './visitor-money.ts';
import { workCrew } from './working.ts';

interface Pretext {
  readonly purpose: string;
  readonly days: number;
  readonly post: string;
  /** What is written on the papers of those who keep their papers in order. */
  readonly civil: string;
}

/** Under what name they come; `relay`: as the crew of lorries, a way no catalogue here describes. */
const pretexts: Partial<Record<Scheme, Pretext>> = {
  tourist: { purpose: 'туризм', days: 29, post: 'рабочий', civil: 'волонтёр' },
  business: { purpose: 'деловая', days: 89, post: 'специалист по монтажу', civil: 'шеф-монтажник' },
  restaurant: { purpose: 'деловая', days: 89, post: 'официант', civil: 'консультант по кухне' },
  relay: { purpose: 'обслуживание транспорта', days: 59, post: 'экспедитор', civil: 'экспедитор' },
};

interface Place {
  readonly host: Org;
  readonly site: Site;
}

/** People who never enrol anywhere: invited by a firm, brought in batches, and put to work. */
export function plantVisitors(story: Story, plan: Planting): void {
  const pretext = pretexts[plan.scheme];
  if (!pretext) throw new Error(`scheme "${plan.scheme}" brings no visitors`);
  const cast = drawnCast(story, plan, story.chance.fork(`visitors/${plan.id}`).pick(story.society.universities));
  const place = placeOf(story, plan, cast);
  const inviting = invitingOf(story, plan, cast, place);
  const cohorts = batches(story, plan, cast.workers);
  const flows = cohorts.flatMap((cohort): Flow[] => {
    invites(story, cohort, { inviting, purpose: pretext.purpose, days: pretext.days });
    sent(story, plan, cast, place, cohort);
    const worked = workCrew(story, crewOf(story, plan, cast, place, pretext, cohort));
    return visitorsMoney(story, plan, cast, place.host, inviting, cohort, worked);
  });
  story.arrangements.push({
    ...{ id: plan.id, scheme: plan.scheme, nation: plan.nation, care: plan.care, flows },
    cohorts: cohorts.map(({ id }) => id),
    roles: {
      office: [],
      facilitator: inviting === place.host ? [cast.facilitators[0].person] : [inviting],
      dispatcher: [cast.dispatcher],
      overseer: [cast.overseer],
      host: [place.host],
      payer: [place.host],
    },
  });
}

/** Who invites such people openly: hotels invite tourists, yards invite the crews of lorries. */
const inviters: Partial<Record<Scheme, (society: Society) => readonly Org[]>> = {
  tourist: ({ hotels }) => hotels,
  relay: ({ depots }) => depots,
};

/** Some are invited by whoever wants the hands, others through an agent or a firm made for it. */
function invitingOf(story: Story, plan: Planting, cast: Cast, { host }: Place): Org {
  const chance = story.chance.fork(`inviting/${plan.id}`);
  const open = chance.pick(inviters[plan.scheme]?.(story.society) ?? [host]);
  if (plan.care === 1 || chance.happens(0.4)) return open;
  return chance.happens(0.3) ? (cast.payer ?? open) : chance.pick(story.society.agents);
}

function sent(story: Story, plan: Planting, cast: Cast, { site }: Place, cohort: Cohort): void {
  if (!story.chance.fork(`crew-list/${plan.id}`).happens(0.5)) return;
  crewList(story, cast.dispatcher, {
    ...{ people: cohort.members, trade: 'worker', site, leader: cast.overseer },
    ...{ day: addDays(cohort.entered, -8), plant: plan.id },
  });
}

function placeOf(story: Story, plan: Planting, cast: Cast): Place {
  if (plan.scheme !== 'restaurant') return { host: cast.host, site: cast.site };
  const hotel = story.chance.fork(`hotel/${plan.id}`).pick(story.society.hotels);
  return { host: hotel, site: siteOf(`r-${hotel.id}`, `Служебный вход ${hotel.core}`, hotel) };
}

/** Each group when hands are wanted; the careful bring it in two halves, some days apart. */
function batches(story: Story, plan: Planting, workers: readonly Person[]): Cohort[] {
  const count = ordersOf(plan);
  const size = Math.ceil(workers.length / count);
  const chance = story.chance.fork(`batches/${plan.id}`);
  const apart = plan.care < 3 ? 1 : 2;
  const day = (n: number) =>
    addDays(
      visitingDay(chance.fork(`${Math.floor(n / apart)}`)),
      plan.care < 3 ? 0 : chance.fork(`half/${n}`).between(-6, 6),
    );
  return Array.from({ length: count }, (_, n) => workers.slice(n * size, (n + 1) * size))
    .filter((people) => people.length > 0)
    .map((people, n) =>
      batchOf(story, {
        kind: plan.scheme,
        plant: plan.id,
        people,
        day: day(n),
      }),
    );
}

function crewOf(
  story: Story,
  plan: Planting,
  cast: Cast,
  { host, site }: Place,
  pretext: Pretext,
  cohort: Cohort,
): Crew {
  const papered = plan.care === 4;
  return {
    ...{ id: `${plan.id}/${cohort.id}`, employer: host, site, people: cohort.members, plant: plan.id },
    ...{ post: papered ? pretext.civil : pretext.post, from: addDays(cohort.entered, 2), to: story.window.to },
    rota: plan.scheme === 'restaurant' ? rotas.on(660, 1430, EVERY_DAY) : rotas.crew(455, papered ? 1080 : 1180),
    ...{ together: plan.care < 4, escort: plan.care < 3 ? cast.overseer : null, named: true },
    ...{ contract: papered ? 'ГПХ' : null, noticed: papered, lodged: plan.care < 4 },
    leader: plan.care < 4 ? cast.overseer : null,
    monthly: story.chance.fork(`monthly/${cohort.id}`).between(58, 80) * 1000,
    told: { role: 'worker', university: null, studied: false, certificates: false, taken: true },
  };
}
