import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { exampleFiles } from './example-case.ts';
import { goTo } from './visit.ts';

type Seen = (where: string) => Promise<void>;

const crew = join(exampleFiles, 'evidence', 'dispatch', 'crew-list-ko.xlsx');
const orders = join(exampleFiles, 'evidence', 'university', 'order-book-2022-2023.xlsx');
const openAll = `for (const one of document.querySelectorAll('details')) one.open = true`;

/** Goes through every screen of a case that has findings, with everything that opens opened, and lets each be looked at. */
export async function everyScreen(page: Page, seen: Seen): Promise<void> {
  const look: Seen = async (where) => {
    await page.evaluate(openAll);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await seen(where);
  };
  await goTo(page, '/');
  await page.locator('.finding-card').first().waitFor();
  await look('home');
  await proofs(page, look);
  await pictures(page, look);
  await questions(page, look);
  await rules(page, look);
  await bringIn(page, look);
  await publish(page, look);
  for (const nowhere of ['/nowhere', '/findings/f-none', '/rules/NONE-99', '/records/none', '/bring-in/none']) {
    await goTo(page, nowhere);
    await page.locator('.said-empty').first().waitFor();
    await look(nowhere);
  }
}

/** The argument, and one source of every kind that it cites. */
async function proofs(page: Page, look: Seen): Promise<void> {
  await goTo(page, '/findings');
  await look('findings');
  await goTo(page, '/');
  const findings = await page
    .locator('.finding-card .whole')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  for (const finding of findings.slice(0, 3)) {
    await goTo(page, finding ?? '');
    await page.locator('.source-body').waitFor();
    await look(`proof ${finding}`);
    const cites = await page.locator('.reason .cites button').allInnerTexts();
    for (const cite of [...new Set(cites)].slice(0, 12)) {
      await goTo(page, `${finding}/${cite}`);
      await page.locator('.source-body').waitFor();
      await look(`proof ${finding} ${cite}`);
    }
  }
}

async function pictures(page: Page, look: Seen): Promise<void> {
  for (const view of ['network', 'papers', 'money', 'time', 'map']) {
    await goTo(page, `/network/${view}`);
    await page.locator('.twin tbody tr, .note').first().waitFor();
    await look(view);
    const rows = page.locator('.twin tbody .button').first();
    if ((await rows.count()) === 0) continue;
    await rows.press('Enter');
    await page.locator('.opened tbody a').first().waitFor();
    await look(`${view} with rows`);
  }
}

async function questions(page: Page, look: Seen): Promise<void> {
  await goTo(page, '/same-person');
  await page.locator('.records, .said-empty').first().waitFor();
  await look('same person');
  if ((await page.locator('.records').count()) === 0) return;
  await page.keyboard.press('u');
  await look('same person, unsure');
  await page.keyboard.press('Escape');
  for (const reason of await page.locator('.together > .row .button').all()) {
    await reason.click();
    await page.locator('.together form, .together .note').first().waitFor({ timeout: 120_000 });
    await look('same person, together');
  }
}

async function rules(page: Page, look: Seen): Promise<void> {
  await goTo(page, '/rules');
  const all = await page.locator('.rule-list a').evaluateAll((links) => links.map((one) => one.getAttribute('href')));
  for (const rule of all) {
    await goTo(page, rule ?? '');
    await page.locator('.prose').waitFor();
    await look(`rule ${rule}`);
  }
}

async function bringIn(page: Page, look: Seen): Promise<void> {
  await goTo(page, '/bring-in');
  await page.locator('.held td').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(crew);
  await page.locator('.upload[data-state="ready"] .preview-sheet').first().waitFor();
  await look('bring in');
  await page.locator('.upload .button.bare').first().click();
  await page.locator('input[type=checkbox]').first().check();
  await page.locator('input[type=file]').setInputFiles(crew);
  await page.locator('.upload[data-state="testimony"]').waitFor();
  await look('bring in, testimony');
  await page.locator('.upload .button.bare').first().click();
  await goTo(page, '/bring-in/two-lists');
  await look('two lists, empty');
  await page.locator('input[type=file]').nth(0).setInputFiles(orders);
  await page.locator('input[type=file]').nth(1).setInputFiles(crew);
  await page.locator('.button.first:not([disabled])').click();
  await page.locator('.match-list li').first().waitFor();
  await look('two lists');
  await goTo(page, '/bring-in');
  await page.locator('.held a').first().click();
  await page.locator('.held-file .sheet-row').first().waitFor();
  await look('held file');
}

async function publish(page: Page, look: Seen): Promise<void> {
  await goTo(page, '/publish');
  await page.locator('.choose input').first().waitFor();
  await look('publish');
  if (await page.locator('.step .button.first').isDisabled()) return;
  await page.locator('.step .button.first').click();
  await page.locator('.built li').first().waitFor({ timeout: 240_000 });
  await page.locator('.written').waitFor();
  await page.locator('.options input[type=radio]').nth(1).check();
  await look('publish for the public');
  await page.locator('.step .button.first').click();
  await page.locator('.editions .written').nth(1).waitFor({ timeout: 240_000 });
  await page.locator('.step').last().locator('.button').click();
  await page.locator('.step').last().locator('.note').waitFor();
  await look('published');
}
