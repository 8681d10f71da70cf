import type { Cohort } from './cohort.ts';
import { clock, eachDay, weekday } from './days.ts';
import { keeperOf, on, who } from './paper.ts';
import type { Story } from './story.ts';

/** Start minutes of the pairs of a group's day: mornings or afternoons. */
export const pairsOf = (shift: Cohort['shift']): readonly number[] =>
  shift === 'first' ? [510, 610, 730] : [800, 900, 1000];
const PAIR_MINUTES = 90;

const RECESS = { from: '2023-12-31', to: '2024-01-08' };

/** The days on which this group sits in class: four or five a week. */
function classDays(story: Story, cohort: Cohort): string[] {
  const free = story.chance.fork(`free/${cohort.university?.org.id}/${cohort.group}`).between(1, 6);
  return eachDay(story.window.from, story.window.to).filter(
    (day) => weekday(day) < 6 && weekday(day) !== free && !(day >= RECESS.from && day <= RECESS.to),
  );
}

/** Timetable, attendance journal, exam sheets. `forged`: the journal says present whatever happened. */
export function teachCohort(
  story: Story,
  cohort: Cohort,
  habits: { readonly journal: boolean; readonly forged: boolean },
): void {
  if (!cohort.university || cohort.starts > story.window.to || cohort.ends < story.window.from) return;
  const days = classDays(story, cohort);
  timetable(story, cohort, days);
  if (habits.journal)
    keepJournal(
      story,
      cohort,
      days.filter((day) => day >= cohort.starts),
      habits.forged,
    );
  examine(story, cohort);
}

/** Two pairs a day; a group has one timetable, whoever sits in it. */
function timetable(story: Story, cohort: Cohort, days: readonly string[]): void {
  const { university, programme, group } = cohort;
  if (!university || story.timetabled.has(`${university.org.id}/${group}`)) return;
  story.timetabled.add(`${university.org.id}/${group}`);
  const chance = story.chance.fork(`teach/${university.org.id}/${group}`);
  const pairs = pairsOf(cohort.shift)
    .slice(0, 2)
    .map((start) => ({ start, room: String(chance.between(101, 430)) }));
  for (const day of days)
    pairs.forEach(({ start, room }, slot) => {
      const discipline = programme.disciplines[(weekday(day) + slot) % programme.disciplines.length] ?? '';
      const hours = { start: clock(start), end: clock(start + PAIR_MINUTES) };
      story.write({
        ...{ form: 'timetable', keeper: keeperOf(university.org), day },
        cells: { group_code: group, day: on(day), slot: slot + 1, ...hours, discipline, mode: 'очно', room },
      });
    });
}

/** One pair a week is called out, by the monitor of the group. */
function keepJournal(story: Story, cohort: Cohort, days: readonly string[], forged: boolean): void {
  if (!cohort.university) return;
  const keeper = keeperOf(cohort.university.org);
  const called = days.filter((day) => weekday(day) === 2);
  cohort.members.forEach((person, n) => {
    const chance = story.chance.fork(`journal/${person.id}`);
    for (const day of called) {
      const there = forged || chance.happens(cohort.diligence(n));
      story.write({
        form: 'attendance',
        keeper,
        day,
        plant: cohort.plant,
        cells: { group_code: cohort.group, person: who(person), day: on(day), slot: 1, mark: there ? '+' : 'н' },
      });
    }
  });
}

function examine(story: Story, cohort: Cohort): void {
  const { university, programme } = cohort;
  if (!university) return;
  const day = story.window.to;
  const discipline = programme.disciplines[0] ?? '';
  const examiner = story.chance.fork(`examiner/${cohort.group}`).pick(university.teachers);
  cohort.members.forEach((person, n) => {
    const chance = story.chance.fork(`exam/${person.id}`);
    const came = chance.happens(Math.min(0.98, cohort.diligence(n) + 0.25));
    const result = !came
      ? 'неявка'
      : chance.happens(0.35 + cohort.diligence(n) * 0.6)
        ? chance.pick(['зачтено', 'удовлетворительно', 'хорошо', 'отлично'])
        : 'неудовлетворительно';
    story.write({
      ...{ form: 'grade', keeper: keeperOf(university.org), day, plant: cohort.plant },
      cells: {
        person: who(person),
        group_code: cohort.group,
        term: 1,
        discipline,
        credits: 4,
        result,
        day: on(day),
        examiner: who(examiner),
      },
    });
  });
}
