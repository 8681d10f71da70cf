// Runs the tests in one process: `node bin/test.js quick [words]` every *.test.ts, `slow` every *.slow.ts; with words, those whose path holds any of them.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledFolder, engineEnvironment } from './engine.js';
import { newestNode } from './newest-node.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [kind = 'quick', ...words] = process.argv.slice(2);
const ending = kind === 'slow' ? 'slow' : 'test';
const rooms = ['src', 'names', 'test', 'examples', 'bench', 'workbench/src', 'workbench/walk'];
const found = rooms
  .flatMap((room) => readdirSync(join(root, room), { recursive: true }).map((path) => `${room}/${path}`))
  .filter((path) => new RegExp(`\\.${ending}\\.[tj]s$`).test(path) && !path.includes('node_modules'))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
if (found.length === 0) {
  console.error(`no *.${ending}.ts matches ${words.join(' ')}`);
  process.exit(2);
}
// Quick tests wait for disks and children half of their time; slow ones measure, kill and need the machine to themselves.
const atOnce = kind === 'slow' ? '1' : '2';
const runner = fileURLToPath(new URL('run-tests.js', import.meta.url));
// Tests make much and keep little of it: where young objects have room, the collector comes a third as often.
const roomy = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
const run = spawnSync(newestNode(), [...roomy, runner, atOnce, ...found.sort()], {
  cwd: root,
  stdio: 'inherit',
  // What TypeScript became is kept between runs: stripping a thousand files of their types takes longer than most tests.
  env: { ...process.env, ...engineEnvironment, NODE_COMPILE_CACHE: compiledFolder },
});
process.exit(run.status ?? 1);
