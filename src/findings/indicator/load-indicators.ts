import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptContent, sourcesOf } from '../../records/index.ts';
import type { Indicator } from './indicator.ts';
import { IndicatorError } from './indicator-error.ts';
import { parseIndicator } from './parse-indicator.ts';

/** The catalogue shipped with the program. */
export const shippedIndicators = fileURLToPath(new URL('../../../indicators', import.meta.url));

/** Files of a catalogue, `work/on-site-in-class.md`, in order. */
export function indicatorFiles(folder: string = shippedIndicators): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort();
}

/** Reads a whole catalogue, by code; none found is a failure, and so are two files with one id or code. */
export function loadIndicators(folder: string = shippedIndicators): Indicator[] {
  const files = indicatorFiles(folder);
  if (files.length === 0) throw new Error(`${folder}: found no indicator (*.md in a folder per family)`);
  const texts = files.map((file) => ({ file: `indicators/${file}`, text: readFileSync(join(folder, file), 'utf8') }));
  const read = () => texts.map(({ file, text }) => parseIndicator(text, file));
  const from = [...texts.flatMap(({ file, text }) => [file, text]), ...readers()];
  const indicators = folder === shippedIndicators ? keptContent('indicators', from, read) : read();
  for (const [n, one] of indicators.entries()) {
    const twin = indicators.slice(0, n).find(({ id, code }) => id === one.id || code === one.code);
    if (twin !== undefined)
      throw new IndicatorError(one.file, [{ line: 2, because: `has the id or code of ${twin.file}` }]);
  }
  return indicators.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What reads a file of the catalogue: this folder, and the words of findings that it knows. */
const readers = (): string[] => [import.meta.dirname, join(import.meta.dirname, '..')].flatMap(sourcesOf);
