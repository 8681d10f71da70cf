#!/usr/bin/env node
// Finds a Node that runs TypeScript and starts the program in it. Plain JavaScript, so that any Node can read it.
import { spawn } from 'node:child_process';
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { compiledFolder, engineEnvironment, engineFlags, startFlags } from './engine.js';
import { newestNode } from './newest-node.js';
import { endWithParent, readAndRun, relaySignals } from './relay-signals.js';

const here = process.versions.node.split('.').map(Number);
for (const [name, value] of Object.entries(engineEnvironment)) process.env[name] ??= value;

if ((here[0] ?? 0) >= 24) {
  for (const flag of engineFlags) setFlagsFromString(flag);
  // The next start is half a second shorter.
  module.enableCompileCache?.(compiledFolder);
  endWithParent(process);
  const read = () => import('../src/cli/main.ts');
  process.exitCode = await readAndRun(process, read, ({ main }) => main(process.argv.slice(2)));
} else {
  const child = spawn(newestNode(), [...engineFlags, ...startFlags, process.argv[1] ?? '', ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  relaySignals(process, child);
}
