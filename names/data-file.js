// Knowledge lives in annotated data files, not in code. Every file under data/ opens with `# source:` and `# licence:`
// lines; the rest is tab-separated rows. Reading them is the only thing in this library that touches the disk unasked.
import { readFileSync } from 'node:fs';

/**
 * Rows of one data file, without its comment lines.
 * @param {string} name file name under `data/`, such as `surnames.tsv`
 * @param {(url: URL) => string} [read] how a file is read
 * @returns {string[][]} one array of cells per row
 */
export function readRows(name, read = (url) => readFileSync(url, 'utf8')) {
  const text = read(new URL(`./data/${name}`, import.meta.url));
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

/**
 * A two-column data file as a map.
 * @param {string} name
 * @returns {Map<string, string>}
 */
export function readPairs(name) {
  return new Map(readRows(name).map(([from = '', to = '']) => [from, to]));
}
