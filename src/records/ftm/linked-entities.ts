import type { Batch, Note, Reading, Unit } from '../../evidence/index.ts';
import { envelope, partsOf } from './ftm-parts.ts';

/** What an entity lends to those that refer to it, by the name of the further column. */
const lent: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'firstName+lastName', 'lastName'],
  innCode: ['innCode', 'taxNumber'],
  ogrnCode: ['ogrnCode', 'registrationNumber'],
  birthDate: ['birthDate'],
  passportNumber: ['passportNumber', 'idNumber'],
  accountNumber: ['accountNumber', 'iban'],
};
const latinName = 'latinName';
const lentColumns = [...Object.keys(lent), latinName];

interface Entity {
  readonly isPerson: boolean;
  readonly lent: ReadonlyMap<string, string>;
  /** What is written of a party, part by part, where this program wrote the file. */
  readonly parts: ReadonlyMap<string, string>;
}

/** The record type of a unit that this program wrote; null for any other. */
export const ownType = (unit: Unit): string | null => /^\w+\/(\w+)$/.exec(unit.name)?.[1] ?? null;

export const linkedName = (property: string, what: string): string => `${property} ${what}`;

/** FollowTheMoney entities name each other by id: such a cell gains, in further columns, the name and numbers of the entity it means. */
export async function linkedReading(reading: Reading): Promise<Reading> {
  if (reading.reader !== 'followthemoney') return reading;
  const entities = new Map<string, Entity>();
  for (const unit of reading.units)
    for await (const { rows } of unit.batches()) for (const row of rows) noteEntity(unit, row, entities);
  const units: Unit[] = [];
  const notes: Note[] = [...reading.notes];
  for (const unit of reading.units) units.push(await linkedUnit(unit, entities, notes));
  return { ...reading, units, notes };
}

const valuesOf = (cell: string | null | undefined): string[] => (cell ?? '').split('; ').filter((one) => one !== '');

function noteEntity(unit: Unit, row: readonly (string | null)[], entities: Map<string, Entity>): void {
  const all = (property: string): string[] => valuesOf(row[unit.columns?.indexOf(property) ?? -1]);
  const cell = (property: string): string | null =>
    (property === 'birthDate' ? mostPrecise(all(property)) : all(property)[0]) ?? null;
  const id = cell('id');
  if (id === null || entities.has(id)) return;
  const said = Object.entries(lent).flatMap(([what, properties]) => {
    const found = properties
      .map((one) =>
        one
          .split('+')
          .flatMap((part) => cell(part) ?? [])
          .join(' '),
      )
      .find(Boolean);
    return found ? [[what, found] as const] : [];
  });
  const isPerson = /^Person\b/.test(unit.name);
  const latin = latinBeside([...all('name'), ...all('alias')]);
  if (isPerson && latin !== null) said.push([latinName, latin]);
  const kind = cell('mention');
  const written = new Map((unit.columns ?? []).flatMap((name, i) => (row[i] ? [[name, row[i]] as const] : [])));
  const parts = kind === null ? new Map() : partsOf(kind, written);
  const entity = { isPerson, lent: new Map(said), parts };
  // References name it, who it was judged to be, or those that were judged to be it.
  for (const name of [id, cell('canonical_id'), ...(written.get('referents')?.split('; ') ?? [])])
    if (name !== null && !entities.has(name)) entities.set(name, entity);
}

/** Of «1970» and «1970-02-03» the second; where they contradict each other, the first that is written. */
const mostPrecise = (days: readonly string[]): string | undefined =>
  days.reduce((best, day) => (day.startsWith(best) ? day : best), days[0] ?? '') || undefined;

/** The first Latin spelling, where the name that stands first is in another script. */
function latinBeside([first, ...others]: readonly string[]): string | null {
  const isLatin = (name: string) =>
    /\p{Script=Latin}/u.test(name) && !/[\p{Script=Cyrillic}\p{Script=Hangul}]/u.test(name);
  return first === undefined || isLatin(first) ? null : (others.find(isLatin) ?? null);
}

