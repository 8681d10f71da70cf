import { type Predicted, placeKey, type TrueArrangement, type WorldRead } from './read-results.ts';

export const roles = ['office', 'facilitator', 'dispatcher', 'overseer', 'host', 'payer'] as const;

/** A finding with its people and role holders in truth's names. */
export interface Translated {
  readonly finding: Predicted;
  readonly people: ReadonlySet<string>;
  readonly roles: Readonly<Record<string, ReadonlySet<string>>>;
}

export interface Match {
  readonly arrangement: TrueArrangement;
  readonly found: Translated;
  readonly jaccard: number;
  readonly rolesRight: readonly string[];
}

/** Who an engine's entity truly is: whoever stands at most of its places. */
export function namesOf({ said, truly }: Pick<WorldRead, 'said' | 'truly'>): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [place, entity] of said) {
    const real = truly.get(place);
    if (real === undefined) continue;
    const tally = votes.get(entity) ?? new Map<string, number>();
    votes.set(entity, tally.set(real, (tally.get(real) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([entity, tally]) => [
      entity,
      [...tally].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '',
    ]),
  );
}

export function translate(world: WorldRead): Translated[] {
  const names = namesOf(world);
  return world.findings.map((finding) => ({
    finding,
    people: new Set(
      finding.cohorts.flatMap(({ members }) =>
        members.map(
          (at) =>
            world.truly.get(`${placeKey(at.path, at.sheet, at.row)}\u0000person`) ?? names.get(at.entity) ?? at.entity,
        ),
      ),
    ),
    roles: Object.fromEntries(
      roles.map((role) => [
        role,
        new Set((finding.roles[role] ?? []).map(({ entity }) => names.get(entity) ?? entity)),
      ]),
    ),
  }));
}

export const peopleOf = (world: WorldRead, arrangement: TrueArrangement): Set<string> =>
  new Set(
    world.cohorts
      .filter(({ id }) => arrangement.cohorts.includes(id))
      .flatMap(({ members }) => members.map(({ entity }) => entity)),
  );

/** How many stand in both. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((one) => b.has(one)).length;

export function jaccardOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

const decisive = ['facilitator', 'dispatcher', 'payer'];

/** At least half of the people, and two roles right, one of them facilitator, dispatcher or payer; office and host where truth has none of those. */
function matchOf(world: WorldRead, arrangement: TrueArrangement, found: Translated): Match | null {
  const jaccard = jaccardOf(peopleOf(world, arrangement), found.people);
  const rolesRight = roles.filter((role) =>
    (arrangement.roles[role] ?? []).some((entity) => found.roles[role]?.has(entity)),
  );
  const inEvidence = decisive.some((role) =>
    (arrangement.roles[role] ?? []).some((entity) => [...world.truly.values()].includes(entity)),
  );
  const enough = rolesRight.length >= 2 && (!inEvidence || rolesRight.some((role) => decisive.includes(role)));
  return jaccard >= 0.5 && enough ? { arrangement, found, jaccard, rolesRight } : null;
}

/** One to one, of greatest total likeness. People are disjoint, so a finding can pass the half mark with one arrangement only, and taking the best first is exact. */
export function matchesOf(world: WorldRead, found: readonly Translated[]): Match[] {
  const possible = world.arrangements.flatMap((arrangement) =>
    found.flatMap((one) => matchOf(world, arrangement, one) ?? []),
  );
  const taken = new Set<unknown>();
  return possible
    .sort((a, b) => b.jaccard - a.jaccard || b.rolesRight.length - a.rolesRight.length)
    .filter(({ arrangement, found: { finding } }) => {
      if (taken.has(arrangement) || taken.has(finding)) return false;
      taken.add(arrangement).add(finding);
      return true;
    });
}
