import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Listed, type Overlap, overlap } from '../entities/index.ts';
import { describePlace, readExhibit, type Unit } from '../evidence/index.ts';
import { createProtectedTables, createTables, guessMapping, loadExhibit, parseRecordId } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import type { Progress } from './context.ts';

export interface OverlapReport extends Overlap {
  readonly left: { readonly file: string; readonly people: number };
  readonly right: { readonly file: string; readonly people: number };
}

interface Options {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
  /** Folder for what does not fit into memory; one of its own unless said. */
  readonly temp?: string;
}

/** A list on the disk, under the name by which it is called. */
export interface ListFile {
  readonly path: string;
  readonly name: string;
}

/** The people two files share. Both are read into memory as any exhibit would be; nothing is kept. */
export const overlapOfFiles = (left: string, right: string, options: Options = {}): Promise<OverlapReport> =>
  overlapOfLists({ path: left, name: basename(left) }, { path: right, name: basename(right) }, options);

export async function overlapOfLists(left: ListFile, right: ListFile, options: Options = {}): Promise<OverlapReport> {
  const temp = await mkdtemp(join(options.temp ?? tmpdir(), 'overlap-'));
  try {
    const people: Listed[][] = [];
    for (const [side, list] of [left, right].entries()) {
      options.progress?.(`reading ${list.name}`, side, 2);
      people.push(await peopleIn(list, temp, options));
    }
    const [a = [], b = []] = people;
    const sides = {
      left: { file: left.name, people: a.length },
      right: { file: right.name, people: b.length },
    };
    return { ...sides, ...overlap(a, b) };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

async function peopleIn({ path, name: fileName }: ListFile, temp: string, { signal }: Options): Promise<Listed[]> {
  const reading = await readExhibit(path, fileName, signal ? { signal } : {});
  const { mapping, leftovers } = await guessMapping(reading, fileName);
  if (mapping.units.length === 0)
    throw new Error(`${fileName}: ${leftovers.join('; ') || 'holds no list of people that could be recognised'}`);
  const store = await openDatabase({ temp: join(temp, 'store') });
  const protectedStore = await openDatabase({ temp: join(temp, 'names') });
  try {
    await store.run(createTables());
    await protectedStore.run(createProtectedTables());
    const exhibit = { exhibitId: '0'.repeat(16), sha256: '0'.repeat(64), fileName, originId: 'o', grade: 'F6' };
    await loadExhibit({ store, protectedStore, exhibit, reading, mapping, ...(signal && { signal }) });
    return await listed(store, protectedStore, fileName, reading.units);
  } finally {
    await store.close();
    await protectedStore.close();
  }
}

/** The people of a file as it writes them, each at the row where it first does. */
async function listed(
  store: Database,
  protectedStore: Database,
  file: string,
  units: readonly Unit[],
): Promise<Listed[]> {
  const mentions = await store.rows<{ mention_id: string; first_record_id: string }>(
    `select mention_id, first_record_id from custody.mention where kind = 'person' and "column" = 'person' order by rowid`,
  );
  const values = await protectedStore.rows<{ mention_id: string; part: string; value: string }>(
    `select mention as mention_id, part, value from mention_value where part in ('full', 'latin', 'document')
     union all select mention, kind, value from trait where kind = 'birth' and value is not null order by 1, 2, 3`,
  );
  const parts = Map.groupBy(values, ({ mention_id }) => mention_id);
  const rows = mentions.flatMap(({ mention_id, first_record_id }) => {
    const said = new Map((parts.get(mention_id) ?? []).map(({ part, value }) => [part, value]));
    const name = said.get('full') ?? said.get('latin');
    if (name === undefined) return [];
    const locator = parseRecordId(first_record_id)?.locator ?? '';
    const person = { name, birth: said.get('birth') ?? null, document: said.get('document') ?? null };
    return {
      ...person,
      sheet: locator.match(/^s(\d+)r/)?.[1] ?? '1',
      place: placeOf(file, units, locator),
      spot: spotOf(locator),
    };
  });
  return onePerPerson(rows);
}

interface Spot {
  readonly unit: number;
  readonly row: number;
}

interface ListedRow extends Omit<Listed, 'places' | 'spots'> {
  readonly sheet: string;
  readonly place: string;
  readonly spot: Spot;
}

const spotOf = (locator: string): Spot => ({
  unit: Number(locator.match(/^s(\d+)r/)?.[1] ?? 1),
  row: Number(locator.match(/(\d+)$/)?.[1]),
});

/**
 * A list with a sheet for every month names one person on each. One document is one person; without one, the same name on
 * several sheets is, and the same name twice on one sheet is two.
 */
function onePerPerson(rows: readonly ListedRow[]): Listed[] {
  const people = new Map<string, Listed & { places: string[]; spots: Spot[] }>();
  const times = new Map<string, number>();
  for (const { name, birth, document, sheet, place, spot } of rows) {
    const said = document ?? `${name} ${birth ?? ''}`;
    const nth = document ? 0 : (times.get(`${sheet} ${said}`) ?? 0);
    times.set(`${sheet} ${said}`, nth + 1);
    const known = people.get(`${said} ${nth}`);
    known?.places.push(place);
    known?.spots.push(spot);
    if (!known) people.set(`${said} ${nth}`, { name, birth, document, places: [place], spots: [spot] });
  }
  return [...people.values()];
}

function placeOf(file: string, units: readonly Unit[], locator: string): string {
  const sheet = Number(locator.match(/^s(\d+)r/)?.[1] ?? 1);
  const unit = units.find(({ index }) => index === sheet);
  return unit ? describePlace(file, unit, locator) : `${file}:${locator}`;
}

/** Who stands on both lists: each match with both places, doubtful ones apart, and how many chance alone would give. */
export function describeOverlap(found: OverlapReport): string {
  const { left, right, shared, doubtful, leftOnly, rightOnly, expectedByChance } = found;
  const line = ({ left: a, right: b, because }: OverlapReport['shared'][number]) =>
    `  ${shown(a)} = ${shown(b)}: ${because}`;
  return [
    `${left.file}: ${left.people} people. ${right.file}: ${right.people} people.`,
    `On both lists: ${shared.length}. By chance, lists of this size and these names would share about ${expectedByChance.toPrecision(2)} namesakes.`,
    ...shared.map(line),
    ...(doubtful.length > 0 ? [`Doubtful, for a person to decide: ${doubtful.length}`, ...doubtful.map(line)] : []),
    `On ${left.file} only: ${leftOnly.length}. On ${right.file} only: ${rightOnly.length}.`,
  ].join('\n');
}

const shown = ({ name, places }: Listed): string =>
  `${name} (${places[0]}${places.length > 1 ? ` and ${places.length - 1} more row${places.length > 2 ? 's' : ''}` : ''})`;
