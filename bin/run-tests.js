// Runs test files in this process, so many tests at a time as the first argument says, and tells the process that started it what came of them (`joint-report.js`).
import { run } from 'node:test';
import { inspect } from 'node:util';

const patience = 60_000;
const [atOnce, ...files] = process.argv.slice(2);
const tests = run({ files, isolation: 'none', concurrency: Number(atOnce) });

// Nobody waits for tests whose report nobody reads.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

/** @typedef {import('./joint-report.js').TestEvent} TestEvent */

/** @type {TestEvent[]} */
let events = [];
const tell = () => {
  if (events.length > 0) process.send?.({ events });
  events = [];
};
const sum = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) [\d.]+$/;
const travelling = ['test:start', 'test:pass', 'test:fail', 'test:diagnostic'];
tests.on('data', ({ type, data }) => {
  // Node's own sums at the end; those of all processes are counted where all are known.
  if (!travelling.includes(type) || (data.file === undefined && sum.test(data.message))) return;
  // Reports of two processes may not be shuffled within a test: what belongs to one travels together.
  if (type === 'test:start' && data.nesting === 0) tell();
  events.push({ type, data: type === 'test:fail' ? told(data) : data });
});
tests.on('end', over);

/**
 * What may travel of a failure.
 * @param {{ details: { error: Error & { code?: string, failureType?: string } } }} data
 */
function told(data) {
  const { code, failureType, cause } = data.details.error;
  const thrown = code === 'ERR_TEST_FAILURE' ? cause : data.details.error;
  const error = { code: 'ERR_TEST_FAILURE', failureType, cause: thrown instanceof Error ? thrown : inspect(thrown) };
  return { ...data, details: { ...data.details, error } };
}

function over() {
  tell();
  process.send?.({ over: true });
}

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
  over();
  process.exit(0);
}
