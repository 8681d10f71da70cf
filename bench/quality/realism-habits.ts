import type { lived } from '../../src/world/lived.ts';

/** What people of one kind did, as a world has it before anybody wrote it down. */
export interface Habit {
  readonly planted: boolean;
  /** Of each person and day at a gate. */
  readonly hours: readonly number[];
  /** Weeks of each certificate. */
  readonly practice: readonly number[];
  readonly purposes: readonly string[];
  /** Whether each student passes a gate. */
  readonly works: readonly string[];
}

type Story = ReturnType<typeof lived>;
type Paper = Story['papers'][number];
type Cell = Paper['cells'][string];

const dayOf = (cell: Cell | undefined): string | null =>
  cell && typeof cell === 'object' && 'day' in cell ? cell.day : null;
const idOf = (cell: Cell | undefined): string | null =>
  cell && typeof cell === 'object' && 'who' in cell ? cell.who.id : null;
const minuteOf = (cell: Cell | undefined): number =>
  cell && typeof cell === 'object' && 'minute' in cell ? cell.minute : 0;

export function habitsOf(story: Story): Habit[] {
  return [true, false].map((planted) => {
    const papers = story.papers.filter(({ plant }) => (plant !== null) === planted);
    const of = (form: string) => papers.filter((paper) => paper.form === form);
    const atGates = new Set(of('site_list').map(({ cells }) => idOf(cells.person)));
    const students = story.cohorts
      .filter(({ university, plant }) => university !== null && (plant !== null) === planted)
      .flatMap(({ members }) => members);
    return {
      planted,
      hours: hoursOf(of('gate')),
      practice: of('certificate').flatMap(({ cells }) => weeks(dayOf(cells['span.from']), dayOf(cells['span.to']))),
      purposes: of('border')
        .filter(({ cells }) => cells.direction === 'въезд')
        .map(({ cells }) => String(cells.purpose)),
      works: students.map(
        ({ id }) => `${planted ? 'planted' : 'innocent'}, ${atGates.has(id) ? 'on a site' : 'on none'}`,
      ),
    };
  });
}

/** From the first entry to the last exit of a badge on a day; nights across midnight are left out. */
function hoursOf(gate: readonly Paper[]): number[] {
  const days = Map.groupBy(gate, ({ cells, part }) => `${part}/${String(cells.badge)}/${dayOf(cells.at)}`);
  return [...days.values()].flatMap((some) => {
    const minutes = (direction: string) =>
      some.filter(({ cells }) => cells.direction === direction).map(({ cells }) => minuteOf(cells.at));
    const stay = Math.max(...minutes('выход'), 0) - Math.min(...minutes('вход'), 1440);
    return stay > 0 ? [stay / 60] : [];
  });
}

const weeks = (from: string | null, to: string | null): number[] =>
  from && to ? [(Date.parse(to) - Date.parse(from) + 86_400_000) / 604_800_000] : [];
