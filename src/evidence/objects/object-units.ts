import { type Batch, rowsPerBatch, type Unit } from '../reading/reading.ts';
import { flatten, isObject, isRowList, type Json, type JsonObject, objectsOf } from './flatten.ts';

/** A list of objects found in a document: where, and what each says together with the objects around it. */
export interface Found {
  readonly name: string;
  readonly objects: Map<string, string | null>[];
  /** Ordinals of the objects among all objects of the file. */
  readonly places: number[];
}

type Cells = Map<string, string | null>;

/**
 * All lists of objects of a document, in the order in which they begin. A list inside the objects of a list (the persons of each order) is one of
 * its own, named by its path, and its rows carry the plain values of the object around them under `parent.`; so do those of the document itself.
 */
export function findObjects(document: Json): Found[] {
  const finder = new ObjectFinder();
  finder.walk(document, '', isObject(document) ? flatten(document) : null);
  if (finder.found.size === 0 && isObject(document)) finder.put('', document, null);
  return [...finder.found.values()];
}

/** Where each object of a document stands as a JSON pointer (RFC 6901), in the order of their ordinals. */
export function pointersIn(document: Json): string[] {
  const finder = new ObjectFinder();
  finder.walk(document, '', null);
  return finder.pointers.length === 0 && isObject(document) ? [''] : finder.pointers;
}

const step = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Gathers lists of objects; `from` is how many objects of the file have their place already. */
export class ObjectFinder {
  readonly found = new Map<string, Found>();
  readonly pointers: string[] = [];
  #ordinal: number;

  constructor(from = 0) {
    this.#ordinal = from;
  }

  get placed(): number {
    return this.#ordinal;
  }

  walk(value: Json, path: string, around: Cells | null, pointer = ''): void {
    const objects = objectsOf(value);
    if (objects !== null)
      for (const [at, object] of objects.entries())
        this.#inside(object, path, this.put(path, object, around, `${pointer}/${at}`), `${pointer}/${at}`);
    else if (isRowList(value))
      for (const [at, row] of value.entries()) this.put(path, numbered(row), around, `${pointer}/${at}`);
    else if (isObject(value)) this.#inside(value, path, around, pointer);
  }

  put(name: string, object: JsonObject, around: Cells | null, pointer = ''): Cells {
    const list = this.found.get(name) ?? { name, objects: [], places: [] };
    this.found.set(name, list);
    const cells = flatten(object);
    if (name !== '') for (const [key, value] of Object.entries(object)) addOnlyOne(cells, key, value);
    for (const [key, value] of around ?? []) if (!cells.has(`parent.${key}`)) cells.set(`parent.${key}`, value);
    list.objects.push(cells);
    list.places.push(++this.#ordinal);
    this.pointers.push(pointer);
    return cells;
  }

  #inside(object: JsonObject, path: string, around: Cells | null, pointer: string): void {
    for (const [key, child] of Object.entries(object))
      if (typeof child === 'object' && child !== null && !isOnlyOne(path, child))
        this.walk(child, path === '' ? key : `${path}.${key}`, around, `${pointer}${step(key)}`);
  }
}

/** The one paper of a person in a list: a small object that a list of its own holds alone stands with the object around it, `documents.number`. */
const isOnlyOne = (path: string, value: Json): boolean => path !== '' && smallAlone(value) !== null;

function smallAlone(value: Json): JsonObject | null {
  const [only, ...more] = objectsOf(value) ?? [];
  const isSmall = only !== undefined && Object.values(only).every((one) => typeof one !== 'object' || one === null);
  return isSmall && more.length === 0 && Object.keys(only).length <= 4 ? only : null;
}

function addOnlyOne(cells: Cells, key: string, value: Json): void {
  const only = smallAlone(value);
  if (only !== null) flatten(only, `${key}.`, cells);
}

const numbered = (row: Json[]): JsonObject => Object.fromEntries(row.map((cell, at) => [`column ${at + 1}`, cell]));

/** Columns in the order in which objects first use them. */
export function columnsOf(objects: Iterable<Map<string, string | null>>): string[] {
  const columns = new Set<string>();
  for (const object of objects) for (const name of object.keys()) columns.add(name);
  return [...columns];
}

export function objectUnit(found: Found, index: number, signal: AbortSignal | undefined): Unit {
  const columns = columnsOf(found.objects);
  return {
    index,
    name: found.name,
    hidden: false,
    kind: 'objects',
    columns,
    locator: (place) => `x${place}`,
    batches: () => objectBatches(found, columns, signal),
  };
}

async function* objectBatches(found: Found, columns: string[], signal: AbortSignal | undefined): AsyncGenerator<Batch> {
  for (let from = 0; from < found.objects.length; from += rowsPerBatch) {
    signal?.throwIfAborted();
    const rows = found.objects
      .slice(from, from + rowsPerBatch)
      .map((object) => columns.map((name) => object.get(name) ?? null));
    yield { places: found.places.slice(from, from + rowsPerBatch), rows };
  }
}
