import { daysBetween, weekday } from './days.ts';

/** When a crew is on site: minutes of the day, the end past midnight where the shift is, on which weekdays (1 Monday … 7 Sunday). */
export interface Rota {
  readonly from: number;
  readonly to: number;
  readonly days: readonly number[];
  /** Fifteen days on, fifteen off, for those who keep watch by turns. */
  readonly watch: boolean;
}

const SIX = [1, 2, 3, 4, 5, 6];
const FIVE = [1, 2, 3, 4, 5];
export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

const rota = (from: number, to: number, days: readonly number[], watch = false): Rota => ({ from, to, days, watch });

/** Six-day crews, five-day staff, chosen days, watches of fifteen days. */
export const rotas = {
  crew: (from: number, to: number): Rota => rota(from, to, SIX),
  week: (from: number, to: number): Rota => rota(from, to, FIVE),
  on: (from: number, to: number, days: readonly number[]): Rota => rota(from, to, days),
  watch: rota(1200, 1920, EVERY_DAY, true),
} as const;

export const isOnSite = (rota: Rota, begun: string, day: string): boolean =>
  rota.days.includes(weekday(day)) && (!rota.watch || ((daysBetween(begun, day) % 30) + 30) % 30 < 15);
