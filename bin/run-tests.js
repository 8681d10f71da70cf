// Runs test files in this process, so many at a time as the first argument says: while one test waits for a database or a child process, another works.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const [atOnce, ...files] = process.argv.slice(2);
const tests = run({ files, isolation: 'none', concurrency: Number(atOnce) });
tests.on('test:fail', ({ todo }) => {
  if (todo === undefined) process.exitCode = 1;
});
tests.compose(new spec()).pipe(process.stdout);
