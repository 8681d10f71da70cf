import type { Chance } from './chance.ts';

/** One place at which badges are read. Its clock is never quite right. */
export interface GateReader {
  readonly name: string;
  /** Seconds by which its clock is off. */
  readonly off: number;
}

const NAMES: readonly (readonly string[])[] = [
  ['КПП-1', 'КПП-2', 'КПП-3'],
  ['Турникет 1', 'Турникет 2', 'Турникет 3', 'Турникет 4'],
  ['Проходная Север', 'Проходная Юг'],
  ['Считыватель 01', 'Считыватель 02', 'Считыватель 03'],
  ['Главный вход', 'Ворота (автобус)', 'Калитка'],
];

/** What the installer of a gate called its readers. */
export const readersOf = (gate: Chance): readonly GateReader[] =>
  gate.pick(NAMES).map((name, n) => ({ name, off: gate.fork(`clock/${n}`).between(-200, 200) }));

/** Most go in where they always do; a bus stops where there is room that day. */
export function readerFor(readers: readonly GateReader[], habit: Chance, today: Chance): GateReader {
  return today.happens(0.12) ? today.pick(readers) : habit.pick(readers);
}
