// Prints the numbers: `npm run bench` lists the benches, `npm run bench -- NAME [words]` runs bench/NAME.ts, which prints one JSON document.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compiledFolder, engineEnvironment, engineFlags, startFlags } from './engine.js';
import { newestNode } from './newest-node.js';

const folder = fileURLToPath(new URL('../bench/', import.meta.url));
const names = readdirSync(folder)
  .map((entry) => entry.replace(/\.ts$/, ''))
  .filter((name) => name !== 'machine');
const [name, ...words] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`benches: ${names.join(', ')}; run one with "npm run bench -- NAME"`);
  process.exit(name === undefined ? 0 : 2);
}
const file = [`${folder}${name}.ts`, `${folder}${name}/${name}.ts`, `${folder}${name}/run.ts`].find((path) =>
  existsSync(path),
);
const run = spawnSync(newestNode(), ['--expose-gc', ...engineFlags, ...startFlags, file ?? folder, ...words], {
  stdio: 'inherit',
  // As the program starts, but for the first time.
  env: { ...engineEnvironment, ...process.env, NODE_COMPILE_CACHE: compiledFolder },
});
process.exit(run.status ?? 1);
