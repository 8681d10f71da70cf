import { type Json, type JsonObject, scalarText } from '../objects/flatten.ts';
import { firstObjects, type LineObject } from '../objects/json-lines.ts';
import { Doubts } from '../reading/doubts.ts';
import { HeldRows } from '../reading/held-rows.ts';
import { isWhole, type Reader, type Sample } from '../reading/reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from '../reading/reading.ts';
import { entitiesOf, type FtmForm, isEntity } from './ftm-entities.ts';
import { ownLines } from './ftm-own-lines.ts';
import { holdsStatements } from './ftm-read-statements.ts';

const because: Readonly<Record<FtmForm, string>> = {
  lines: 'its objects are FollowTheMoney entities (id, schema, properties)',
  list: 'its objects are FollowTheMoney entities (id, schema, properties)',
  statements: 'its rows are FollowTheMoney statements (entity_id, prop, schema, value)',
};

/** FollowTheMoney, as entities or as statements about them: a unit for each schema. Several values of a property are joined with `; `. */
export const ftmReader: Reader = {
  name: 'followthemoney',
  mediaType: 'application/json+ftm',
  extensions: ['ftm', 'ndjson', 'jsonl', 'json', 'ijson', 'csv'],
  recognises(sample) {
    const form = formOf(sample);
    return form === null ? null : because[form];
  },
  async read(sample): Promise<Reading> {
    const form = formOf(sample) ?? 'lines';
    const notes: Note[] = [];
    const doubts = new Doubts(notes, sample.source.fileName);
    const units = form === 'statements' ? await heldUnits(sample, doubts) : await streamedUnits(sample, form, doubts);
    doubts.finish();
    return {
      reader: 'followthemoney',
      mediaType: 'application/json+ftm',
      encoding: sample.encoding.label,
      because: because[form],
      units,
      notes,
    };
  },
};

async function streamedUnits(sample: Sample, form: FtmForm, doubts: Doubts): Promise<Unit[]> {
  const found = new Map<string, Set<string>>();
  for await (const entities of entitiesOf(sample, form, doubts))
    for (const { object } of entities) noteColumns(object, found);
  return [...found].map(([name, of], at) => {
    const columns = [...of];
    return entityUnit(name, columns, at + 1, () => entityBatches(sample, form, name, columns));
  });
}

/** What one entity says may stand all over a file of statements: it is put together once, for all that ask for its rows. */
async function heldUnits(sample: Sample, doubts: Doubts): Promise<Unit[]> {
  const entities: LineObject[] = [];
  for await (const some of entitiesOf(sample, 'statements', doubts)) for (const one of some) entities.push(one);
  const found = new Map<string, Set<string>>();
  for (const { object } of entities) noteColumns(object, found);
  const units = [...found].map(([name, of]) => ({ name, columns: [...of], rows: new HeldRows(of.size) }));
  const unitCalled = new Map(units.map((unit) => [unit.name, unit]));
  for (const { line, object } of entities) {
    const { columns = [], rows } = unitCalled.get(unitOf(object)) ?? {};
    const cells = cellsOf(object);
    rows?.add(
      line,
      columns.map((column) => cells.get(column) ?? null),
    );
  }
  return units.map(({ name, columns, rows }, at) =>
    entityUnit(name, columns, at + 1, () => rows.batches(sample.source.signal)),
  );
}

/** How a file writes FollowTheMoney; null where it does not. */
export function formOf(sample: Sample): FtmForm | null {
  if (sample.isBinary || sample.zip) return null;
  if (holdsStatements(sample)) return 'statements';
  const start = sample.text.trimStart();
  if (!startsWithEntity(sample)) return null;
  return start.startsWith('[') ? 'list' : 'lines';
}

function startsWithEntity(sample: Sample): boolean {
  if (!/^\s*[[{]/.test(sample.text)) return false;
  const first = firstObjects(sample.text, isWhole(sample));
  if (first !== null) return isEntity(first[0]);
  return /^\s*\[\s*\{(?=[^[\]]{0,4000}"schema"\s*:\s*"[A-Z])[\s\S]{0,65536}"properties"\s*:\s*\{/.test(sample.text);
}

function noteColumns(entity: JsonObject, units: Map<string, Set<string>>): void {
  const name = unitOf(entity);
  const columns = units.get(name) ?? new Set(['id']);
  units.set(name, columns);
  for (const column of cellsOf(entity).keys()) columns.add(column);
}

/** The schema; with the kind of record behind it, or `party`, where this program wrote the entity. */
function unitOf(entity: JsonObject): string {
  const own = ownLines(entity);
  return own === null ? String(entity.schema) : `${entity.schema}/${own.get('record_type') ?? 'party'}`;
}

function cellsOf(entity: JsonObject): Map<string, string | null> {
  const cells = new Map<string, string | null>();
  const own = ownLines(entity);
  for (const [key, value] of Object.entries(entity))
    if (key !== 'properties' && key !== 'schema') cells.set(key, scalarText(value));
  for (const [name, values] of Object.entries(entity.properties as JsonObject))
    if (own === null || name !== 'description') cells.set(name, valuesText(values));
  for (const [name, text] of own ?? []) cells.set(name, scalarText(text));
  return cells;
}

/** An entity nested in a property stands for its id; the entity itself has a line of its own in complete files. */
function valuesText(values: Json): string | null {
  const list = Array.isArray(values) ? values : [values];
  const texts = list.map((value) => (isEntity(value) ? String(value.id) : scalarText(value)));
  return texts.filter((text) => text !== null).join('; ') || null;
}

const entityUnit = (name: string, columns: string[], index: number, batches: Unit['batches']): Unit => ({
  ...{ index, name, columns, batches, hidden: false, kind: 'objects' },
  locator: (place) => `x${place}`,
});

async function* entityBatches(sample: Sample, form: FtmForm, name: string, columns: string[]): AsyncGenerator<Batch> {
  for await (const entities of entitiesOf(sample, form, null)) {
    const mine = entities.filter(({ object }) => unitOf(object) === name);
    for (let from = 0; from < mine.length; from += rowsPerBatch) {
      const some = mine.slice(from, from + rowsPerBatch);
      const cells = some.map(({ object }) => cellsOf(object));
      yield {
        places: some.map(({ line }) => line),
        rows: cells.map((row) => columns.map((column) => row.get(column) ?? null)),
      };
    }
  }
}
