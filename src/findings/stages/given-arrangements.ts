import type { Database } from '../../store/index.ts';
import type { Role } from '../finding.ts';
import { fillTemporary } from './fill-table.ts';
import { schemaOf, stageText } from './stage-text.ts';

/** An arrangement that is known from elsewhere: who played which role, and who came together. */
export interface GivenArrangement {
  readonly id: string;
  /** Entities by role. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Each member with a record that speaks of him. */
  readonly cohorts: readonly { readonly members: readonly { readonly person: string; readonly record: string }[] }[];
}

/** The cohort that a given one becomes, by the places of both in their lists. */
export function givenCohortId(arrangement: number, cohort: number): string {
  return `given-${arrangement + 1}-${cohort + 1}`;
}

type Given = readonly GivenArrangement[];

/** Stages after which what is given takes the place of what was built; everything later reads it. */
const replaced = ['cohort_member', 'cohort', 'role_tie'];

/** Puts the given cohorts and ties where the engine's own stand, once the stage of that name is built. */
export async function putGiven(store: Database, schema: string, table: string, given: Given): Promise<void> {
  if (!replaced.includes(table)) return;
  const members = given.flatMap(({ cohorts }, a) =>
    cohorts.flatMap(({ members }, c) =>
      members.map(({ person, record }) => ({ cohort_id: givenCohortId(a, c), entity: person, other: record })),
    ),
  );
  const parties = given.flatMap(({ roles, cohorts }, a) =>
    Object.entries(roles).flatMap(([role, entities]) =>
      entities.flatMap((entity) => cohorts.map((_, c) => ({ cohort_id: givenCohortId(a, c), entity, other: role }))),
    ),
  );
  await fillTemporary(store, 'given_member', members);
  await fillTemporary(store, 'given_role', parties);
  if (schema === schemaOf('loose')) await store.run(stageText('given-loosely', schema));
  await store.run(stageText(`given-${table.replaceAll('_', '-')}`, schema));
  await store.run('drop table temp.given_member; drop table temp.given_role');
}
