import type { Batch, Reading, Unit } from '../evidence/index.ts';

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
}

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
  entities.set(id, { isPerson: unit.name === 'Person', lent: new Map(said) });
}

async function linkedUnit(unit: Unit, entities: ReadonlyMap<string, Entity>): Promise<Unit> {
  const columns = unit.columns ?? [];
  const links = await linkColumns(unit, columns, entities);
  if (links.length === 0) return unit;
  const further = links.flatMap((index) =>
    ['person', 'organisation', ...Object.keys(lent)].map((what) => linkedName(columns[index] ?? '', what)),
  );
  const batches = async function* (): AsyncGenerator<Batch> {
    for await (const { places, rows } of unit.batches())
      yield {
        places,
        rows: rows.map((row) => [...padded(row, columns.length), ...links.flatMap((i) => told(row[i], entities))]),
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
