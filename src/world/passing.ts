import type { Chance } from './chance.ts';
import type { Badge, Crew } from './crew.ts';
import { addDays, eachDay } from './days.ts';
import { type GateReader, readerFor, readersOf } from './gate-readers.ts';
import { at, firm, type Keeper, who } from './paper.ts';
import type { Person } from './person.ts';
import { isOnSite } from './rota.ts';
import type { Story } from './story.ts';

/** What a day brings to everybody: rain stops it early, concrete keeps them late. In minutes. */
const WEATHER = [0, 0, 0, 0, 0, 0, -60, -150, 40, 90] as const;

interface Pass {
  readonly badge: Badge;
  readonly escort: Badge | null;
  readonly day: string;
  readonly minute: number;
  readonly second: number;
  readonly direction: 'вход' | 'выход';
  readonly reader: GateReader;
}

/** What the gate of a site wrote of a crew, day by day; gives back the days each one worked. */
export function passGate(
  story: Story,
  crew: Crew,
  badges: readonly Badge[],
  escort: Badge | null,
  gate: Keeper,
): Map<Person, readonly string[]> {
  const worked = new Map<Person, string[]>();
  const readers = readersOf(story.chance.fork(`readers/${crew.site.id}`));
  const some = escort ? [...badges, escort] : badges;
  const ill = new Map(some.map((one) => [one, illDays(story, crew, one)]));
  for (const day of eachDay(later(crew.from, story.window.from), earlier(crew.to, story.window.to))) {
    if (!isOnSite(crew.rota, story.window.from, day)) continue;
    const chance = story.chance.fork(`gate/${crew.id}/${day}`);
    const bus = { late: chance.between(-8, 12), reader: chance.pick(readers), end: chance.pick(WEATHER) };
    for (const one of some) {
      const today = chance.fork(one.badge);
      if (ill.get(one)?.has(day) || today.happens(0.02)) continue;
      const reader = crew.together
        ? bus.reader
        : readerFor(readers, story.chance.fork(`habit/${one.person.id}`), today);
      const between = { badge: one, escort, day, reader };
      if (!crew.ungated) for (const pass of stay(crew, today, bus, between)) write(story, crew, gate, pass);
      if (one !== escort) worked.set(one.person, [...(worked.get(one.person) ?? []), day]);
    }
  }
  return worked;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** One in six is ill once, for some days. */
function illDays(story: Story, crew: Crew, { person }: Badge): ReadonlySet<string> {
  const chance = story.chance.fork(`ill/${crew.id}/${person.id}`);
  if (!chance.happens(1 / 6)) return new Set();
  const from = addDays(story.window.from, chance.between(0, 40));
  return new Set(eachDay(from, addDays(from, chance.between(1, 6))));
}

/** In and out; now and then a badge is read twice, or nobody reads it on the way out. */
function stay(
  crew: Crew,
  today: Chance,
  bus: { readonly late: number; readonly end: number },
  between: Pick<Pass, 'badge' | 'escort' | 'day' | 'reader'>,
): Pass[] {
  const drift = () => (crew.together ? bus.late + today.between(0, 2) : today.between(-14, 14));
  const end = Math.max(crew.rota.from + 120, crew.rota.to + (crew.rota.watch ? 0 : bus.end));
  const came = { ...between, minute: crew.rota.from + drift(), second: today.below(60), direction: 'вход' } as const;
  const left = { ...between, minute: end + drift(), second: today.below(60), direction: 'выход' } as const;
  const twice = today.happens(0.004) ? [{ ...came, second: Math.min(59, came.second + 4) }] : [];
  return [came, ...twice, ...(today.happens(0.005) ? [] : [left])];
}

function write(story: Story, crew: Crew, gate: Keeper, pass: Pass): void {
  const { badge, escort, reader } = pass;
  const seconds = pass.minute * 60 + pass.second + reader.off;
  const day = addDays(pass.day, Math.floor(seconds / 86_400));
  const within = ((seconds % 86_400) + 86_400) % 86_400;
  story.write({
    ...{ form: 'gate', keeper: gate, day, plant: crew.plant, part: crew.site.id },
    cells: {
      ...{ event: null, at: at(day, Math.floor(within / 60), within % 60), gate: reader.name },
      ...{ direction: pass.direction, badge: badge.badge, person: crew.named ? who(badge.person) : null },
      ...{ contractor: firm(crew.employer), escort: escort && escort.badge !== badge.badge ? escort.badge : null },
      site: crew.site.name,
    },
  });
}
