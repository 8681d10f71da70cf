// What a person waits for in the workbench, in a real browser without a window, on a case of a million records.
// npm run bench -- workbench [ROWS]   (1,000,000 unless said)

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../workbench/walk/start-browser.ts';
import { machine } from '../machine.ts';
import { largeCase } from './large-case.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const program = fileURLToPath(new URL('../../bin/tributary.js', import.meta.url));
const times = 5;
const longest = 60_000;
const window = { locale: 'en', viewport: { width: 1440, height: 900 } };
const percentile = (values: readonly number[], share: number): number =>
  Math.round(10 * (values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0)) / 10;
const median = (values: readonly number[]): number => percentile(values, 0.5);

const rowCount = async (page: Page): Promise<number> =>
  Number(
    (await page
      .locator('.sheet')
      .first()
      .getAttribute('aria-rowcount')
      .catch(() => '0')) ?? 0,
  );

// Run in the page, whose types this side does not know.
const markedPlace = `(() => {
  const row = document.querySelector('.sheet-row[data-marked], .passages [data-marked]');
  return row === null ? '' : location.href + row.textContent;
})()`;
const steadyScroll = `(async () => {
  const sheet = document.querySelector('.sheet');
  const frames = [];
  if (sheet === null) return frames;
  sheet.scrollTop = 0;
  let last = performance.now();
  for (let n = 0; n < 120; n++) {
    sheet.scrollTop += 240;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(performance.now() - last);
    last = performance.now();
  }
  return frames;
})()`;

const dir = await largeCase(rows);
const served = spawn(process.execPath, [program, 'open', dir, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
const ended = once(served, 'exit');
const browser = await startBrowser();
try {
  const begun = performance.now();
  const link = await linkOf();
  const answering = performance.now() - begun;
  const first = await firstScreen(browser, link);
  const again: number[] = [];
  for (let n = 0; n < times; n++) again.push((await firstScreen(browser, link)).ms);
  const walked = await walk(browser, link);
  const figures = {
    ...{ bench: 'workbench', machine: machine(), rows },
    server_answers_ms: Math.round(answering),
    first_screen_ms: { first: Math.round(first.ms), median_of_5: median(again), target: 1000 },
    first_load_kb: { compressed: Math.round(first.bytes / 1024), target: 400 },
    ...walked,
  };
  console.log(JSON.stringify(figures, null, 2));
} finally {
  await browser.close();
  served.kill('SIGINT');
  await ended;
}

async function linkOf(): Promise<string> {
  let said = '';
  for await (const text of served.stderr.setEncoding('utf8')) {
    said += text;
    const link = /http:\S+/.exec(said)?.[0];
    if (link) {
      served.stderr.resume();
      return link;
    }
  }
  throw new Error(`the program ended before it gave a link:\n${said}`);
}

/** From the link to a finding on the screen, in a browser that has nothing of it yet; and how many bytes came for it. */
async function firstScreen(browser: Browser, link: string): Promise<{ ms: number; bytes: number }> {
  const context = await browser.newContext(window);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const from = performance.now();
  await page.goto(link);
  await page.locator('.finding-card').first().waitFor();
  const ms = performance.now() - from;
  await page.waitForTimeout(500);
  await context.close();
  return { ms, bytes };
}

/** One visit: into the first finding, through its evidence, and down its longest file. */
async function walk(browser: Browser, link: string) {
  const context = await browser.newContext(window);
  const page = await context.newPage();
  await page.goto(link);
  await page.locator('.finding-card a').first().waitFor();
  const toProof = await timed(() => page.locator('.finding-card a').first().click(), page);
  const next: number[] = [];
  for (let n = 0; n < 12; n++) next.push(await timed(() => page.keyboard.press('j'), page));
  const scrolled = await scroll(page);
  const slid = await slide(page);
  await context.close();
  return {
    clicks_to_first_proof: { clicks: 1, target: 2 },
    finding_to_row_ms: {
      from_card: Math.round(toProof),
      next_median_of_12: median(next),
      next_worst: Math.max(...next.map(Math.round)),
      target: 300,
    },
    scroll: scrolled,
    slider_ms: { first: Math.round(slid[0] ?? 0), median_of_next: median(slid.slice(1)), target: 500 },
  };
}

/** From a deed to the cited row of another place in sight, as the page itself sees it. */
async function timed(deed: () => Promise<unknown>, page: Page): Promise<number> {
  const before = await page.evaluate<string>(markedPlace);
  const from = performance.now();
  await deed();
  for (let place = before; place === '' || place === before; ) {
    if (performance.now() - from > longest) throw new Error('no cited row came into sight within a minute');
    place = await page.evaluate<string>(markedPlace);
  }
  return performance.now() - from;
}

/** Two seconds of steady scrolling through the longest sheet: how long a frame takes, and how many rows the sheet has. */
async function scroll(page: Page) {
  for (let n = 0; n < 60 && (await rowCount(page)) < rows; n++) {
    await page.keyboard.press('j');
    await page.waitForTimeout(150);
  }
  const frames = await page.evaluate<number[]>(steadyScroll);
  const [middle, p95] = [median(frames), percentile(frames, 0.95)];
  return { rows: await rowCount(page), frame_ms_median: middle, frame_ms_p95: p95, target_frame_ms: 16.7 };
}

/** A cut moved by its keys: from the key to the answer of what would change. */
async function slide(page: Page): Promise<number[]> {
  await page.goto(new URL('/rules/on-site-in-class', page.url()).href);
  const slider = page.locator('input[type=range]').first();
  await slider.focus();
  const taken: number[] = [];
  for (let n = 0; n < 6; n++) {
    const answer = page.waitForResponse((response) => response.url().endsWith('/cut'));
    const from = performance.now();
    await page.keyboard.press('ArrowRight');
    await answer;
    taken.push(performance.now() - from);
  }
  return taken;
}
