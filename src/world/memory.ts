import type { Chance } from './chance.ts';
import type { Rota } from './rota.ts';

/** What happened to somebody who may one day tell of it. */
export interface Lived {
  readonly word: string;
  readonly plant: string | null;
  readonly nation: string;
  readonly role: 'worker' | 'foreman' | 'student' | 'neighbour';
  readonly host: string;
  readonly university: string | null;
  readonly entered: string;
  readonly people: number;
  readonly rota: Rota;
  readonly monthly: number;
  /** What stayed with the person of a month's pay. */
  readonly kept: number;
  readonly lodged: boolean;
  readonly escorted: boolean;
  /** Somebody else draws the wage, or takes a share of it. */
  readonly taken: boolean;
  readonly studied: boolean;
  readonly certificates: boolean;
}

/** What a witness makes of a number or a month after a year: near it, seldom exact, now and then quite wrong. */
export interface Memory {
  readonly sum: (truly: number) => number;
  readonly count: (truly: number) => number;
  readonly month: (truly: string) => string;
  readonly firm: (truly: string) => string;
}

export function memoryOf(chance: Chance, otherFirms: readonly string[]): Memory {
  const off = () => chance.pick([0.7, 0.8, 0.9, 1, 1, 1, 1.1, 1.25, 1.5]);
  return {
    sum: (truly) => Math.round((truly * off()) / 1000) * 1000,
    count: (truly) => Math.max(2, Math.round(truly * off())),
    month: (truly) => shifted(truly, chance.pick([-2, -1, 0, 0, 0, 1])),
    firm: (truly) => (chance.happens(0.15) ? chance.pick(otherFirms) : truly),
  };
}

function shifted(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
