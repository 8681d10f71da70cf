import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = () => places.find((path) => existsSync(path));
let running: Promise<Browser> | null = null;

/** Debian's own Chromium, installed where it is missing; one for all walks, closed after the last. */
export function browser(): Promise<Browser> {
  if (found() === undefined) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  }
  running ??= chromium.launch({ executablePath: found() ?? 'chromium', args: ['--no-sandbox'] });
  return running;
}

after(async () => (await running)?.close());
