import { readFile } from 'node:fs/promises';
import { roles } from '../../findings/index.ts';

/** Where somebody is named; the slot may be left out where the role says it. */
export interface Place {
  readonly path: string;
  readonly sheet?: string | null;
  readonly row: number | string;
  readonly slot?: string;
  /** Which of those who are named there it is, where findings.json says so. */
  readonly entity?: string;
}

/** An arrangement as a list says it: each party and member by places, any of which names it. */
export interface Listed {
  readonly id: string;
  readonly roles: Readonly<Record<string, readonly (readonly Place[])[]>>;
  readonly cohorts: readonly { readonly members: readonly Place[] }[];
}

/**
 * Reads a list of arrangements, alone or under "arrangements"; a role may hold one place or several, or a party with its "records", as findings.json
 * has it. Whatever else it is, is refused with the arrangement it stands in.
 */
export async function parseArrangements(path: string): Promise<Listed[]> {
  const found = parsed(await text(path), path);
  const list = (found as { arrangements?: unknown } | null)?.arrangements ?? found;
  if (!Array.isArray(list)) throw new Error(`${path}: expected a list of arrangements, [{ id, roles, cohorts }, …]`);
  return list.map((one: unknown, n) => listedOf(one, `${path}: arrangement ${n + 1}`, n));
}

interface Said {
  readonly id?: unknown;
  readonly roles?: Readonly<Record<string, unknown>>;
  readonly cohorts?: readonly { readonly members?: readonly unknown[] }[];
}

function listedOf(one: unknown, where: string, n: number): Listed {
  const { id, roles: held = {}, cohorts } = (one ?? {}) as Said;
  const stranger = Object.keys(held).find((role) => !(roles as readonly string[]).includes(role));
  if (stranger !== undefined) throw new Error(`${where}: "${stranger}" is not one of the roles ${roles.join(', ')}`);
  if (!Array.isArray(cohorts) || !cohorts.every((cohort) => Array.isArray(cohort?.members)))
    throw new Error(`${where}: expected "cohorts": [{ "members": [{ "path", "sheet", "row" }, …] }]`);
  const parties = Object.entries(held).map(([role, said]) => [
    role,
    [said ?? []].flat().map((party) => partyOf(party, `${where}: ${role}`)),
  ]);
  return {
    ...{ id: String(id ?? n + 1), roles: Object.fromEntries(parties) as Listed['roles'] },
    cohorts: cohorts.map(({ members }) => ({
      members: members.map((place: unknown) => placeOf(place, `${where}: member`)),
    })),
  };
}

function partyOf(said: unknown, where: string): Place[] {
  const { records, entity } = (said ?? {}) as { records?: unknown; entity?: unknown };
  if (!Array.isArray(records)) return [placeOf(said, where)];
  const named = typeof entity === 'string' ? { entity } : {};
  return records.map((place) => ({ ...placeOf(place, where), ...named }));
}

function placeOf(said: unknown, where: string): Place {
  const place = said as Partial<Place> | null;
  if (typeof place?.path === 'string' && (typeof place.row === 'number' || typeof place.row === 'string'))
    return place as Place;
  throw new Error(`${where}: expected a place { "path", "sheet", "row" }, found ${JSON.stringify(said)}`);
}

const text = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: ${error.code === 'ENOENT' ? 'no such file; check the path' : error.message}`, {
      cause: error,
    });
  });

function parsed(said: string, path: string): unknown {
  try {
    return JSON.parse(said);
  } catch (error) {
    throw new Error(`${path}: expected JSON, a list of arrangements: ${(error as Error).message}`, { cause: error });
  }
}
