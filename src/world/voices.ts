import { addDays } from './days.ts';
import type { Lived } from './memory.ts';
import { orgName } from './organisation.ts';
import { printed } from './press.ts';
import type { Story } from './story.ts';
import { interview } from './testimony.ts';

/** Whom the investigators spoke with, and what papers wrote: of some of those to whom something happened, and of others besides. */
export function voices(story: Story, interviews: number): void {
  const chance = story.chance.fork('voices');
  const firms = story.society.builders.map((org) => orgName(org, 'quoted'));
  // Whoever looks into labour finds those who were sent sooner than those who were not, and still mostly the latter.
  const asked = chance
    .shuffled(story.witnesses)
    .map((one) => ({ one, luck: chance.next() + (one.plant === null ? 0 : 0.25) }))
    .sort((a, b) => b.luck - a.luck)
    .slice(0, interviews)
    .map(({ one }) => one);
  chance.shuffled(asked).forEach((lived, n) => {
    story.documents.push(interview(chance.fork(lived.word), lived, firms, n + 1));
  });
  news(story, Math.ceil(interviews / 2));
}

function news(story: Story, count: number): void {
  const chance = story.chance.fork('news');
  const told = chance.shuffled(story.witnesses.filter(({ role }) => role !== 'student')).slice(0, count);
  told.forEach((lived, n) => {
    story.documents.push(...printed(chance.fork(`${n}`), newsOf(lived, chance.happens(0.5)), n + 1));
  });
}

/** Praise or complaint: either may be of anybody. */
function newsOf({ host, people, plant }: Lived, praise: boolean) {
  const day = addDays('2023-11-02', people);
  return praise
    ? {
        ...{ day, about: host, plant },
        ru: `${host} идёт с опережением графика, сказал директор: работают в две смены, на площадке около ${people} приезжих.`,
        en: `${host} is ahead of schedule with two shifts and some ${people} newcomers on site, its director says.`,
      }
    : {
        ...{ day, about: host, plant },
        ru: `Жители жалуются на шум по ночам на площадке ${host}; в вагончиках, говорят они, живут человек ${people}.`,
        en: `Residents complain of noise at night on a site of ${host}, where they say some ${people} people live in cabins.`,
      };
}
