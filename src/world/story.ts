import type { Chance } from './chance.ts';
import type { Cohort } from './cohort.ts';
import type { Lived } from './memory.ts';
import type { Org } from './organisation.ts';
import type { Desk, Document, Paper } from './paper.ts';
import type { Person } from './person.ts';
import type { Society } from './society.ts';

export type Role = 'office' | 'facilitator' | 'dispatcher' | 'overseer' | 'host' | 'payer';

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly kind: 'pay' | 'deduction' | 'bribe' | 'tribute' | 'fee' | 'left' | 'tuition';
  readonly month: string;
  readonly amount: number;
  readonly people: number;
}

export interface Arrangement {
  readonly id: string;
  readonly scheme: string;
  readonly nation: string;
  readonly care: number;
  readonly cohorts: readonly string[];
  readonly roles: Readonly<Record<Role, readonly (Person | Org)[]>>;
  readonly flows: readonly Flow[];
}

/** What has happened so far, and the desk on which papers about it are laid. */
export interface Story {
  readonly chance: Chance;
  readonly society: Society;
  readonly cohorts: Cohort[];
  readonly arrangements: Arrangement[];
  readonly papers: Paper[];
  readonly documents: Document[];
  /** Those who might tell of it. */
  readonly witnesses: Lived[];
  /** passport → who holds it */
  readonly passports: Map<string, string>;
  /** Groups whose timetable stands in the book already: people of several orders sit in one. */
  readonly timetabled: Set<string>;
  /** Who stands on the diplomatic list already. */
  readonly listed: Set<string>;
  readonly write: Desk;
  /** The days during which gates, payrolls and banks were looked at. */
  readonly window: { readonly from: string; readonly to: string };
}

export function newStory(chance: Chance, society: Society, window: Story['window']): Story {
  const papers: Paper[] = [];
  return {
    chance,
    society,
    window,
    papers,
    documents: [],
    witnesses: [],
    passports: new Map(),
    timetabled: new Set(),
    listed: new Set(),
    cohorts: [],
    arrangements: [],
    write: (paper) => void papers.push({ part: '', plant: null, ...paper }),
  };
}
