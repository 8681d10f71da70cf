// Runs test files in this process, so many at a time as the first argument says: while one test waits for a database or a child process, another works.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const patience = 60_000;
const [atOnce, ...files] = process.argv.slice(2);
const tests = run({ files, isolation: 'none', concurrency: Number(atOnce) });
tests.on('test:fail', ({ todo }) => {
  if (todo === undefined) process.exitCode = 1;
});
tests.compose(new spec()).pipe(process.stdout);

// What a test left open would keep the process for ever, and CI with it: the last test is followed by the end, or by a sentence that says what is open.
let waiting = 0;
/** @type {NodeJS.Timeout | undefined} */
let clock;
/** @param {number} step */
const counted = (step) => (/** @type {{ nesting: number }} */ test) => {
  if (test.nesting > 0) return;
  waiting += step;
  clearTimeout(clock);
  if (waiting === 0) clock = setTimeout(giveUp, patience).unref();
};
tests.on('test:enqueue', counted(1));
tests.on('test:complete', counted(-1));

function giveUp() {
  console.error(`all tests are over, and the process is kept by: ${process.getActiveResourcesInfo().join(', ')}`);
  process.exit(process.exitCode ?? 0);
}
