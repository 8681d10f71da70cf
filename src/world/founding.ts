import { admitCohort } from './admission.ts';
import { type Cast, drawnCast } from './cast.ts';
import type { Cohort } from './cohort.ts';
import type { Crew } from './crew.ts';
import { visits } from './crossing.ts';
import { addDays } from './days.ts';
import { intakeDay, newCohort } from './intake.ts';
import { caller } from './offices.ts';
import type { Person } from './person.ts';
import type { Planting } from './plan.ts';
import { moneyOf } from './plant-money.ts';
import { practiseCohort } from './practising.ts';
import { type Programme, preparatory, programmes } from './programmes.ts';
import { EVERY_DAY, type Rota, rotas } from './rota.ts';
import { crewList } from './sending-firm.ts';
import type { University } from './society.ts';
import type { Story } from './story.ts';
import { liveOn } from './student-lives.ts';
import { pairsOf, teachCohort } from './teaching.ts';
import { workCrew } from './working.ts';

/** Labourers sent as students: enrolled, certified for practice, and put to work on a site. With `preparatory`, on a language course. */
export function plantFounding(story: Story, plan: Planting, university: University): void {
  const cast = drawnCast(story, plan, university);
  const cohorts = intakes(story, plan, cast);
  for (const [at, cohort] of cohorts.entries()) {
    admitCohort(story, cohort);
    teachCohort(story, cohort, {
      journal: story.chance.fork(`journal/${cohort.id}`).happens(0.35),
      forged: plan.care === 4,
    });
    liveOn(story, cohort);
    if (plan.care < 4) comesToTalk(story, plan, cast, cohort, at);
    if (plan.scheme === 'founding') certify(story, plan, cast, cohort);
  }
  if (story.chance.fork(`crew-list/${plan.id}`).happens(0.5))
    for (const { members, entered } of cohorts)
      crewList(story, cast.dispatcher, {
        ...{ people: members, trade: 'construction worker', site: cast.site, leader: cast.overseer },
        ...{ day: addDays(entered, -8), plant: plan.id },
      });
  const flows = cohorts.flatMap((cohort) => labour(story, plan, cast, cohort));
  const { facilitators, payer, host } = cast;
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
      office: cast.officers,
      facilitator: facilitators.map(({ person }) => person),
      dispatcher: [cast.dispatcher],
      overseer: [cast.overseer],
      host: [host],
      payer: payer ? [payer] : plan.care === 1 ? [host] : [],
    },
  });
}

/** Whoever arranges it flies in some days before each group, and calls on the office. */
function comesToTalk(story: Story, plan: Planting, cast: Cast, cohort: Cohort, turn: number): void {
  const chance = story.chance.fork(`talk/${cohort.id}`);
  const { person } = cast.facilitators[turn % cast.facilitators.length] ?? cast.facilitators[0];
  visits(story, person, cohort);
  if (!chance.happens(0.7)) return;
  const [day, persons] = [addDays(cohort.orderDay, -chance.between(5, 40)), cohort.members.length];
  const [org, text] = [plan.care === 1 ? cast.dispatcher : null, 'о приёме группы слушателей'];
  caller(story, { university: cast.university, day, person, org, persons, text, plant: plan.id });
}

/** The careful split each crew over two orders some days apart. */
function intakes(story: Story, plan: Planting, cast: Cast): Cohort[] {
  const chance = story.chance.fork(`intakes/${plan.id}`);
  const size = Math.ceil(plan.people / plan.cohorts);
  const crews = Array.from({ length: plan.cohorts }, (_, n) => cast.workers.slice(n * size, (n + 1) * size)).filter(
    (crew) => crew.length > 0,
  );
  const programme =
    plan.scheme === 'preparatory'
      ? preparatory
      : chance.pick(programmes.filter(({ short }) => (plan.care === 4 ? true : short !== 'СТР' && short !== 'МЕН')));
  return crews.flatMap((crew, n) => {
    const season = intakeDay(chance.fork(`${n}`), 0.65);
    const day = plan.scheme === 'preparatory' ? `2023-${season.slice(5)}` : season;
    const half = Math.ceil(crew.length / 2);
    const orders = plan.care < 3 ? [crew] : [crew.slice(0, half), crew.slice(half)];
    return orders
      .filter((people) => people.length > 0)
      .map((people, part) =>
        enrol(
          story,
          plan,
          cast,
          programme,
          people,
          addDays(day, orders.length === 1 ? 0 : chance.between(-7, 7)),
          n * 2 + part,
        ),
      );
  });
}

