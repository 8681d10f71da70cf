import { chanceOf } from './chance.ts';
import { plantFounding } from './founding.ts';
import { guests } from './guests.ts';
import { innocentCohort } from './innocents.ts';
import { neighbours } from './neighbours.ts';
import { checkShare, ordersOf, type Plan } from './plan.ts';
import { fillRegisters } from './registers.ts';
import { type Extent, settledSociety, type University } from './society.ts';
import { newStory, type Story } from './story.ts';
import type { Multitude } from './streams.ts';
import { plantVisitors } from './visitors.ts';
import { voices } from './voices.ts';

/** How much there is of everything. */
export interface Bounds extends Extent {
  readonly cohorts: number;
  readonly guests: number;
  readonly crews: number;
  readonly interviews: number;
  /** Everyone else at the gates, where there are too many to be told one by one. */
  readonly multitude?: Multitude;
}

export const sizes = {
  small: { universities: 2, builders: 4, cohorts: 58, guests: 6, crews: 8, interviews: 6 },
  medium: { universities: 80, builders: 130, cohorts: 4800, guests: 300, crews: 1000, interviews: 160 },
  large: {
    ...{ universities: 60, builders: 90, cohorts: 1400, guests: 160, crews: 600, interviews: 120 },
    multitude: { perSite: 2000, from: '2022-12-01', to: '2024-01-25' },
  },
} as const satisfies Record<string, Bounds>;
export type Size = keyof typeof sizes;

const WINDOW = { from: '2023-10-02', to: '2023-11-07' };

const USUAL_COHORT = 5.5;

/**
 * Who comes when. Each university has as many places as any other, and a plant takes places that innocent cohorts or batches of
 * visitors would have had: the size of a book must not tell what is in it.
 */
function turnsOf(
  story: Story,
  { cohorts, guests: batches }: { cohorts: number; guests: number },
  plan: Plan,
): (() => void)[] {
  const { universities } = story.society;
  const taken = new Map<University, number>();
  let visiting = 0;
  const plants = plan.plants.map((planting) => {
    if (planting.scheme !== 'founding' && planting.scheme !== 'preparatory') {
      visiting += ordersOf(planting);
      return () => plantVisitors(story, planting);
    }
    const university = story.chance.fork(`seat/${planting.id}`).pick(universities);
    taken.set(university, (taken.get(university) ?? 0) + Math.round(planting.people / USUAL_COHORT));
    return () => plantFounding(story, planting, university);
  });
  const each = Math.ceil(cohorts / universities.length);
  const free = universities.flatMap((university) =>
    Array.from({ length: Math.max(0, each - (taken.get(university) ?? 0)) }, () => university),
  );
  const innocents = free.map((university, n) => () => innocentCohort(story, n, university));
  const visitors = Array.from({ length: Math.max(0, batches - visiting) }, (_, n) => () => guests(story, n));
  checkShare(plan, innocents.length + visitors.length);
  return story.chance.fork('turns').shuffled([...innocents, ...visitors, ...plants]);
}

/** What happened, before anybody wrote it down in order. */
export function lived(seed: number, size: Size | Bounds, plan: Plan): Story {
  const extent = typeof size === 'string' ? sizes[size] : size;
  const chance = chanceOf(`world/${seed}`);
  const story = newStory(chance, settledSociety(chance.fork('society'), extent), WINDOW);
  for (const act of turnsOf(story, extent, plan)) act();
  neighbours(story, extent.crews);
  fillRegisters(story);
  voices(story, extent.interviews);
  return story;
}
