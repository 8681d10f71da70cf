import type { Json, JsonObject } from '../objects/flatten.ts';
import type { Encoding } from '../reading/encoding.ts';
import type { Source } from '../reading/source.ts';
import { textChunks } from '../reading/text-chunks.ts';
import { XmlScanner } from './xml-scanner.ts';
import { attributesOf, cellOf, localName } from './xml-text.ts';

/** Counts of one kind of element, by the path of names that leads to it. */
interface Kind {
  count: number;
  /** The most that stood beside each other in one parent. */
  most: number;
  structured: boolean;
  readonly depth: number;
}

/**
 * Which elements of an XML text are its records: the outermost that repeat beside each other and hold more than one plain text. Where none repeats, the
 * whole document is one record.
 */
export async function recordPaths(source: Source, encoding: Encoding): Promise<ReadonlySet<string>> {
  const kinds = new Map<string, Kind>();
  const open: { path: string; siblings: Map<string, number> }[] = [];
  await scan(source, encoding, {
    open(name, attributes) {
      const parent = open.at(-1);
      const path = parent === undefined ? name : `${parent.path}/${name}`;
      const kind = kinds.get(path) ?? { count: 0, most: 0, structured: false, depth: open.length };
      kinds.set(path, kind);
      const beside = (parent?.siblings.get(name) ?? 0) + 1;
      parent?.siblings.set(name, beside);
      kind.count += 1;
      kind.most = Math.max(kind.most, beside);
      kind.structured ||= attributes.includes('=');
      const above = parent && kinds.get(parent.path);
      if (above) above.structured = true;
      open.push({ path, siblings: new Map() });
    },
    text: () => {},
    close: () => void open.pop(),
  });
  return chosen(kinds);
}

const mostKinds = 100_000;

function chosen(kinds: ReadonlyMap<string, Kind>): ReadonlySet<string> {
  const paths = new Set<string>();
  const byDepth = [...kinds].slice(0, mostKinds).sort(([, left], [, right]) => left.depth - right.depth);
  for (const [path, { most, structured }] of byDepth)
    if (most > 1 && structured && !hasAbove(paths, path)) paths.add(path);
  if (paths.size === 0) for (const [path, { depth }] of byDepth) if (depth === 0) paths.add(path);
  return paths;
}

function hasAbove(paths: ReadonlySet<string>, path: string): boolean {
  for (let at = path.lastIndexOf('/'); at !== -1; at = path.lastIndexOf('/', at - 1))
    if (paths.has(path.slice(0, at))) return true;
  return false;
}

/** A record as an object under the name of its path; `ordinal` numbers the element in the document, `line` is where it begins. */
export interface XmlRecord {
  readonly path: string;
  readonly ordinal: number;
  readonly line: number;
  readonly object: JsonObject;
}

interface Open {
  readonly name: string;
  readonly object: JsonObject;
  text: string;
}

/** The records in their order, some at a time. What stands outside of them (a heading of the document) goes to `outside`. */
export async function* xmlRecords(
  source: Source,
  encoding: Encoding,
  paths: ReadonlySet<string>,
  outside: JsonObject = {},
): AsyncGenerator<XmlRecord[]> {
  let ready: XmlRecord[] = [];
  const names: string[] = [];
  const open: Open[] = [];
  let [ordinal, line] = [0, 0];
  const begin = (name: string, attributes: string): void => {
    names.push(name);
    const path = open.length === 0 ? names.join('/') : '';
    if (open.length === 0 && !paths.has(path)) {
      for (const [key, value] of attributesOf(attributes)) if (!isPlumbing(key)) put(outside, `${name}.${key}`, value);
      return;
    }
    if (open.length === 0) [ordinal, line] = [scanner.elements, scanner.line];
    const object: JsonObject = {};
    for (const [key, value] of attributesOf(attributes)) if (!isPlumbing(key)) put(object, localName(key), value);
    open.push({ name, object, text: '' });
  };
  const end = (name: string): void => {
    const element = open.pop();
    const path = names.join('/');
    names.pop();
    if (element === undefined) return;
    const value = jsonOf(element);
    const parent = open.at(-1);
    if (parent !== undefined) put(parent.object, name, value);
    else
      ready.push({
        path,
        ordinal,
        line,
        object: typeof value === 'object' && value !== null ? (value as JsonObject) : { value },
      });
  };
  const text = (part: string): void => {
    const inside = open.at(-1);
    if (inside !== undefined) inside.text += part;
    else if (part.trim() !== '') put(outside, names.slice(1).join('.') || 'text', part.trim());
  };
  const scanner = scannerOf(source, { open: begin, text, close: end });
  for await (const chunk of textChunks(source, encoding)) {
    scanner.write(chunk);
    yield ready;
    ready = [];
  }
  scanner.end();
}

const isPlumbing = (attribute: string): boolean => /^(xmlns(:|$)|xsi:|xml:)/.test(attribute);

function jsonOf({ object, text }: Open): Json {
  const written = cellOf(text);
  if (Object.keys(object).length === 0) return written;
  if (written !== null) put(object, 'text', written);
  return object;
}

/** Elements of one name beside each other become a list. */
function put(object: JsonObject, key: string, value: Json): void {
  const name = key === '__proto__' ? '__proto__ ' : key;
  const before = Object.hasOwn(object, name) ? object[name] : undefined;
  if (before === undefined) object[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else object[name] = [before, value];
}

interface Events {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

const scannerOf = (source: Source, events: Events): XmlScanner =>
  new XmlScanner(source.fileName, {
    open: (name, attributes) => events.open(localName(name), attributes),
    text: (text) => events.text(text),
    close: (name) => events.close(localName(name)),
  });

async function scan(source: Source, encoding: Encoding, events: Events): Promise<void> {
  const scanner = scannerOf(source, events);
  for await (const chunk of textChunks(source, encoding)) scanner.write(chunk);
  scanner.end();
}
