import { jaccardOf, type Match, matchesOf, peopleOf, roles, shared, type Translated, translate } from './match.ts';
import { type Predicted, placeKey, type WorldRead } from './read-results.ts';

export interface Counted {
  readonly part: number;
  readonly whole: number;
}

/** A way to decide which candidates a person should look at. */
export type Raises = (finding: Predicted) => boolean;

const bars = ({ for: supporting, against }: Predicted) => [...supporting, ...against];

/** The engine's own bar, and three simple rivals on the same candidates. */
export const deciders: Readonly<Record<string, Raises>> = {
  'review or above': ({ level }) => level === 'review' || level === 'investigate' || level === 'refer',
  'observe or above': ({ level }) => level !== 'none',
  'rival: any one strong indicator': (finding) =>
    bars(finding).some(({ outcome, strength }) => outcome === 'fires' && strength === 'S'),
  'rival: two indicators or more': (finding) =>
    new Set(
      bars(finding)
        .filter(({ outcome }) => outcome === 'fires')
        .map(({ indicator }) => indicator),
    ).size >= 2,
  'rival: plain sum of weights': (finding) =>
    bars(finding).reduce((sum, { ratio }) => sum + Math.log(ratio.value || 1), 0) >= Math.log(20),
};

export interface PlantSeen {
  readonly scheme: string;
  readonly care: number;
  readonly nation: string;
  readonly missing: number;
  readonly found: boolean;
  readonly byPeople: boolean;
  readonly level: string;
  readonly pieces: number;
}

/** What one stage reaches with the stages before it perfect. */
export interface StageSeen {
  readonly recall: Counted;
  readonly falseCohorts: Counted;
  readonly byPeople: Counted;
}

export interface WorldMeasured {
  readonly seed: number;
  readonly size: string;
  readonly missing: number;
  readonly records: number;
  readonly recall: Readonly<Record<string, Counted>>;
  readonly falseCohorts: Readonly<Record<string, Counted>>;
  readonly falseKinds: readonly string[];
  readonly plants: readonly PlantSeen[];
  readonly roles: Readonly<Record<string, { right: number; said: number; true: number }>>;
  readonly merges: number;
  readonly pairs: { both: number; said: number; true: number };
  readonly candidates: readonly { readonly p: number; readonly real: boolean; readonly surfaced: boolean }[];
  readonly cited: Counted;
  readonly telling: Counted;
  readonly stages?: Readonly<Record<string, StageSeen>>;
  /** Whether a finding falls when the rows that it cites are gone; null where none was right. */
  readonly deletion?: { readonly lowered: boolean } | null;
}

export function measureWorld(world: WorldRead): WorldMeasured {
  const found = translate(world);
  const all = matchesOf(world, found);
  const surfaced = found.filter(({ finding }) => deciders['review or above']?.(finding));
  const matches = matchesOf(world, surfaced);
  const real = new Set(all.map((match) => match.found));
  const by = (pick: (raises: Raises) => Counted) =>
    Object.fromEntries(Object.entries(deciders).map(([name, raises]) => [name, pick(raises)]));
  return {
    ...{ seed: world.seed, size: world.size, missing: world.missing, records: world.records },
    recall: by((raises) => ({
      part: matchesOf(
        world,
        found.filter(({ finding }) => raises(finding)),
      ).length,
      whole: world.arrangements.length,
    })),
    falseCohorts: by((raises) =>
      attached(
        world,
        found.filter(({ finding }) => raises(finding)),
      ),
    ),
    falseKinds: attachedCohorts(world, surfaced).map(({ kind }) => kind),
    plants: world.arrangements.map((arrangement) => seen(world, arrangement, found, matches)),
    roles: rolesOf(all),
    merges: found.filter(
      ({ people }) =>
        world.arrangements.filter((one) => shared(peopleOf(world, one), people) >= peopleOf(world, one).size / 2)
          .length > 1,
    ).length,
    pairs: pairsOf(world),
    candidates: found.map((one) => ({ p: one.finding.p, real: real.has(one), surfaced: surfaced.includes(one) })),
    ...evidenceOf(world, all),
  };
}

