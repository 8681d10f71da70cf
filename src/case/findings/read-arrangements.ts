import { type GivenArrangement, type Role, roles } from '../../findings/index.ts';
import type { Database } from '../../store/index.ts';
import { type Locator, locatorKey } from '../opening/locator.ts';
import { mentionPlaces } from '../opening/mention-places.ts';
import type { SaidPlace } from '../opening/said-place.ts';
import { type Listed, type Place, parseArrangements } from './parse-arrangements.ts';

interface Named {
  readonly record: string;
  readonly entity: string;
}

/** The columns in which forms name who plays a role, the most telling first. */
const slots: Readonly<Record<Role | 'member', readonly string[]>> = {
  member: ['person', 'payee', 'holder'],
  office: ['signer', 'inviting', 'univ_signer', 'university'],
  facilitator: ['representative', 'agent', 'holder', 'person'],
  dispatcher: ['supplier', 'represents', 'grantor', 'org'],
  overseer: ['escort', 'leader', 'person'],
  host: ['host', 'employer', 'contractor', 'receiving', 'site'],
  payer: ['payer', 'employer', 'holder'],
};

/**
 * Reads arrangements that are known from elsewhere: a JSON list of `{ id, roles: { office: [place, …] }, cohorts: [{ members:
 * [place, …] }] }` with places `{ path, sheet, row, slot }`. A place where this evidence names nobody is refused: an evaluation
 * that lost a member would measure something else.
 */
export async function readArrangements(
  store: Database,
  locator: (record: string) => Locator,
  said: SaidPlace,
  path: string,
): Promise<GivenArrangement[]> {
  const listed = await parseArrangements(path);
  const keyOf = ({ path, sheet, row }: Place, slot: string) => said(path, sheet ?? null, row, slot);
  const found = await namedAt(store, locator, new Set(listed.flatMap(placesIn).map((place) => keyOf(place, ''))));
  const at = (places: readonly Place[], part: Role | 'member'): Named => {
    const tried = places.flatMap((place) =>
      (place.slot === undefined ? slots[part] : [place.slot]).map((slot) => ({ place, slot })),
    );
    const known = places.flatMap((place) => found.get(byEntity(keyOf(place, ''), place.entity ?? '')) ?? []);
    const named = [...known, ...tried.flatMap(({ place, slot }) => found.get(keyOf(place, slot)) ?? [])][0];
    if (named !== undefined) return named;
    throw new Error(`${path}: nobody is named as ${nowhere(tried)}; give the slot as clusters.csv has it`);
  };
  return listed.map(({ id, roles: parts, cohorts }) => ({
    id,
    roles: Object.fromEntries(
      roles.map((role) => [role, [...new Set((parts[role] ?? []).map((places) => at(places, role).entity))]]),
    ),
    cohorts: cohorts.map(({ members }) => ({
      members: members.map((place) => {
        const { entity, record } = at([place], 'member');
        return { person: entity, record };
      }),
    })),
  }));
}

const nowhere = (tried: readonly { readonly place: Place; readonly slot: string }[]): string => {
  const [{ place } = { place: { path: '', row: '' } as Place }] = tried;
  const at = `${place.path}${place.sheet ? `!${place.sheet}` : ''}:${place.row}`;
  return `${[...new Set(tried.map(({ slot }) => slot))].join(' or ')} at ${at}`;
};

const byEntity = (place: string, entity: string): string => `${place}\n${entity}`;

/** Who is named in the rows that the list speaks of, by place and slot, and by place and entity. */
async function namedAt(
  store: Database,
  locator: (record: string) => Locator,
  wanted: ReadonlySet<string>,
): Promise<Map<string, Named>> {
  const found = new Map<string, { place: string; record: string; mention: string }>();
  for await (const batch of mentionPlaces(store))
    for (const { record, slot, mention } of batch) {
      const { path, sheet, row } = locator(record);
      if (!wanted.has(locatorKey(path, sheet, row, '')) && !wanted.has(locatorKey(path, null, row, ''))) continue;
      for (const name of [sheet, null]) {
        const key = locatorKey(path, name, row, slot);
        if (!found.has(key)) found.set(key, { place: locatorKey(path, name, row, ''), record, mention });
      }
    }
  const members = await store.rows<{ mention_id: string; entity_id: string }>(
    'select mention_id, entity_id from custody.member',
  );
  const entityOf = new Map(members.map((member) => [member.mention_id, member.entity_id]));
  return new Map(
    [...found].flatMap(([key, { place, record, mention }]) => {
      const named = { record, entity: entityOf.get(mention) ?? mention.replace(/^m-/, 'e-') };
      return [[key, named] as const, [byEntity(place, named.entity), named] as const];
    }),
  );
}

const placesIn = ({ roles: parts, cohorts }: Listed): Place[] => [
  ...Object.values(parts).flat(2),
  ...cohorts.flatMap(({ members }) => members),
];
