import type { Chance } from './chance.ts';
import type { Cohort } from './cohort.ts';
import { crosses } from './crossing.ts';
import { addDays } from './days.ts';
import { newCohort } from './intake.ts';
import type { Org } from './organisation.ts';
import { firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import { preparatory } from './programmes.ts';
import type { Story } from './story.ts';

export interface Batch {
  readonly kind: string;
  readonly plant: string | null;
  readonly people: readonly Person[];
  readonly day: string;
}

/** Whoever comes on an invitation comes in the same months, whatever for. */
export const visitingDay = (chance: Chance): string => addDays('2023-08-21', chance.between(0, 70));

/** People invited together who never enrol anywhere. */
export function batchOf(story: Story, { kind, plant, people, day }: Batch): Cohort {
  const [university] = story.society.universities;
  if (!university) throw new Error('a world has at least one university');
  const enrolled = newCohort(story, { kind, ...(plant && { plant }), university, programme: preparatory, day, people });
  const cohort: Cohort = { ...enrolled, university: null };
  story.cohorts[story.cohorts.length - 1] = cohort;
  return cohort;
}

export interface Invitation {
  readonly inviting: Org;
  readonly purpose: string;
  readonly days: number;
}

/** The application of the inviting firm, and the stamp at the border. */
export function invites(story: Story, cohort: Cohort, { inviting, purpose, days }: Invitation): void {
  const chance = story.chance.fork(`invite/${cohort.id}`);
  const [applied, number] = [addDays(cohort.entered, -chance.between(18, 32)), chance.between(100_000, 900_000)];
  const valid = { 'valid.from': on(cohort.entered), 'valid.to': on(addDays(cohort.entered, days)) };
  const place = chance.pick(['станция Перевал', 'аэропорт Заливск', 'порт Заливск']);
  const { plant } = cohort;
  cohort.members.forEach((person, n) => {
    story.write({
      ...{ form: 'invitation', keeper: keeperOf(inviting), day: applied, plant },
      cells: {
        ...{ invitation_no: String(number + n), applied: on(applied), person: who(person) },
        ...{ inviting: firm(inviting), purpose, ...valid },
      },
    });
    const minute = 700 + chance.below(20);
    crosses(story, person, { day: cohort.entered, minute, direction: 'въезд', purpose, place, plant });
  });
}
