import { chanceOf } from '../../../src/world/index.ts';
import { addDays, clock, ruDay } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { DEPOT, ORG, SITE } from './organisations.ts';
import {
  badgeOf,
  type Crew,
  DEPOT_CREWS,
  depotStays,
  FROM,
  SITE_CREWS,
  type Stay,
  siteStays,
  TO,
} from './site-work.ts';

const choices = chanceOf('gate');

interface Pass {
  stay: Stay;
  crew: Crew;
  day: string;
  minute: number;
  second: number;
  way: 'вход' | 'выход';
}

function passesOf(stays: readonly Stay[], crews: readonly Crew[]): Pass[] {
  const crewOf = new Map(crews.flatMap((crew) => crew.people.map((person) => [person, crew] as const)));
  const passes = stays.flatMap((stay): Pass[] => {
    const crew = crewOf.get(stay.person);
    if (!crew) throw new Error(`${stay.person.russian} belongs to no crew`);
    const out = {
      stay,
      crew,
      way: 'выход' as const,
      day: addDays(stay.day, Math.floor(stay.to / 1440)),
      minute: stay.to % 1440,
      second: choices.below(60),
    };
    const into = { stay, crew, way: 'вход' as const, day: stay.day, minute: stay.from, second: choices.below(60) };
    return choices.happens(0.004) ? [into] : [into, out]; // now and then nobody clocks out
  });
  return passes.filter((pass) => pass.day <= TO).sort(byMoment);
}

const stamp = (pass: Pass) => `${pass.day} ${clock(pass.minute, pass.second)}`;
function byMoment(a: Pass, b: Pass): number {
  if (stamp(a) !== stamp(b)) return stamp(a) < stamp(b) ? -1 : 1;
  return a.stay.person.id < b.stay.person.id ? -1 : 1;
}

const initials = (name: string) => {
  const [surname = '', ...rest] = name.split(' ');
  return `${surname} ${rest.map((part) => `${part[0]}.`).join('')}`;
};

function siteLine(pass: Pass, at: number): Line {
  const { crew, stay } = pass;
  const gate = crew.org === ORG.finisher ? 'Турникет 2' : crew.badges >= 7000 ? 'КПП-3 (хоз. ворота)' : 'Турникет 1';
  return line(stay.person.id, [
    String(310_400 + at),
    `${ruDay(pass.day)} ${clock(pass.minute, pass.second)}`,
    gate,
    pass.way,
    badgeOf(crew, stay.person),
    crew.named ? initials(stay.person.russian) : '',
    crew.org.name,
    stay.escort ?? '',
    SITE,
    String(choices.below(4) + 1),
  ]); // one event
}

/** What every such export holds: a row cut short, a day that is not in the calendar, an event written twice, a badge at two gates. */
function withMishaps(lines: Line[]): Line[] {
  const made = [...lines];
  const at = (share: number) => Math.floor(made.length * share);
  const put = (share: number, change: (one: Line) => Line[]) =>
    made.splice(at(share), 1, ...change(made[at(share)] ?? { cells: [] }));
  put(0.91, (one) => [one, { cells: one.cells.slice(0, 4) }]);
  put(0.72, (one) => [one, one]);
  put(0.55, (one) => [one, { cells: one.cells.map((cell, c) => (c === 1 ? '31.11.2023 07:58:12' : cell)) }]);
  put(0.33, (one) => [one, { cells: one.cells.map((cell, c) => (c === 2 ? 'Турникет 4' : cell)) }]);
  put(0.18, (one) => [one, { cells: [...one.cells, 'ручной ввод'] }]);
  return made;
}

function siteLog(): Form {
  return {
    path: 'site/skud-mayachny-2023-10-2024-01.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'windows-1251',
    sheet: {
      name: 'skud',
      above: [
        'Отчёт «События СКУД»',
        `Объект: ${SITE}. Период: ${ruDay(FROM)} - ${ruDay(TO)}. Часовой пояс: UTC+10`,
        'Сформирован: 05.02.2024 09:14',
      ],
      head: [
        '№ события',
        'Дата и время прохода',
        'Точка доступа',
        'Событие',
        '№ пропуска',
        'Владелец пропуска',
        'Организация',
        'Пропуск сопровождающего',
        'Объект',
        'Сектор',
      ],
      lines: withMishaps(passesOf(siteStays, SITE_CREWS).map(siteLine)),
    },
  }; // the builder's own gate
}

function depotLog(): Form {
  const lines = passesOf(depotStays, DEPOT_CREWS).map((pass) =>
    line(pass.stay.person.id, [
      DEPOT,
      ruDay(pass.day),
      clock(pass.minute, pass.second),
      pass.way,
      badgeOf(pass.crew, pass.stay.person),
      'Проходная А',
      pass.crew.org.name,
    ]),
  );
  return {
    path: 'depot/gate-log-2023-10-2024-01.txt',
    kind: 'text',
    delimiter: '\t',
    encoding: 'utf-16le',
    sheet: {
      name: 'depot',
      above: [],
      head: ['Объект', 'Дата', 'Время', 'Направление', '№ пропуска', 'Проходная', 'Подрядчик'],
      lines,
    },
  }; // another system, another firm
}

export const gateLogs = (): Form[] => [siteLog(), depotLog()];
