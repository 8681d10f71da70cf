import { Doubts } from '../reading/doubts.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { streamedUnit } from '../reading/objects-unit.ts';
import { isWhole, type Reader, type Sample } from '../reading/reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch } from '../reading/reading.ts';
import { flatten, type JsonObject, objectsOf } from './flatten.ts';
import { firstObjects, jsonLines } from './json-lines.ts';

const because = 'each of its lines is a JSON object';

/** One JSON object per line, streamed. A list of objects inside an object stays JSON text in its cell. */
export const ndjsonReader: Reader = {
  name: 'ndjson',
  mediaType: 'application/x-ndjson',
  extensions: ['ndjson', 'jsonl', 'json'],
  recognises(sample) {
    const { text, isBinary, source } = sample;
    if (isBinary || !/^\s*\{/.test(text)) return null;
    const objects = firstObjects(text, isWhole(sample));
    if (objects === null) return null;
    return objects.length > 1 || ['ndjson', 'jsonl'].includes(source.extension) ? because : null;
  },
  async read(sample): Promise<Reading> {
    const { source, encoding } = sample;
    const notes: Note[] = [];
    const columns = await columnsIn(sample, notes);
    if (columns.length === 0)
      throw new EvidenceError(`${source.fileName}: not one of its lines is a JSON object; ask for the file again`);
    const doubts = new Doubts(notes, source.fileName);
    const unit = streamedUnit(source.fileName, columns, () => lineBatches(sample, columns, doubts));
    return {
      reader: 'ndjson',
      mediaType: 'application/x-ndjson',
      encoding: encoding.label,
      because,
      units: [unit],
      notes,
    };
  },
};

async function columnsIn(sample: Sample, notes: Note[]): Promise<string[]> {
  const columns = new Set<string>();
  const nested = new Set<string>();
  for await (const objects of jsonLines(sample, null))
    for (const { object } of objects) {
      for (const name of cellsOf(object).keys()) columns.add(name);
      for (const [key, value] of Object.entries(object)) if (objectsOf(value)) nested.add(key);
    }
  for (const name of nested)
    notes.push({
      severity: 'doubt',
      because: `"${name}" holds lists of objects; they were kept as JSON text in its cell`,
    });
  return [...columns];
}

function cellsOf(object: JsonObject): Map<string, string | null> {
  const cells = flatten(object);
  for (const [key, value] of Object.entries(object))
    if (objectsOf(value)) cells.set(key, JSON.stringify(value).toWellFormed());
  return cells;
}

async function* lineBatches(sample: Sample, columns: string[], doubts: Doubts): AsyncGenerator<Batch> {
  doubts.startAgain();
  for await (const objects of jsonLines(sample, doubts))
    for (let from = 0; from < objects.length; from += rowsPerBatch) {
      const some = objects.slice(from, from + rowsPerBatch);
      const cells = some.map(({ object }) => cellsOf(object));
      yield {
        places: some.map(({ line }) => line),
        rows: cells.map((row) => columns.map((name) => row.get(name) ?? null)),
      };
    }
  doubts.finish();
}
