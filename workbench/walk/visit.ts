import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { browser } from './browser.ts';

export const languages = ['en', 'ru', 'ko'] as const;
export type Language = (typeof languages)[number];

export interface Look {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  /** 2 is what a window of 1280 × 800 becomes at 200 %. */
  readonly zoom?: number;
  /** The page may go on to the example, which this program serves beside its case at another port. */
  readonly beside?: boolean;
}

/** A tab on a served case, let in by its link. Fails where the page asks anybody but the case, or where its script fails. */
export async function visit(t: TestContext, link: string, look: Look = {}): Promise<Page> {
  const context = await newContext(look);
  t.after(() => context.close());
  const page = await context.newPage();
  const own = look.beside ? /^http:\/\/127\.0\.0\.1:\d+\// : new RegExp(`^${new URL(link).origin}/`);
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!own.test(request.url()) && !/^(data|blob):/.test(request.url())) wrong.push(request.url());
  });
  page.on('pageerror', ({ message }) => wrong.push(message));
  t.after(() => assert.deepEqual(wrong, []));
  await page.goto(link);
  await page.locator('main').waitFor();
  return page;
}

async function newContext({ language = 'en', theme = 'light', zoom = 1 }: Look): Promise<BrowserContext> {
  const context = await (await browser()).newContext({
    locale: language,
    viewport: { width: Math.round(1280 / zoom), height: Math.round(800 / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: theme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(60_000);
  return context;
}

/** Goes to an address of the workbench as a link in it would, with the key that this tab holds. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.locator('main h1, main h2').first().waitFor();
}
