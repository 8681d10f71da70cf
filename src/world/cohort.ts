import type { Org } from './organisation.ts';
import type { Person } from './person.ts';
import type { Programme } from './programmes.ts';
import type { University } from './society.ts';

/** People who came together: on one order, one batch of visas, or one crew list. */
export interface Cohort {
  readonly id: string;
  /** What it is in truth; never written on any paper. */
  readonly kind: string;
  readonly plant: string | null;
  readonly university: University | null;
  readonly programme: Programme;
  readonly group: string;
  readonly orderNo: string;
  readonly orderDay: string;
  readonly starts: string;
  readonly ends: string;
  readonly members: readonly Person[];
  readonly signer: Person;
  readonly signerPost: string;
  readonly unit: string;
  readonly representativeOf: (member: number) => Representative | null;
  readonly payerOf: (member: number) => Org | null;
  readonly agent: Org | null;
  readonly funding: 'квота' | 'контракт' | 'по обмену';
  readonly agreement: string | null;
  readonly phoneOf: (member: number) => string;
  readonly emailOf: (member: number) => string;
  readonly certifierOf: (member: number) => string;
  readonly entered: string;
  readonly shift: 'first' | 'second';
  /** Share of classes attended by each member, as the person truly lives. */
  readonly diligence: (member: number) => number;
}

export interface Representative {
  readonly person: Person;
  readonly poa: string;
}
