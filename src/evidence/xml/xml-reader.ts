import type { JsonObject } from '../objects/flatten.ts';
import { type Found, ObjectFinder } from '../objects/object-units.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import { type Batch, type Note, type Reading, rowsPerBatch, type Unit } from '../reading/reading.ts';
import { looksLikeXml } from './xml-kind.ts';
import { recordPaths, type XmlRecord, xmlRecords } from './xml-records.ts';

const because = 'it is XML; the elements that repeat were taken for its rows';

/** Any XML: the elements that repeat are rows, what they hold is cells under dotted names. Streamed, so that the size does not matter. */
export const xmlReader: Reader = {
  name: 'xml',
  mediaType: 'application/xml',
  extensions: ['xml'],
  recognises: (sample) => (looksLikeXml(sample) ? because : null),
  async read(sample): Promise<Reading> {
    const { source, encoding } = sample;
    const paths = await recordPaths(source, encoding);
    const outside: JsonObject = {};
    const columns = await columnsIn(sample, paths, outside);
    const around = aroundOf(outside);
    const units = [...columns].map(([name, names], at) => ({
      ...listUnit(sample, paths, name, [...names], at + 1),
      ...(around && { around }),
    }));
    const notes = outsideNotes(outside);
    return { reader: 'xml', mediaType: 'application/xml', encoding: encoding.label, because, units, notes };
  },
};

/** What the document says once stands above its rows as the lines of a paper would: its own name, then each label and what is said. */
function aroundOf(outside: JsonObject): Unit['around'] | null {
  const said = Object.entries(outside).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[`${key.split('.').at(-1)}: ${value}`]] : [],
  );
  const names = new Set(Object.keys(outside).flatMap((key) => key.split('.').slice(0, -1)));
  return said.length === 0 ? null : { above: [...[...names].map((name) => [name]), ...said], below: [] };
}

/** What the document says once, before or behind its rows, is no row: it is told. */
function outsideNotes(outside: JsonObject): Note[] {
  const said = Object.entries(outside).map(([key, value]) => `${key} = ${JSON.stringify(value).slice(0, 80)}`);
  if (said.length === 0) return [];
  const listed = said.slice(0, 12).join('; ') + (said.length > 12 ? '; …' : '');
  return [{ severity: 'note', because: `outside of its rows the document says: ${listed}` }];
}

async function columnsIn(
  sample: Sample,
  paths: ReadonlySet<string>,
  outside: JsonObject,
): Promise<Map<string, Set<string>>> {
  const columns = new Map<string, Set<string>>();
  for await (const found of foundIn(sample, paths, outside))
    for (const { name, objects } of found) {
      const names = columns.get(name) ?? new Set();
      columns.set(name, names);
      for (const object of objects) for (const key of object.keys()) names.add(key);
    }
  return columns;
}

const place = ({ path, object }: XmlRecord, finder: ObjectFinder): void =>
  finder.walk([object], path.slice(path.indexOf('/') + 1).replaceAll('/', '.'), null);

/**
 * On which line each element stands that a row was taken from, 1-based: that at place `x17` is the seventeenth. Lists inside a record stand where it does.
 */
export async function linesOfElements({ source, encoding }: Sample): Promise<number[]> {
  const lines: number[] = [];
  const finder = new ObjectFinder();
  for await (const records of xmlRecords(source, encoding, await recordPaths(source, encoding)))
    for (const record of records) {
      place(record, finder);
      while (lines.length < finder.placed) lines.push(record.line);
    }
  return lines;
}

/** Lists inside a record are units of their own, and their places number on within the record's: no two share one. */
async function* foundIn(
  { source, encoding }: Sample,
  paths: ReadonlySet<string>,
  outside: JsonObject = {},
): AsyncGenerator<Found[]> {
  let placed = 0;
  for await (const records of xmlRecords(source, encoding, paths, outside)) {
    const finder = new ObjectFinder(placed);
    for (const record of records) place(record, finder);
    placed = finder.placed;
    yield [...finder.found.values()];
  }
}

function listUnit(sample: Sample, paths: ReadonlySet<string>, name: string, columns: string[], index: number): Unit {
  return {
    ...{ index, name, hidden: false, kind: 'objects', columns },
    locator: (place) => `x${place}`,
    batches: () => listBatches(sample, paths, name, columns),
  };
}

async function* listBatches(
  sample: Sample,
  paths: ReadonlySet<string>,
  name: string,
  columns: readonly string[],
): AsyncGenerator<Batch> {
  for await (const found of foundIn(sample, paths)) {
    const mine = found.find((list) => list.name === name);
    for (let from = 0; from < (mine?.objects.length ?? 0); from += rowsPerBatch) {
      const rows = mine?.objects.slice(from, from + rowsPerBatch) ?? [];
      yield {
        places: mine?.places.slice(from, from + rowsPerBatch) ?? [],
        rows: rows.map((cells) => columns.map((column) => cells.get(column) ?? null)),
      };
    }
  }
}