function enrol(
  story: Story,
  plan: Planting,
  cast: Cast,
  programme: Programme,
  people: readonly Person[],
  day: string,
  turn: number,
): Cohort {
  const { facilitators, university } = cast;
  const by = facilitators[turn % facilitators.length] ?? facilitators[0];
  const chance = story.chance.fork(`enrol/${plan.id}/${turn}`);
  const phones = facilitators.map(({ person }) => person.phone);
  const certifier = chance.pick(['бюро «Глагол»', 'нотариус Седых Н. А.', 'бюро «Лингва-М»']);
  return newCohort(story, {
    ...{ kind: plan.scheme, plant: plan.id, university, programme, day, people },
    representativeOf: (n) => (plan.care < 4 || n % 2 === 0 ? by : null),
    payerOf: (n) => (plan.care === 1 ? cast.host : plan.care === 3 && n % 2 ? null : cast.payer),
    phoneOf: (n) =>
      plan.care === 4 ? (people[n]?.phone ?? '') : (phones[(turn + (plan.care > 2 ? n : 0)) % phones.length] ?? ''),
    ...(plan.care < 3 && { certifierOf: () => certifier }),
    diligence: (n) => [0, 0.06, 0.12, 0.55, 0.5][plan.care] ?? chance.fork(`${n}`).next(),
  });
}

/** Months of practice on paper, at the firm that wants the hands. */
function certify(story: Story, plan: Planting, cast: Cast, cohort: Cohort): void {
  const chance = story.chance.fork(`certify/${cohort.id}`);
  const issued = addDays(cohort.starts > '2023-08-25' ? cohort.starts : '2023-09-04', chance.between(12, 30));
  const signer = plan.care === 1 ? cast.officers[0] : chance.pick(cast.officers);
  const to = addDays(issued, plan.care === 4 ? 70 : chance.between(110, 180));
  const ordered = plan.care === 4 || (plan.care === 3 && chance.happens(0.5));
  practiseCohort(story, cohort, {
    ...{
      host: cast.host,
      from: issued,
      to,
      kind: plan.care === 4 ? 'производственная' : 'учебная',
      contractNo: `ПП-${chance.between(10, 99)}/23`,
      contracted: plan.care > 1,
    },
    ...{
      ordered,
      journaled: plan.care > 2,
      traces: plan.care === 4,
      certificates: true,
      certifiedOn: plan.care === 4 ? addDays(to, 3) : issued,
    },
    ...{
      signer,
      signerPost:
        signer === cast.university.practiceHead
          ? 'начальник отдела практики'
          : signer === cast.university.international
            ? 'начальник международного отдела'
            : 'заместитель начальника',
    },
  });
}

function rotaOf(plan: Planting, cohort: Cohort): Rota {
  const first = pairsOf(cohort.shift)[0] ?? 510;
  if (plan.care < 3) return rotas.crew(455, 1180);
  if (plan.care === 3) return cohort.shift === 'first' ? rotas.on(830, 1410, EVERY_DAY) : rotas.on(370, 780, EVERY_DAY);
  return rotas.on(first - 30, first + 600, [1, 3, 4, 5, 6]);
}

function labour(story: Story, plan: Planting, cast: Cast, cohort: Cohort) {
  const chance = story.chance.fork(`labour/${cohort.id}`);
  const monthly = chance.between(66, 90) * 1000;
  const begins = addDays(cohort.starts, 16);
  const crew: Crew = {
    ...{
      id: `${plan.id}/${cohort.id}`,
      employer: cast.host,
      site: cast.site,
      people: cohort.members,
      post: 'рабочий',
      from: begins > story.window.from ? begins : addDays(story.window.from, -chance.between(10, 60)),
      to: story.window.to,
    },
    ...{
      rota: rotaOf(plan, cohort),
      together: plan.care < 4,
      escort: plan.care < 3 ? cast.overseer : null,
      named: chance.happens(0.6),
      leader: plan.care < 4 ? cast.overseer : null,
    },
    ...{
      contract: plan.care === 1 ? null : plan.care === 2 ? 'ГПХ' : 'трудовой',
      noticed: plan.care > 2,
      lodged: plan.care < 4,
      monthly,
      plant: plan.id,
    },
    told: {
      ...{ role: 'worker', university: cast.university.org.core, studied: plan.care > 2, taken: true },
      certificates: plan.scheme === 'founding',
    },
  };
  const worked = workCrew(story, crew);
  return moneyOf(story, plan, cast, cohort, worked, monthly);
}
