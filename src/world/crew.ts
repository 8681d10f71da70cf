import type { Lived } from './memory.ts';
import type { Org } from './organisation.ts';
import type { Person } from './person.ts';
import type { Rota } from './rota.ts';
import type { Site } from './society.ts';

export interface Crew {
  readonly id: string;
  readonly employer: Org;
  readonly site: Site;
  readonly people: readonly Person[];
  readonly post: string;
  readonly from: string;
  readonly to: string;
  readonly rota: Rota;
  /** Comes and goes as one: a bus, a watch, an escort. */
  readonly together: boolean;
  readonly escort: Person | null;
  /** Works where no gate is read: on roads, in yards, in other people's flats. */
  readonly ungated?: boolean;
  readonly named: boolean;
  readonly contract: 'трудовой' | 'ГПХ' | null;
  readonly noticed: boolean;
  readonly lodged: boolean;
  readonly leader: Person | null;
  readonly monthly: number;
  readonly plant: string | null;
  readonly told: Told;
}

/** What people of the crew could tell beyond what its papers show. */
export type Told = Pick<Lived, 'role' | 'university' | 'studied' | 'certificates' | 'taken'>;

/** They work for themselves, and keep what they earn. */
export const forThemselves: Told = {
  ...{ role: 'neighbour', university: null, studied: false, certificates: false, taken: false },
};

export interface Badge {
  readonly person: Person;
  readonly badge: string;
}
