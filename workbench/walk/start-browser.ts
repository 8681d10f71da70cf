import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = () => places.find((path) => existsSync(path));

/** Debian's own Chromium without a window, installed where it is missing. */
export function startBrowser(): Promise<Browser> {
  if (found() === undefined) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  }
  return chromium.launch({ executablePath: found() ?? 'chromium', args: ['--no-sandbox'] });
}
