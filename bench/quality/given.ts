import { roles } from './match.ts';
import type { WorldRead } from './read-results.ts';

interface GivenPlace {
  readonly path: string;
  readonly sheet: string | null;
  readonly row: number | string;
  readonly slot: string;
}

/** Where each entity of truth stands in a row that was read: the first place of each slot. */
function places({ said, truly }: WorldRead): Map<string, Map<string, GivenPlace>> {
  const found = new Map<string, Map<string, GivenPlace>>();
  for (const key of said.keys()) {
    const entity = truly.get(key);
    const [path = '', sheet = '', row = '', slot = ''] = key.split('\u0000');
    if (entity === undefined) continue;
    const bySlot = found.get(entity) ?? new Map<string, GivenPlace>();
    if (!bySlot.has(slot)) bySlot.set(slot, { path, sheet: sheet || null, row: Number(row) || row, slot });
    found.set(entity, bySlot);
  }
  return found;
}

/** Every cohort put together as it truly is: those of one arrangement as one candidate, each innocent one as its own. */
export function perfectArrangements(world: WorldRead): unknown[] {
  const standing = places(world);
  const anywhere = (entity: string): GivenPlace[] => [...(standing.get(entity)?.values() ?? [])].slice(0, 1);
  const member = (entity: string): GivenPlace[] => {
    const found = standing.get(entity)?.get('person');
    return found ? [found] : [];
  };
  const candidate = (id: string, held: Readonly<Record<string, readonly string[]>>, cohorts: WorldRead['cohorts']) => ({
    id,
    roles: Object.fromEntries(roles.map((role) => [role, (held[role] ?? []).flatMap(anywhere)])),
    cohorts: cohorts
      .map(({ members }) => ({ members: members.flatMap(({ entity }) => member(entity)) }))
      .filter(({ members }) => members.length > 0),
  });
  const guilty = world.arrangements.map((one) =>
    candidate(
      one.id,
      one.roles,
      world.cohorts.filter(({ id }) => one.cohorts.includes(id)),
    ),
  );
  const innocent = world.cohorts
    .filter(({ arrangement }) => arrangement === null)
    .map((cohort) => candidate(cohort.id, cohort.roles, [cohort]));
  return [...guilty, ...innocent].filter(({ cohorts }) => cohorts.length > 0);
}
