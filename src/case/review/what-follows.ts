import type { Level } from '../../findings/index.ts';
import type { FindingHead } from '../findings/finding-head.ts';

/** What would change in one finding if some entities were one. */
export interface Following {
  /** As F-1. */
  readonly finding: string;
  readonly id: string;
  readonly level: Level;
  /** The level if every doubtful link held, this one among them: computed when the case was last run. */
  readonly looseLevel: Level;
  /** People before and after; the same number where nobody of them is counted twice. */
  readonly people: readonly [number, number];
  readonly parties: readonly [number, number];
}

/** What follows if entities are judged one: computed from the findings as they stand, nothing is run again. */
export interface WhatFollows {
  readonly findings: readonly Following[];
  /** True where the entities have parts in different findings, which would then share somebody. */
  readonly joins: boolean;
}

/** Counts the people and parties of each finding again with some entities taken for one. */
export function whatFollows(
  findings: readonly Pick<FindingHead, 'id' | 'level' | 'looseLevel' | 'cohorts' | 'roles'>[],
  entities: readonly string[],
): WhatFollows {
  const one = new Set(entities);
  const merged = (ids: readonly string[]) => new Set(ids.map((id) => (one.has(id) ? (entities[0] ?? id) : id))).size;
  const touched = findings.flatMap((finding, at) => {
    if (finding.level === 'none') return [];
    const people = finding.cohorts.flatMap(({ members }) => members.map(({ person }) => person));
    const parties = finding.roles.map(({ entity }) => entity);
    if (![...people, ...parties].some((id) => one.has(id))) return [];
    const counts = (ids: readonly string[]) => [new Set(ids).size, merged(ids)] as const;
    const { id, level, looseLevel } = finding;
    return [{ finding: `F-${at + 1}`, id, level, looseLevel, people: counts(people), parties: counts(parties) }];
  });
  return { findings: touched, joins: touched.length > 1 };
}
