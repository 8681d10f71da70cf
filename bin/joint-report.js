import { fork } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { compiledFolder, engineEnvironment } from './engine.js';
import { newestNode } from './newest-node.js';

const runner = fileURLToPath(new URL('run-tests.js', import.meta.url));
// Tests make much and keep little of it: where young objects have room, the collector comes a third as often.
const roomy = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
const began = performance.now();

/**
 * What a process tells of its tests (`run-tests.js`): all events of one test with those inside it, or that it has come to its end.
 * @typedef {{ type: string, data: { details?: { type?: string }, skip?: unknown, todo?: unknown } }} TestEvent
 * @typedef {{ events: TestEvent[] } | { over: true }} Told
 */

/**
 * One report of the tests of several processes, in the order in which they tell of them.
 * @param {NodeJS.WritableStream} out
 */
export function jointReport(out = process.stdout) {
  const events = new PassThrough({ objectMode: true });
  events.compose(new spec()).pipe(out);
  const counted = { tests: 0, suites: 0, pass: 0, fail: 0, skipped: 0, todo: 0 };
  /** @type {string[]} */
  const broken = [];

  /** @param {TestEvent} event */
  const count = ({ type, data }) => {
    if (type !== 'test:pass' && type !== 'test:fail') return;
    if (data.todo !== undefined) counted.todo += 1;
    else if (data.skip !== undefined) counted.skipped += 1;
    else counted[type === 'test:pass' ? 'pass' : 'fail'] += 1;
    counted[data.details?.type === 'suite' ? 'suites' : 'tests'] += 1;
  };

  return {
    /**
     * Runs test files in a process of their own, so many tests at a time; never fails.
     * @param {string[]} files
     * @param {number} atOnce
     * @returns {Promise<void>}
     */
    async run(files, atOnce) {
      const child = fork(runner, [String(atOnce), ...files], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        execPath: newestNode(),
        execArgv: roomy,
        serialization: 'advanced',
        // What TypeScript became is kept between runs: stripping a thousand files of their types takes longer than most tests.
        env: { ...process.env, ...engineEnvironment, NODE_COMPILE_CACHE: compiledFolder },
      });
      let over = false;
      child.on('message', (/** @type {Told} */ told) => {
        if ('over' in told) over = true;
        else
          for (const event of told.events) {
            count(event);
            events.write(event);
          }
      });
      const [[code, signal]] = await Promise.all([once(child, 'close'), once(child, 'disconnect')]);
      const end = signal ?? `exit ${code}`;
      if (!over) broken.push(`${end} before the end of the tests in ${files.join(', ')}`);
      else if (code !== 0) broken.push(`${end} after the end of the tests in ${files.join(', ')}`);
    },

    /** Says how many there were, and whether all is well: every process came to the end of its tests, and none of them failed. */
    end() {
      const sums = Object.entries({ ...counted, duration_ms: performance.now() - began });
      for (const said of [...broken, ...sums.map(([what, sum]) => `${what} ${sum}`)])
        events.write({ type: 'test:diagnostic', data: { nesting: 0, message: said, level: 'info' } });
      events.end();
      return counted.fail === 0 && broken.length === 0;
    },
  };
}
