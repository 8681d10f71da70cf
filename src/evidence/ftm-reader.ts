import { Doubts } from './doubts.ts';
import { isObject, type Json, type JsonObject, scalarText } from './flatten.ts';
import { firstObjects, jsonLines, type LineObject } from './json-lines.ts';
import { parseJson } from './parse-json.ts';
import { isWhole, type Reader, type Sample } from './reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from './reading.ts';
import { wholeOf } from './source.ts';

const because = 'its objects are FollowTheMoney entities (id, schema, properties)';
const largestList = 256 * 1024 * 1024;

/** FollowTheMoney entities, one per line or in one JSON list: a unit for each schema. Several values of a property are joined with `; `. */
export const ftmReader: Reader = {
  name: 'followthemoney',
  mediaType: 'application/json+ftm',
  extensions: ['ftm', 'ndjson', 'jsonl', 'json', 'ijson'],
  recognises(sample) {
    if (sample.isBinary || !/^\s*[[{]/.test(sample.text)) return null;
    return startsWithEntity(sample) ? because : null;
  },
  async read(sample): Promise<Reading> {
    const notes: Note[] = [];
    const schemas = new Map<string, Set<string>>();
    const doubts = new Doubts(notes, sample.source.fileName);
    for await (const entities of entitiesOf(sample, doubts))
      for (const { object } of entities) noteColumns(object, schemas);
    doubts.finish();
    const units = [...schemas].map(([schema, columns], at) => schemaUnit(sample, schema, [...columns], at + 1));
    return {
      reader: 'followthemoney',
      mediaType: 'application/json+ftm',
      encoding: sample.encoding.label,
      because,
      units,
      notes,
    };
  },
};

function startsWithEntity(sample: Sample): boolean {
  const first = firstObjects(sample.text, isWhole(sample));
  if (first !== null) return isEntity(first[0]);
  return (
    isList(sample) &&
    /^\s*\[\s*\{(?=[^[\]]{0,4000}"schema"\s*:\s*"[A-Z])[\s\S]{0,65536}"properties"\s*:\s*\{/.test(sample.text)
  );
}

const isList = (sample: Sample): boolean => sample.text.trimStart().startsWith('[');

const isEntity = (value: Json | undefined): value is JsonObject =>
  isObject(value) && typeof value.id === 'string' && typeof value.schema === 'string' && isObject(value.properties);

async function* entitiesOf(sample: Sample, doubts: Doubts | null): AsyncGenerator<LineObject[]> {
  const lists = isList(sample) ? listOf(sample) : jsonLines(sample, doubts);
  for await (const objects of lists) {
    for (const { line, object } of objects)
      if (!isEntity(object))
        doubts?.add(line, 'an object without id, schema and properties is no entity; it was left out', 'error');
    yield objects.filter(({ object }) => isEntity(object));
  }
}

async function* listOf({ source, encoding }: Sample): AsyncGenerator<LineObject[]> {
  const bytes = (await wholeOf(source, largestList)).subarray(encoding.skip);
  const list = parseJson(new TextDecoder(encoding.label).decode(bytes), source.fileName);
  if (!Array.isArray(list)) return;
  yield list.map((item, at) => ({ line: at + 1, object: isObject(item) ? item : { value: item } }));
}

function noteColumns(entity: JsonObject, schemas: Map<string, Set<string>>): void {
  const schema = String(entity.schema);
  const columns = schemas.get(schema) ?? new Set(['id']);
  schemas.set(schema, columns);
  for (const name of cellsOf(entity).keys()) columns.add(name);
}

function cellsOf(entity: JsonObject): Map<string, string | null> {
  const cells = new Map<string, string | null>();
  for (const [key, value] of Object.entries(entity))
    if (key !== 'properties' && key !== 'schema') cells.set(key, scalarText(value));
  for (const [name, values] of Object.entries(entity.properties as JsonObject)) cells.set(name, valuesText(values));
  return cells;
}

/** An entity nested in a property stands for its id; the entity itself has a line of its own in complete files. */
function valuesText(values: Json): string | null {
  const list = Array.isArray(values) ? values : [values];
  const texts = list.map((value) => (isEntity(value) ? String(value.id) : scalarText(value)));
  return texts.filter((text) => text !== null).join('; ') || null;
}

function schemaUnit(sample: Sample, schema: string, columns: string[], index: number): Unit {
  return {
    index,
    name: schema,
    hidden: false,
    kind: 'objects',
    columns,
    locator: (place) => `x${place}`,
    batches: () => schemaBatches(sample, schema, columns),
  };
}

async function* schemaBatches(sample: Sample, schema: string, columns: string[]): AsyncGenerator<Batch> {
  for await (const entities of entitiesOf(sample, null)) {
    const mine = entities.filter(({ object }) => object.schema === schema);
    for (let from = 0; from < mine.length; from += rowsPerBatch) {
      const some = mine.slice(from, from + rowsPerBatch);
      const cells = some.map(({ object }) => cellsOf(object));
      yield {
        places: some.map(({ line }) => line),
        rows: cells.map((row) => columns.map((name) => row.get(name) ?? null)),
      };
    }
  }
}
