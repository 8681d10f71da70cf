import { documentUnits } from '../reading/document-units.ts';
import { objectsUnit } from '../reading/objects-unit.ts';
import type { Unit } from '../reading/reading.ts';
import { messageCells, messageColumns } from './message-columns.ts';
import type { HtmlDocument } from './parse-html.ts';

const factColumns = ['url', 'title', 'author', 'published', 'captured', 'site'] as const;

/** A saved page: what it says of itself is a unit of its own, before its tables and text or the messages of a chat. */
export function pageUnits(
  page: HtmlDocument,
  { name, signal }: { name: string; signal?: AbortSignal | undefined },
): Unit[] {
  const units: Unit[] = [];
  if (Object.keys(page.facts).length > 0)
    units.push(objectsUnit({ index: 1, name: 'page', signal }, factColumns, [page.facts]));
  const index = units.length + 1;
  if (page.messages.length === 0) return [...units, ...documentUnits(page.blocks, { name, signal, from: index })];
  const messages = page.messages.map((message) => messageCells(message, page.chat ?? page.facts.title ?? null));
  return [...units, objectsUnit({ index, name: 'messages', placed: units.length, signal }, messageColumns, messages)];
}
