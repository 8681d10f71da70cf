import { COHORTS, type Cohort, FOUNDING, SCHOLARSHIP } from './cohorts.ts';
import { addDays } from './days.ts';
import type { Form } from './form.ts';
import { ATTACHE, OFFICIAL, type Representative } from './officials.ts';

function officialTrips(who: Representative, of: string, days: [string, string][], group: string[]) {
  return days.flatMap(([into, out], at) => [
    {
      of,
      value: crossing(
        who.russian,
        who.latin,
        who.passport,
        'служебный',
        `${into}T11:20:00`,
        'въезд',
        'служебная',
        group[at] ?? '',
      ),
    },
    {
      of,
      value: crossing(who.russian, who.latin, who.passport, 'служебный', `${out}T15:45:00`, 'выезд', 'служебная', ''),
    },
  ]);
}

const crossing = (
  name: string,
  latin: string,
  passport: string,
  kind: string,
  at: string,
  way: string,
  why: string,
  group: string,
) => ({
  ФИО: name,
  'ФИО латиницей': latin,
  Паспорт: passport,
  'Вид документа': kind,
  'Дата и время пересечения': at,
  Направление: way,
  'Цель въезда': why,
  Группа: group,
  'Пункт пропуска': kind === 'служебный' ? 'Заливск-аэропорт' : 'Рейд-Порт',
}); // the headings of the export

/** The border service's export: crews in groups, the official a few days before each, everyone else on their own day. */
export function crossings(cohorts: readonly Cohort[] = COHORTS): Form {
  const students = cohorts.flatMap((cohort) =>
    cohort.members
      .filter((one) => one.country !== 'RU')
      .map((one) => ({
        of: one.id,
        value: crossing(
          one.russian,
          one.latin,
          one.passport,
          'заграничный',
          `${cohort.story === 'ordinary' ? addDays(cohort.entered, Number(one.id.slice(1)) % 3) : cohort.entered}T14:05:00`,
          'въезд',
          'учеба',
          cohort.story === 'ordinary' ? '' : `Г-${cohort.orderNo}`,
        ),
      })),
  );
  const before = FOUNDING.map((cohort): [string, string] => [addDays(cohort.entered, -4), addDays(cohort.entered, 9)]);
  const trips = [
    ...officialTrips(OFFICIAL, 'founding official', before, []),
    ...officialTrips(ATTACHE, 'neighbour attaché', [['2023-08-30', '2023-09-08']], [`Г-${SCHOLARSHIP.orderNo}`]),
  ];
  return {
    path: 'border/crossings.json',
    kind: 'json',
    objects: [...students, ...trips].sort((a, b) =>
      a.value['Дата и время пересечения'] < b.value['Дата и время пересечения'] ? -1 : 1,
    ),
  };
}
