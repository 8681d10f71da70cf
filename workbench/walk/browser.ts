import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { startBrowser } from './start-browser.ts';

let running: Promise<Browser> | null = null;

/** One browser for all walks, closed after the last. */
export function browser(): Promise<Browser> {
  running ??= startBrowser();
  return running;
}

after(async () => (await running)?.close());
