import { chanceOf } from './chance.ts';
import { plantFounding } from './founding.ts';
import { guests } from './guests.ts';
import { innocentCohort } from './innocents.ts';
import { neighbours } from './neighbours.ts';
import { checkShare, ordersOf, type Plan } from './plan.ts';
import { fillRegisters } from './registers.ts';
import { type Bounds, type Size, sizes } from './sizes.ts';
import { settledSociety, type University } from './society.ts';
import { newStory, type Story } from './story.ts';
import { plantVisitors } from './visitors.ts';
import { voices } from './voices.ts';

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
