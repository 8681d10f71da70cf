import type { Encoding } from '../reading/encoding.ts';
import type { Source } from '../reading/source.ts';
import { textChunks } from '../reading/text-chunks.ts';
import { XmlScanner } from './xml-scanner.ts';
import { localName } from './xml-text.ts';
import { newElement, type XmlElement } from './xml-tree.ts';

/** Elements that hold one organisation (or one sole trader) of the register. */
export const subjects: ReadonlySet<string> = new Set(['СвЮЛ', 'СвИП']);

/** What is read at once: organisations that wait for their turn outlive their time and swell the heap. */
const stretch = 128 * 1024;

/**
 * The organisations of an extract from the Russian register (ЕГРЮЛ, ФНС format 4.07), some at a time, each with those of its parts that are wanted. Of the
 * others only how often they stood there is kept in `leftOut`.
 */
export async function* companiesOf(
  source: Source,
  encoding: Encoding,
  wanted: ReadonlySet<string>,
  leftOut: Map<string, number> = new Map(),
): AsyncGenerator<XmlElement[]> {
  let ready: XmlElement[] = [];
  const open: XmlElement[] = [];
  const begin = (name: string, attributes: string): boolean => {
    const local = localName(name);
    if (open.length === 0 && !subjects.has(local)) return false;
    if (open.length === 1 && !wanted.has(local)) {
      leftOut.set(local, (leftOut.get(local) ?? 0) + 1);
      open.push(newElement(name, attributes, scanner.elements));
      return true;
    }
    const element = newElement(name, attributes, scanner.elements);
    open.at(-1)?.children.push(element);
    open.push(element);
    return false;
  };
  const end = (): void => {
    const element = open.pop();
    if (element !== undefined && open.length === 0) ready.push(element);
  };
  const text = (part: string): void => {
    const inside = open.at(-1);
    if (inside !== undefined && part.trim() !== '') inside.text += part;
  };
  const scanner = new XmlScanner(source.fileName, { open: begin, text, close: end });
  for await (const chunk of textChunks(source, encoding, stretch)) {
    scanner.write(chunk);
    yield ready;
    ready = [];
  }
  scanner.end();
}