/** The engine's own bar, over candidates that were made with a stage given. */
export function stageOf(world: WorldRead): StageSeen {
  const found = translate(world).filter(({ finding }) => deciders['review or above']?.(finding));
  const byPeople = world.arrangements.filter((one) =>
    found.some(({ people }) => jaccardOf(peopleOf(world, one), people) >= 0.5),
  );
  return {
    recall: { part: matchesOf(world, found).length, whole: world.arrangements.length },
    byPeople: { part: byPeople.length, whole: world.arrangements.length },
    falseCohorts: attached(world, found),
  };
}

const order = ['none', 'observe', 'review', 'investigate', 'refer'];

/** Whether the candidate for the same people is less sure, or of a lower level, or gone. */
export function lowered(before: Translated, after: readonly Translated[]): { lowered: boolean } {
  const same = after
    .filter(({ people }) => shared(people, before.people) > 0)
    .toSorted((a, b) => jaccardOf(b.people, before.people) - jaccardOf(a.people, before.people))[0];
  if (!same) return { lowered: true };
  const [was, is] = [before.finding, same.finding];
  return { lowered: is.p < was.p || order.indexOf(is.level) < order.indexOf(was.level) };
}

function attachedCohorts(world: WorldRead, raised: readonly Translated[]) {
  const people = raised.map((one) => one.people);
  return world.cohorts.filter(
    ({ arrangement, members }) =>
      arrangement === null &&
      people.some((some) => members.filter(({ entity }) => some.has(entity)).length >= members.length / 2),
  );
}

const attached = (world: WorldRead, raised: readonly Translated[]): Counted => ({
  part: attachedCohorts(world, raised).length,
  whole: world.cohorts.filter(({ arrangement }) => arrangement === null).length,
});

function seen(
  world: WorldRead,
  arrangement: WorldRead['arrangements'][number],
  found: readonly Translated[],
  matches: readonly Match[],
): PlantSeen {
  const people = peopleOf(world, arrangement);
  const touching = found.filter((one) => shared(one.people, people) > 0);
  const best = touching.toSorted((a, b) => jaccardOf(people, b.people) - jaccardOf(people, a.people))[0];
  return {
    ...{
      scheme: arrangement.scheme,
      care: arrangement.care,
      nation: arrangement.nation,
      missing: world.missing,
      pieces: touching.length,
    },
    found: matches.some((match) => match.arrangement === arrangement),
    byPeople: best !== undefined && jaccardOf(people, best.people) >= 0.5,
    level: best?.finding.level ?? 'no candidate',
  };
}

function rolesOf(matches: readonly Match[]): WorldMeasured['roles'] {
  const count = (role: string) => {
    const [said, real] = [
      matches.flatMap(({ found }) => [...(found.roles[role] ?? [])]),
      matches.flatMap(({ arrangement }) => arrangement.roles[role] ?? []),
    ];
    const right = matches.reduce(
      (sum, { found, arrangement }) =>
        sum + (arrangement.roles[role] ?? []).filter((entity) => found.roles[role]?.has(entity)).length,
      0,
    );
    return { right, said: said.length, true: real.length };
  };
  return Object.fromEntries(roles.map((role) => [role, count(role)]));
}

/** Pairs of mentions that are one in both, in what was said, and in truth; over places that both name. */
function pairsOf({ said, truly }: WorldRead): WorldMeasured['pairs'] {
  const both = [...said]
    .filter(([place]) => truly.has(place))
    .map(([place, entity]) => [entity, truly.get(place) ?? ''] as const);
  const pairs = (key: (both: readonly [string, string]) => string) =>
    [...Map.groupBy(both, key).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  return { both: pairs(([a, b]) => `${a}\u0000${b}`), said: pairs(([a]) => a), true: pairs(([, b]) => b) };
}

function evidenceOf(world: WorldRead, matches: readonly Match[]): Pick<WorldMeasured, 'cited' | 'telling'> {
  let [right, said, telling, told] = [0, 0, 0, 0];
  for (const { found, arrangement } of matches) {
    const cited = new Set(
      found.finding.for.flatMap(({ records }) => records.map(({ path, sheet, row }) => placeKey(path, sheet, row))),
    );
    const planted = [...world.plantAt].filter(([, plant]) => plant === arrangement.id).map(([place]) => place);
    right += [...cited].filter((place) => world.plantAt.get(place) === arrangement.id).length;
    said += cited.size;
    telling += planted.length;
    told += planted.filter((place) => cited.has(place)).length;
  }
  return { cited: { part: right, whole: said }, telling: { part: told, whole: telling } };
}
