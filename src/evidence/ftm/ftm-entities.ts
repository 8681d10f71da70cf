import { isObject, type Json, type JsonObject } from '../objects/flatten.ts';
import { jsonLines, type LineObject } from '../objects/json-lines.ts';
import { parseJson } from '../objects/parse-json.ts';
import type { Doubts } from '../reading/doubts.ts';
import type { Sample } from '../reading/reader.ts';
import { wholeOf } from '../reading/source.ts';
import { readStatements } from './ftm-read-statements.ts';
import { baseProperty, type FtmStatement } from './ftm-statement.ts';

/** What FollowTheMoney is written as: an entity to a line, one list of entities, or a statement to a row or line. */
export type FtmForm = 'lines' | 'list' | 'statements';

const largest = 256 * 1024 * 1024;

export const isEntity = (value: Json | undefined): value is JsonObject =>
  isObject(value) && typeof value.id === 'string' && typeof value.schema === 'string' && isObject(value.properties);

/** The entities of a file, each with the line it begins in. What is none is an error note with its line. */
export async function* entitiesOf(sample: Sample, form: FtmForm, doubts: Doubts | null): AsyncGenerator<LineObject[]> {
  if (form === 'statements') return yield* saidEntities(sample, doubts);
  for await (const objects of form === 'list' ? listOf(sample) : jsonLines(sample, doubts)) {
    for (const { line, object } of objects)
      if (!isEntity(object))
        doubts?.add(line, 'an object without id, schema and properties is no entity; it was left out', 'error');
    yield objects.filter(({ object }) => isEntity(object));
  }
}

async function* listOf({ source, encoding }: Sample): AsyncGenerator<LineObject[]> {
  const bytes = (await wholeOf(source, largest)).subarray(encoding.skip);
  const list = parseJson(new TextDecoder(encoding.label).decode(bytes), source.fileName);
  if (!Array.isArray(list)) return;
  yield list.map((item, at) => ({ line: at + 1, object: isObject(item) ? item : { value: item } }));
}

interface Gathered {
  readonly line: number;
  readonly said: FtmStatement[];
}

/**
 * Statements put together by the entity that said them, not by the one somebody judged it to be (`canonical_id`, kept as a
 * column): each source stays a voice of its own. Statements of one entity may stand anywhere, so all are held at once.
 */
async function* saidEntities(sample: Sample, doubts: Doubts | null): AsyncGenerator<LineObject[]> {
  const gathered = new Map<string, Gathered>();
  for await (const rows of readStatements(sample, doubts, largest))
    for (const { line, statement } of rows) {
      const id = statement.entity_id ?? '';
      const known = gathered.get(id);
      if (known) known.said.push(statement);
      else gathered.set(id, { line, said: [statement] });
    }
  yield [...gathered].map(([id, { line, said }]) => ({ line, object: entityOf(id, line, said, gathered, doubts) }));
}

function entityOf(
  id: string,
  line: number,
  said: readonly FtmStatement[],
  all: ReadonlyMap<string, unknown>,
  doubts: Doubts | null,
): JsonObject {
  const [first] = said;
  const schema = first?.schema ?? '';
  const other = said.find((one) => one.schema !== schema);
  if (other) doubts?.add(line, `its statements call it ${schema} and ${other.schema}; it was taken for ${schema}`);
  const properties = new Map<string, Set<string>>();
  for (const { prop, value, original_value: original } of said) {
    if (prop === baseProperty || prop === null) continue;
    // A reference was turned to the judged entity; who was meant at first stands beside it.
    const meant = original !== null && all.has(original) ? original : value;
    const values = properties.get(prop) ?? new Set();
    properties.set(prop, values);
    if (meant !== null) values.add(meant);
  }
  const judged = first?.canonical_id;
  const datasets = [...new Set(said.flatMap(({ dataset }) => dataset ?? []))];
  const written = Object.fromEntries([...properties].map(([prop, values]) => [prop, [...values]]));
  return { id, schema, properties: written, ...(judged && judged !== id && { canonical_id: judged }), datasets };
}
