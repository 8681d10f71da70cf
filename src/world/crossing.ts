import { addDays } from './days.ts';
import { at, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';

export interface Crossing {
  readonly day: string;
  readonly minute: number;
  readonly direction: 'въезд' | 'выезд';
  readonly purpose: string;
  readonly place: string;
  readonly plant: string | null;
}

const BORDER = { id: 'border', folder: 'granica', firm: null };

/** One stamp, as the border service keeps it of everybody. */
export function crosses(
  story: Story,
  person: Person,
  { day, minute, direction, purpose, place, plant }: Crossing,
): void {
  const chance = story.chance.fork(`crosses/${person.id}/${day}/${direction}`);
  story.write({
    ...{ form: 'border', keeper: BORDER, day, plant },
    cells: {
      person: who(person),
      at: at(day, minute, chance.below(60)),
      direction,
      purpose,
      group_id: null,
      checkpoint: place,
    },
  });
}

/** An official or a coordinator who comes some days before a group and leaves some days after it. */
export function visits(
  story: Story,
  person: Person,
  group: { readonly entered: string; readonly plant: string | null },
): void {
  const chance = story.chance.fork(`visits/${person.id}/${group.entered}`);
  const [place, plant] = ['аэропорт Заливск', group.plant];
  const came = addDays(group.entered, -chance.between(1, 9));
  const left = addDays(group.entered, chance.between(2, 24));
  crosses(story, person, {
    day: came,
    minute: chance.between(400, 1200),
    direction: 'въезд',
    purpose: 'деловая',
    place,
    plant,
  });
  crosses(story, person, {
    day: left,
    minute: chance.between(400, 1200),
    direction: 'выезд',
    purpose: 'деловая',
    place,
    plant,
  });
}
