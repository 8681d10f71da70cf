// Runs the tests: `node bin/test.js quick [words]` every *.test.ts, `slow` every *.slow.ts; with words, those whose path holds any of them.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorkbench, isStale } from './build-workbench.js';
import { jointReport } from './joint-report.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [kind = 'quick', ...words] = process.argv.slice(2);
const ending = kind === 'slow' ? 'slow' : 'test';
const rooms = ['src', 'names', 'test', 'examples', 'bench', 'workbench/src', 'workbench/walk'];
const found = rooms
  .flatMap((room) => readdirSync(join(root, room), { recursive: true }).map((path) => `${room}/${path}`))
  .filter((path) => new RegExp(`\\.${ending}\\.[tj]s$`).test(path) && !path.includes('node_modules'))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
  .sort();
if (found.length === 0) {
  console.error(`no *.${ending}.ts matches ${words.join(' ')}`);
  process.exit(2);
}

// Why so: docs/decisions/tests-side-by-side.md.
const processes = Math.min(availableParallelism(), 4);
const lists = kind === 'slow' ? byFolder(found) : dealt(found, found.length < 8 ? 1 : processes);
// Two that find it stale at once would write into each other's.
if (lists.length > 1 && found.some((path) => path.startsWith('workbench/walk')) && isStale()) await buildWorkbench();

const report = jointReport();
// Quick tests wait for disks half of their time; slow ones measure and kill.
const atOnce = kind === 'slow' ? 1 : 2;
await Promise.all(
  Array.from({ length: processes }, async () => {
    for (let list = lists.shift(); list !== undefined; list = lists.shift()) await report.run(list, atOnce);
  }),
);
process.exitCode = report.end() ? 0 : 1;

/**
 * The slow tests of a folder share a built case and a browser. Folders of many files come first: what is left at the end is short.
 * @param {string[]} files
 * @returns {string[][]}
 */
function byFolder(files) {
  return [...Map.groupBy(files, (file) => dirname(file)).values()].sort((a, b) => b.length - a.length);
}

/**
 * Neighbours are alike: dealt out like cards, they weigh the same in each hand.
 * @param {string[]} files
 * @param {number} hands
 */
function dealt(files, hands) {
  return Array.from({ length: hands }, (_, hand) => files.filter((_, at) => at % hands === hand));
}
