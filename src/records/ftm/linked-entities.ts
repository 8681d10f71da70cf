import type { Batch, Reading, Unit } from '../../evidence/index.ts';
import { partsOf } from './ftm-parts.ts';

/** What an entity lends to those that refer to it, by the name of the further column. */
const lent: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'firstName+lastName', 'lastName'],
  innCode: ['innCode', 'taxNumber'],
  ogrnCode: ['ogrnCode', 'registrationNumber'],
  birthDate: ['birthDate'],
  passportNumber: ['passportNumber', 'idNumber'],
  accountNumber: ['accountNumber', 'iban'],
};

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
  for (const unit of reading.units) units.push(await linkedUnit(unit, entities));
  return { ...reading, units };
}

function noteEntity(unit: Unit, row: readonly (string | null)[], entities: Map<string, Entity>): void {
  const cell = (property: string): string | null => {
    const index = unit.columns?.indexOf(property) ?? -1;
    return index < 0 ? null : (row[index]?.split('; ')[0] ?? null);
  };
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
  const kind = cell('mention');
  const written = new Map((unit.columns ?? []).flatMap((name, i) => (row[i] ? [[name, row[i]] as const] : [])));
  const parts = kind === null ? new Map() : partsOf(kind, written);
  const entity = { isPerson: /^Person\b/.test(unit.name), lent: new Map(said), parts };
  // References name it, who it was judged to be, or those that were judged to be it.
  for (const name of [id, cell('canonical_id'), ...(written.get('referents')?.split('; ') ?? [])])
    if (name !== null && !entities.has(name)) entities.set(name, entity);
}

async function linkedUnit(unit: Unit, entities: ReadonlyMap<string, Entity>): Promise<Unit> {
  const columns = unit.columns ?? [];
  const links = await linkColumns(unit, columns, entities);
  if (links.length === 0) return unit;
  const isOwn = ownType(unit) !== null;
  const parts = isOwn ? [...new Set([...entities.values()].flatMap((one) => [...one.parts.keys()]))] : [];
  const tell = (cell: string | null | undefined) => (isOwn ? partsTold(cell, entities, parts) : told(cell, entities));
  const lending = isOwn ? parts : ['person', 'organisation', ...Object.keys(lent)];
  const further = links.flatMap((index) => lending.map((what) => linkedName(columns[index] ?? '', what)));
  const batches = async function* (): AsyncGenerator<Batch> {
    for await (const { places, rows } of unit.batches())
      yield {
        places,
        rows: rows.map((row) => [...padded(row, columns.length), ...links.flatMap((i) => tell(row[i]))]),
      };
  };
  return { ...unit, columns: [...columns, ...further], batches };
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
  const values = Object.keys(lent).map((what) => entity?.lent.get(what) ?? null);
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
