import { type Cast, drawnCast } from './cast.ts';
import type { Cohort } from './cohort.ts';
import { addDays } from './days.ts';
import { newCohort } from './intake.ts';
import { at, firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Planting, Scheme } from './plan.ts';
import { preparatory } from './programmes.ts';
import type { Site } from './society.ts';
import type { Story } from './story.ts';
import { flowsOf, payCrew, transfer } from './wages.ts';
import { type Crew, rotas, workCrew } from './working.ts';

interface Pretext {
  readonly purpose: string;
  readonly days: number;
  readonly post: string;
}

/** Under what name they come; `relay`: as the crew of trucks, a way no catalogue here describes. */
const pretexts: Partial<Record<Scheme, Pretext>> = {
  tourist: { purpose: 'туризм', days: 29, post: 'рабочий' },
  business: { purpose: 'деловая', days: 89, post: 'специалист по монтажу' },
  restaurant: { purpose: 'деловая', days: 89, post: 'официант' },
  relay: { purpose: 'обслуживание транспорта', days: 59, post: 'экспедитор' },
};

/** People who never enrol anywhere: invited by a firm, brought in a batch, and put to work. */
export function plantVisitors(story: Story, plan: Planting): void {
  const pretext = pretexts[plan.scheme];
  if (!pretext) throw new Error(`scheme "${plan.scheme}" brings no visitors`);
  const cast = drawnCast(story, plan, story.chance.fork(`visitors/${plan.id}`).pick(story.society.universities));
  const hotel = story.chance.fork(`hotel/${plan.id}`).pick(story.society.hotels);
  const host = plan.scheme === 'restaurant' ? hotel : cast.host;
  const inviting = plan.care === 1 ? host : (cast.payer ?? host);
  const size = Math.ceil(plan.people / plan.cohorts);
  const cohorts = Array.from({ length: plan.cohorts }, (_, n) =>
    batch(story, plan, cast, cast.workers.slice(n * size, (n + 1) * size), addDays('2023-08-21', n * 14)),
  );
  const site: Site =
    plan.scheme === 'restaurant'
      ? { id: `r-${hotel.id}`, name: `Ресторан гостиницы ${hotel.core}`, builder: hotel }
      : cast.site;
  const flows = cohorts.flatMap((cohort, n) => {
    invite(story, cohort, pretext, inviting, n);
    const monthly = story.chance.fork(`monthly/${cohort.id}`).between(58, 80) * 1000;
    const crew: Crew = {
      ...{
        id: `${plan.id}/${cohort.id}`,
        employer: host,
        site,
        people: cohort.members,
        post: pretext.post,
        from: addDays(cohort.entered, 2),
        to: story.window.to,
      },
      ...{
        rota: plan.scheme === 'restaurant' ? rotas.evenings(660, 1430, [1, 2, 3, 4, 5, 6, 7]) : rotas.crew(455, 1180),
        together: plan.care < 4,
        escort: plan.care < 3 ? cast.overseer : null,
      },
      ...{
        named: true,
        contract: null,
        noticed: false,
        lodged: plan.care < 4,
        leader: plan.care < 4 ? cast.overseer : null,
        monthly,
        plant: plan.id,
      },
    };
    const by = plan.care === 1 ? cast.facilitators[0].person : null;
    const paid = payCrew(
      story,
      host,
      workCrew(story, crew),
      {
        monthly,
        method: by ? 'по доверенности' : 'наличными',
        lodging: 0.1,
        food: 0.1,
        other: 0,
        proxy: by,
        onBooks: plan.care < 4,
      },
      plan.id,
    );
    transfer(story, {
      from: host,
      to: inviting === host ? cast.facilitators[0].person : inviting,
      amount: cohort.members.length * 6000,
      day: addDays(cohort.entered, 6),
      purpose: 'Оплата услуг по подбору персонала',
      plant: plan.id,
    });
    return flowsOf(paid, ({ paid: handed, accrued }) => [
      { from: host.id, to: 'workers', kind: 'pay', amount: handed },
      { from: 'workers', to: cast.dispatcher.id, kind: 'tribute', amount: Math.round(accrued * 0.38) },
    ]);
  });
  story.arrangements.push({
    ...{
      id: plan.id,
      scheme: plan.scheme,
      nation: plan.nation,
      care: plan.care,
      cohorts: cohorts.map(({ id }) => id),
      flows,
    },
    roles: {
      office: [],
      facilitator: inviting === host ? [cast.facilitators[0].person] : [inviting],
      dispatcher: [cast.dispatcher],
      overseer: [cast.overseer],
      host: [host],
      payer: [host],
    },
  });
}

function batch(story: Story, plan: Planting, cast: Cast, people: readonly Person[], day: string): Cohort {
  const cohort = newCohort(story, {
    kind: plan.scheme,
    plant: plan.id,
    university: cast.university,
    programme: preparatory,
    day,
    people,
  });
  const without: Cohort = { ...cohort, university: null };
  story.cohorts[story.cohorts.length - 1] = without;
  return without;
}

function invite(story: Story, cohort: Cohort, { purpose, days }: Pretext, inviting: Cast['host'], n: number): void {
  const chance = story.chance.fork(`invite/${cohort.id}`);
  const applied = addDays(cohort.entered, -25);
  const { plant } = cohort;
  const number = chance.between(100_000, 900_000);
  for (const person of cohort.members) {
    const keeper = keeperOf(inviting);
    const valid = { 'valid.from': on(cohort.entered), 'valid.to': on(addDays(cohort.entered, days)) };
    story.write({
      form: 'invitation',
      keeper,
      day: applied,
      plant,
      cells: {
        invitation_no: String(number + n),
        applied: on(applied),
        person: who(person),
        inviting: firm(inviting),
        purpose,
        ...valid,
      },
    });
    story.write({
      ...{ form: 'border', keeper: { id: 'border', folder: 'border', firm: null }, day: cohort.entered, plant },
      cells: {
        person: who(person),
        at: at(cohort.entered, 700 + chance.below(20), chance.below(60)),
        direction: 'въезд',
        purpose,
        group_id: null,
        checkpoint: 'станция Перевал',
      },
    });
  }
}
