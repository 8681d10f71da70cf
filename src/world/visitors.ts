import { type Cast, drawnCast } from './cast.ts';
import type { Cohort } from './cohort.ts';
import { addDays } from './days.ts';
import { batchOf, invites } from './invitation.ts';
import type { Org } from './organisation.ts';
import type { Person } from './person.ts';
import { ordersOf, type Planting, type Scheme } from './plan.ts';
import { EVERY_DAY, rotas } from './rota.ts';
import { type Site, siteOf } from './society.ts';
import type { Flow, Story } from './story.ts';
import { visitorsMoney } from './visitor-money.ts';
import { type Crew, workCrew } from './working.ts';

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
  const inviting = plan.care === 1 ? place.host : (cast.payer ?? place.host);
  const cohorts = batches(story, plan, cast.workers);
  const flows = cohorts.flatMap((cohort): Flow[] => {
    invites(story, cohort, { inviting, purpose: pretext.purpose, days: pretext.days });
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

function placeOf(story: Story, plan: Planting, cast: Cast): Place {
  if (plan.scheme !== 'restaurant') return { host: cast.host, site: cast.site };
  const hotel = story.chance.fork(`hotel/${plan.id}`).pick(story.society.hotels);
  return { host: hotel, site: siteOf(`r-${hotel.id}`, `Служебный вход ${hotel.core}`, hotel) };
}

/** Some two weeks apart; the careful bring each group in two halves. */
function batches(story: Story, plan: Planting, workers: readonly Person[]): Cohort[] {
  const count = ordersOf(plan);
  const size = Math.ceil(workers.length / count);
  const first = addDays('2023-08-21', story.chance.fork(`batches/${plan.id}`).between(0, 42));
  return Array.from({ length: count }, (_, n) => workers.slice(n * size, (n + 1) * size))
    .filter((people) => people.length > 0)
    .map((people, n) =>
      batchOf(story, {
        kind: plan.scheme,
        plant: plan.id,
        people,
        day: addDays(first, n * (plan.care < 3 ? 14 : 9)),
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