async function linkedUnit(unit: Unit, entities: ReadonlyMap<string, Entity>, notes: Note[]): Promise<Unit> {
  const columns = unit.columns ?? [];
  const links = await linkColumns(unit, columns, entities);
  if (links.length === 0) return unit;
  const apart = apartReader(columns, links);
  await noteJoint(unit, apart, notes);
  const isOwn = ownType(unit) !== null;
  const parts = isOwn ? [...new Set([...entities.values()].flatMap((one) => [...one.parts.keys()]))] : [];
  const tell = (cell: string | null | undefined) => (isOwn ? partsTold(cell, entities, parts) : told(cell, entities));
  const lending = isOwn ? parts : ['person', 'organisation', ...lentColumns];
  const further = links.flatMap((index) => lending.map((what) => linkedName(columns[index] ?? '', what)));
  const batches = async function* (): AsyncGenerator<Batch> {
    for await (const { places, rows } of unit.batches()) {
      const each = rows.flatMap((row, i) => apart(row).rows.map((one) => ({ place: places[i] ?? 0, one })));
      yield {
        places: each.map(({ place }) => place),
        rows: each.map(({ one }) => [...padded(one, columns.length), ...links.flatMap((i) => tell(one[i]))]),
      };
    }
  };
  return { ...unit, columns: [...columns, ...further], batches };
}

type Row = readonly (string | null)[];

/** What belongs to all that stand on such an entity together: it would be counted once for each of them. */
const shared = new Set(['amount', 'amountUsd', 'amountEur', 'percentage', 'sharesValue', 'sharesCount']);

interface Apart {
  readonly rows: readonly Row[];
  /** Columns of which only the first entity is told, since what they share must not be counted twice. */
  readonly joint: readonly string[];
}

/** A directorship of two directors is a row for each of them; a payment of two payers is one payment. */
function apartReader(columns: readonly string[], links: readonly number[]): (row: Row) => Apart {
  const counted = columns.flatMap((name, i) => (shared.has(name) ? [i] : []));
  const meant = links.filter((i) => !envelope.has(columns[i] ?? ''));
  return (row) => {
    const several = meant.filter((i) => valuesOf(row[i]).length > 1);
    if (several.length === 0) return { rows: [row], joint: [] };
    if (counted.some((i) => valuesOf(row[i]).length > 0))
      return { rows: [row], joint: several.map((i) => columns[i] ?? '') };
    const each = (rows: readonly Row[], at: number): readonly Row[] =>
      rows.flatMap((one) => valuesOf(one[at]).map((value) => one.map((cell, i) => (i === at ? value : cell))));
    return { rows: several.reduce(each, [row]), joint: [] };
  };
}

async function noteJoint(unit: Unit, apart: (row: Row) => Apart, notes: Note[]): Promise<void> {
  const met = new Map<string, number[]>();
  for await (const { places, rows } of unit.batches())
    rows.forEach((row, i) => {
      for (const column of apart(row).joint)
        met
          .set(column, met.get(column) ?? [])
          .get(column)
          ?.push(places[i] ?? 0);
    });
  for (const [column, [row = 0, ...more]] of met) {
    const others = more.length > 0 ? ` (and ${more.length} more such entities)` : '';
    const because = `"${column}" names several that share one sum: the first is read, the others are not${others}`;
    notes.push({ unit: unit.name, row, severity: 'doubt', because });
  }
}

const padded = (row: readonly (string | null)[], width: number): (string | null)[] =>
  Array.from({ length: width }, (_, i) => row[i] ?? null);

/** Columns other than the entity's own id that hold ids of entities of this exhibit. */
async function linkColumns(
  unit: Unit,
  columns: readonly string[],
  entities: ReadonlyMap<string, Entity>,
): Promise<number[]> {
  const found = new Set<number>();
  for await (const { rows } of unit.batches())
    for (const row of rows)
      row.forEach((cell, i) => {
        if (cell !== null && columns[i] !== 'id' && cell.split('; ').some((one) => entities.has(one))) found.add(i);
      });
  return [...found].sort((a, b) => a - b);
}

/** Of several entities in one cell the first is told; a cell that is no id is the name itself. */
function told(cell: string | null | undefined, entities: ReadonlyMap<string, Entity>): (string | null)[] {
  const names = (cell ?? '').split('; ').filter((one) => one !== '');
  const entity = names.map((one) => entities.get(one)).find((one) => one !== undefined);
  const values = lentColumns.map((what) => entity?.lent.get(what) ?? null);
  const name = entity === undefined ? (names[0] ?? null) : (entity.lent.get('name') ?? null);
  return [entity?.isPerson ? name : null, entity?.isPerson ? null : name, ...values];
}

function partsTold(
  cell: string | null | undefined,
  entities: ReadonlyMap<string, Entity>,
  parts: readonly string[],
): (string | null)[] {
  const entity = entities.get(cell ?? '');
  return parts.map((part) => entity?.parts.get(part) ?? null);
}
