import type { Cohort } from './cohort.ts';
import { crosses } from './crossing.ts';
import { addDays } from './days.ts';
import { enrolmentLine } from './order-book.ts';
import { keeperOf, on, who } from './paper.ts';
import type { Story } from './story.ts';

const HANDED_OVER = '2024-01-28';

/** What else befalls people in a year: illness and leave, another group, giving up; most go home for the holidays. */
export function liveOn(story: Story, cohort: Cohort): void {
  if (!cohort.university || cohort.ends < story.window.from) return;
  cohort.members.forEach((_, n) => {
    const chance = story.chance.fork(`life/${cohort.members[n]?.id}`);
    const [fate, day] = [chance.next(), addDays(story.window.to, chance.between(1, 40))];
    if (fate < 0.02) enrolmentLine(story, cohort, n, { kind: 'академический отпуск', orderNo: orderNo(chance), day });
    else if (fate < 0.035)
      enrolmentLine(story, cohort, n, { kind: 'перевод', orderNo: orderNo(chance), day, group: `${cohort.group}а` });
    else if (cohort.plant !== null)
      return; // an office that is paid strikes nobody off, and who was sent to work does not go home
    else if (fate < 0.06 || (cohort.diligence(n) < 0.3 && fate < 0.25)) isStruckOff(story, cohort, n, day);
    else if (fate < 0.3) goesHome(story, cohort, n);
  });
}

const orderNo = (chance: Story['chance']) => `${chance.between(100, 980)}-${chance.pick(['с', 'и', 'ст'])}`;

/** Struck off for debts in study or at own wish; the ministry is told, and the person leaves. */
function isStruckOff(story: Story, cohort: Cohort, n: number, day: string): void {
  const person = cohort.members[n];
  if (!person || !cohort.university) return;
  const chance = story.chance.fork(`struck-off/${person.id}`);
  enrolmentLine(story, cohort, n, { kind: 'отчисление', orderNo: orderNo(chance), day });
  const { plant } = cohort;
  story.write({
    ...{ form: 'departure', keeper: keeperOf(cohort.university.org), day: addDays(day, chance.between(1, 3)), plant },
    cells: {
      person: who(person),
      event_date: on(day),
      reason: chance.pick(['академическая задолженность', 'собственное желание']),
    },
  });
  const left = addDays(day, chance.between(3, 15));
  if (left <= HANDED_OVER)
    crosses(story, person, {
      day: left,
      minute: chance.between(300, 1300),
      direction: 'выезд',
      purpose: 'учёба',
      place: 'аэропорт Заливск',
      plant,
    });
}

function goesHome(story: Story, cohort: Cohort, n: number): void {
  const person = cohort.members[n];
  if (!person) return;
  const chance = story.chance.fork(`home/${person.id}`);
  const [place, plant, purpose] = ['аэропорт Заливск', null, 'учёба'];
  crosses(story, person, {
    day: addDays('2023-12-26', chance.below(5)),
    minute: chance.between(300, 1300),
    direction: 'выезд',
    purpose,
    place,
    plant,
  });
  crosses(story, person, {
    day: addDays('2024-01-09', chance.below(9)),
    minute: chance.between(300, 1300),
    direction: 'въезд',
    purpose,
    place,
    plant,
  });
}
