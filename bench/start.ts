// What somebody waits for who installed Tributary this minute: from `npm start` to a finding, and on to the row that proves it.
// npm run bench -- start

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../workbench/walk/start-browser.ts';
import { machine } from './machine.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'bench-start-'));
const fresh = join(folder, 'tributary');
/** What a clone does not have: what was installed, built or made. */
const notCloned = ['node_modules', '.git', 'work', join('workbench', 'dist'), join('bench', 'out')];
await cp(root, fresh, {
  recursive: true,
  filter: (path) => !notCloned.includes(relative(root, path)) && !path.endsWith(`${sep}node_modules`),
});
await symlink(join(root, 'node_modules'), join(fresh, 'node_modules'));

const browser = await startBrowser();
const begun = performance.now();
const seconds = () => Math.round((performance.now() - begun) / 100) / 10;
const program = spawn('npm', ['start'], { cwd: fresh, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
try {
  const link = await linkOf();
  const answers = seconds();
  const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 800 } });
  await page.goto(link);
  const card = page.locator('.finding-card .whole').first();
  await card.waitFor();
  const stands = seconds();
  await card.click();
  await page.locator('.sheet-row[data-marked] .evidence-cell, .passages [data-marked]').first().waitFor();
  const figures = { link: answers, first_screen: stands, first_proof: seconds(), target: 60 };
  const clicks = { clicks_to_first_proof: 1, target: 2 };
  console.log(
    JSON.stringify({ bench: 'start', machine: machine(), seconds_after_npm_start: figures, clicks }, null, 2),
  );
} finally {
  await browser.close();
  if (program.exitCode === null && program.pid !== undefined) {
    process.kill(-program.pid, 'SIGINT');
    await once(program, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
}

async function linkOf(): Promise<string> {
  let said = '';
  program.stderr.resume();
  for await (const text of program.stdout.setEncoding('utf8')) {
    said += text;
    const link = /http:\S+/.exec(said)?.[0];
    if (link) {
      program.stdout.resume();
      return link;
    }
  }
  throw new Error(`the program ended before it gave a link:\n${said}`);
}
