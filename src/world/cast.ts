import type { Chance } from './chance.ts';
import type { Representative } from './cohort.ts';
import { bornPeople, representative } from './intake.ts';
import { declareKin, smallFirmOf } from './offices.ts';
import type { Org } from './organisation.ts';
import type { Person } from './person.ts';
import type { Planting } from './plan.ts';
import { sendingFirm } from './sending-firm.ts';
import type { Site, University } from './society.ts';
import type { Story } from './story.ts';
import { youngFirm } from './young-firm.ts';

/** Those who arrange: drawn before anybody travels. */
export interface Cast {
  readonly university: University;
  /** Who signs at the university, and is paid for it. */
  readonly officers: readonly [Person, ...Person[]];
  readonly facilitators: readonly [Representative, ...Representative[]];
  readonly dispatcher: Org;
  readonly overseer: Person;
  readonly host: Org;
  readonly site: Site;
  /** Who pays the university, where somebody does. */
  readonly payer: Org | null;
  /** Where money for the office goes when it does not go to the officer. */
  readonly relative: Org | null;
  readonly workers: readonly Person[];
}

export function drawnCast(story: Story, plan: Planting, university: University): Cast {
  const chance = story.chance.fork(`cast/${plan.id}`);
  const { society } = story;
  const officials = bornPeople(story, `officials/${plan.id}`, 4, {
    nation: plan.nation,
    ages: [38, 60],
    trades: ['служащий'],
  });
  const [first, second, third, overseer] = officials as [Person, Person, Person, Person];
  const by = [first, second, third].map((person, n) => representative(chance.fork(`poa/${n}`), person));
  const facilitators = by.slice(0, plan.care === 1 ? 1 : plan.care === 2 ? 2 : 3) as [
    Representative,
    ...Representative[],
  ];
  const site = chance.pick(society.sites.filter(({ builder }) => builder.kind === 'builder'));
  const deputy = chance.happens(0.5);
  const officer = deputy ? university.practiceDeputy : university.international;
  return {
    ...{ university, facilitators, overseer, site },
    officers: plan.care === 1 ? [officer] : [officer, deputy ? university.practiceHead : university.practiceDeputy],
    dispatcher: sendingFirm(story, chance, first),
    host: chance.pick([...society.subcontractors, ...society.builders]),
    payer: plan.care === 1 ? null : plan.care < 4 ? youngFirm(story.society, chance) : null,
    relative: plan.care === 2 || plan.care === 3 ? relativesFirm(story, chance, university, officer) : null,
    workers: workersOf(story, plan),
  };
}

/** A small firm that someone of the officer's family owns, or the officer quietly does. */
function relativesFirm(story: Story, chance: Chance, university: University, officer: Person): Org {
  const kin = story.society.citizen();
  if (chance.happens(0.5)) declareKin(story, university, officer, kin, chance.pick(['брат', 'супруга', 'дочь', 'сын']));
  return smallFirmOf(story, chance, kin, chance.happens(0.5) ? officer : kin);
}

const workersOf = (story: Story, plan: Planting): Person[] =>
  bornPeople(story, `workers/${plan.id}`, plan.people, {
    nation: plan.nation,
    ages: [22, 49],
    trades: ['бетонщик', 'арматурщик', 'каменщик', 'штукатур', 'плотник', 'сварщик', 'рабочий'],
  });
