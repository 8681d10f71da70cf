import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Level, levels, type Ratio, type Role, roles } from '../finding.ts';

/** A number that rests on judgement, with its reason. */
export interface Judged {
  readonly value: number;
  readonly why: string;
}

/** Groups of indicators that fail together, and how far the strongest of them counts. */
export interface Family {
  readonly id: string;
  readonly weight: number;
  readonly why: string;
}

/** Two families that say more, or less, together than apart. */
export interface Interaction {
  readonly id: string;
  readonly families: readonly string[];
  readonly ratio: Ratio;
  readonly why: string;
}

/** Another story that could have left the same records: what it would explain, and what speaks against it. */
export interface RivalStory {
  readonly id: string;
  readonly title: string;
  readonly prior: number;
  readonly explains: readonly string[];
  readonly contradictedBy: readonly string[];
  readonly why: string;
}

/** How indicators add up to an arrangement of one kind. */
export interface Typology {
  readonly id: string;
  readonly title: { readonly en: string; readonly ru: string; readonly ko: string };
  readonly units: readonly string[];
  readonly prior: Judged;
  readonly priorsShown: readonly number[];
  readonly families: readonly Family[];
  /** Families of which one must be among the reasons from level review on. */
  readonly needsOneOf: readonly string[];
  readonly counterChecks: readonly string[];
  readonly interactions: readonly Interaction[];
  readonly rivals: readonly RivalStory[];
  readonly stages: readonly {
    readonly id: string;
    readonly families: readonly string[];
    readonly roles: readonly Role[];
  }[];
  readonly parameters: Readonly<Record<ParameterName, Judged>>;
  readonly caveat: string;
}

export const parameterNames = [
  'guilty_hits',
  'guilty_misses',
  'peer_concentration',
  'least_peers',
  'least_peer_cohorts',
  'least_peer_rate',
  'most_without_peers',
  'least_judged',
  'least_share',
  'most_of_one',
  'months_apart',
  'hub_percentile',
  'hub_floor',
  'hub_share',
  'office_hub_cohorts',
  'sure_link',
  'greatest_logit',
] as const;
export type ParameterName = (typeof parameterNames)[number];

/** Why a typology cannot be used, with its file. */
export class TypologyError extends Error {
  override readonly name = 'TypologyError';
}

const shipped = new URL('../../../typologies/', import.meta.url);

/** The typologies of a folder, by id; the shipped ones when none is named. */
export function loadTypologies(folder: URL = shipped): Typology[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  return files.sort().map((name) => parseTypology(readFileSync(new URL(name, folder), 'utf8'), name));
}

/** Reads one typology; refuses what is missing or out of range, naming file and field. */
export function parseTypology(text: string, file: string): Typology {
  return checked(yaml(text, `typologies/${file}`), `typologies/${file}`, file.replace(/\.yml$/, ''));
}

/** One typology from any file, whatever its name: a model that was frozen for an evaluation; or a shipped one, by its id. */
export function loadTypology(path: string): Typology {
  const found = yaml(readModel(path), path);
  const id = typeof found === 'object' && found !== null && 'id' in found ? String(found.id) : '';
  return checked(found, path, id);
}

function readModel(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const ids = loadTypologies().map(({ id }) => id);
  if (ids.includes(path)) return readFileSync(new URL(`${path}.yml`, shipped), 'utf8');
  throw new TypologyError(`${path}: there is no such model; name the file of a typology, or one of ${ids.join(', ')}`);
}

function yaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new TypologyError(`${file}: ${(error as Error).message.split('\n')[0]}`, { cause: error });
  }
}

function checked(found: unknown, file: string, id: string): Typology {
  const wrong = problem(found as Partial<Typology> | null, id);
  if (wrong !== null) throw new TypologyError(`${file}: ${wrong}`);
  return found as Typology;
}

function problem(found: Partial<Typology> | null, id: string): string | null {
  if (found === null || typeof found !== 'object') return 'expected a mapping, found something else';
  if (found.id !== id) return `expected "id: ${id}" as the file is named, found "${found.id}"`;
  const lists = [
    'units',
    'priorsShown',
    'families',
    'needsOneOf',
    'counterChecks',
    'interactions',
    'rivals',
    'stages',
  ] as const;
  const missing = lists.find((name) => !Array.isArray(found[name]));
  if (missing !== undefined) return `expected a list under "${missing}"`;
  if (!isShare(found.prior?.value) || !found.prior?.why)
    return 'expected "prior" with a value between 0 and 1 and a why';
  if (!found.caveat) return 'expected a "caveat" to stand beside every score';
  return parameterProblem(found) ?? familyProblem(found as Typology) ?? roleProblem(found as Typology);
}

function parameterProblem({ parameters }: Partial<Typology>): string | null {
  const bad = parameterNames.find((name) => !(Number(parameters?.[name]?.value) > 0) || !parameters?.[name]?.why);
  return bad === undefined ? null : `expected parameter "${bad}" with a value above 0 and a why`;
}

function familyProblem({ families, needsOneOf, interactions, stages }: Typology): string | null {
  const known = new Set(families.map((family) => family.id));
  const named = [
    ...needsOneOf,
    ...interactions.flatMap((one) => one.families),
    ...stages.flatMap((one) => one.families),
  ];
  const stranger = named.find((id) => !known.has(id));
  if (stranger !== undefined) return `family "${stranger}" is used but not listed under "families"`;
  const bad = families.find((family) => !(family.weight > 0 && family.weight <= 1) || !family.why);
  return bad === undefined ? null : `family "${bad.id}" needs a weight above 0, at most 1, and a why`;
}

function roleProblem({ stages }: Typology): string | null {
  const stranger = stages.flatMap((stage) => stage.roles).find((role) => !(roles as readonly string[]).includes(role));
  return stranger === undefined ? null : `"${stranger}" is not one of the roles ${roles.join(', ')}`;
}

function isShare(value: number | undefined): boolean {
  return value !== undefined && value > 0 && value < 1;
}

/** Whether `a` is at least the level `b`. */
export function reaches(a: Level, b: Level): boolean {
  return levels.indexOf(a) >= levels.indexOf(b);
}
