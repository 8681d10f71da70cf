import type { Doubts } from '../reading/doubts.ts';
import type { Sample } from '../reading/reader.ts';
import { textLines } from '../reading/text-lines.ts';
import { isObject, type Json, type JsonObject } from './flatten.ts';
import { parseJson } from './parse-json.ts';

/** One object of a file with one JSON value per line. */
export interface LineObject {
  readonly line: number;
  readonly object: JsonObject;
}

/** The objects of such a file, streamed. A line that cannot be read is an error note with its number, and the rest goes on. */
export async function* jsonLines({ source, encoding }: Sample, doubts: Doubts | null): AsyncGenerator<LineObject[]> {
  for await (const lines of textLines(source, encoding)) {
    const objects: LineObject[] = [];
    for (const { line, text } of lines) {
      if (text.trim() === '') continue;
      const value = valueIn(text, line, source.fileName, doubts);
      if (value !== undefined) objects.push({ line, object: isObject(value) ? value : { value } });
    }
    yield objects;
  }
}

function valueIn(text: string, line: number, fileName: string, doubts: Doubts | null): Json | undefined {
  try {
    return parseJson(text, fileName, line);
  } catch {
    doubts?.add(line, 'the line is not JSON, or is cut off; it was left out', 'error');
    return undefined;
  }
}

/** The values of the first lines of a sample, as far as they are whole; null where more than one, and half of them, is not a JSON object. */
export function firstObjects(text: string, isWhole: boolean): JsonObject[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const complete = (isWhole ? lines : lines.slice(0, -1)).slice(0, 5);
  const objects: JsonObject[] = [];
  for (const line of complete) {
    const value = line.trimStart().startsWith('{') ? parsed(line) : undefined;
    if (isObject(value)) objects.push(value);
  }
  const areMost = objects.length >= complete.length - 1 || objects.length * 2 > complete.length;
  return objects.length > 0 && areMost ? objects : null;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
