// A photographed gate book is keyed by two people beside its picture, by keyboard; what they read differently is settled, and records come of it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { createCase, openCase } from '../../src/case/index.ts';
import { browser } from './browser.ts';
import { serve, type Walked } from './example-case.ts';
import { nothingLeaks } from './nothing-leaks.ts';
import { goTo, languages, visit } from './visit.ts';
import { wholeWords } from './whole-words.ts';
import { withoutBarriers } from './without-barriers.ts';

const scratch = mkdtempSync(join(tmpdir(), 'walk-paper-'));
const paper = ['Объект', '№ пропуска', 'Дата и время прохода', 'Направление'];
const rows = [
  ['ЖК Маяк', 'A-1', '01.10.2023 08:00', 'вход'],
  ['ЖК Маяк', 'A-2', '02.10.2023 08:05', 'вход'],
];
let served: Walked;
let exhibit = '';

before(async () => {
  const page = await (await browser()).newPage({ viewport: { width: 900, height: 300 } });
  const line = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  await page.setContent(
    `<table cellpadding="12" style="font: 24px serif">${[paper, ...rows].map(line).join('')}</table>`,
  );
  const path = join(scratch, 'gate-book.png');
  await page.screenshot({ path });
  await page.close();
  const dir = join(scratch, 'case');
  await createCase(dir, { title: 'Papers' });
  const found = await openCase(dir, { command: 'walk', by: 'walker' });
  exhibit = (await found.add([{ path, origin: 'gate book', grade: 'B3' }])).files[0]?.exhibit ?? '';
  await found.close();
  served = await serve(dir);
});
after(async () => {
  await served.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Says who reads, and keys every field of the paper: typing and Enter, nothing else. */
async function keyed(page: Page, by: string, cells: readonly (readonly string[])[]): Promise<void> {
  await page.locator('.transcribe > .stack > .field input').fill(by);
  await page.locator('.transcribe select').selectOption('site_access');
  for (const [at, row] of cells.entries()) {
    if (at > 0 && (await page.locator('.paper-row').count()) <= at)
      await page.locator('.transcribe .row .button').first().click();
    for (const [n, field] of paper.entries()) {
      const input = page.locator('.paper-row').nth(at).getByLabel(field, { exact: true });
      await input.focus();
      const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
      await page.keyboard.insertText(row[n] ?? '');
      await page.keyboard.press('Enter');
      await saved;
    }
  }
}

for (const language of languages)
  test(`the form says what it does, ${language}`, async (t) => {
    const page = await visit(t, served.link, { language });
    await goTo(page, `/bring-in/${exhibit}`);
    await page.locator('.paper svg').waitFor();
    await page.locator('.transcribe > .stack > .field input').fill('a reader');
    await page.locator('.transcribe select').selectOption('visa');
    await page.locator('.paper-row input').first().waitFor();
    await withoutBarriers(page, 'transcribe');
    await wholeWords(page, 'transcribe');
  });

test('two read, one settles, the records stand in the case', async (t) => {
  const page = await visit(t, served.link);
  await goTo(page, `/bring-in/${exhibit}`);
  await page.locator('.paper svg').waitFor();
  await keyed(page, 'first', rows);
  const box = await page.locator('.paper svg').boundingBox();
  assert.ok(box);
  await page.locator('.paper-row').first().getByLabel('№ пропуска', { exact: true }).focus();
  const placed = page.waitForResponse((response) => response.request().method() === 'PUT');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 50, { steps: 3 });
  await page.mouse.up();
  await placed;
  await page.locator('.paper .region').first().waitFor();
  await page.locator('.transcribe > .stack > .field input').fill('second');
  await page.locator('.paper-row input').first().waitFor();
  assert.equal(
    await page.locator('.paper-row input').first().inputValue(),
    '',
    'the second reader sees nothing of the first',
  );
  await keyed(page, 'second', [['ЖК Маяк', 'A-7', '01.10.2023 08:00', 'вход'], rows[1] ?? []]);
  const difference = page.locator('.differences li');
  await difference.first().waitFor();
  assert.equal(await difference.count(), 1);
  await withoutBarriers(page, 'differences');
  await difference.getByRole('button', { name: 'A-1' }).click();
  await difference.first().waitFor({ state: 'detached' });
  await page.locator('.transcribe .button.first').click();
  await page.locator('.note.good').waitFor();
  await goTo(page, '/bring-in');
  const transcript = page.locator('.held tr', { hasText: 'gate-book.png.transcript.csv' });
  await transcript.first().waitFor();
  assert.match(await transcript.first().innerText(), /Gate event\s+2/);
  const kept = (await transcript.first().locator('a').getAttribute('href'))?.split('/').at(-1);
  await goTo(page, `/records/acc-${kept}-x1`);
  await page.locator('.paper .region.active').waitFor();
  await withoutBarriers(page, 'a row on its picture');
  await nothingLeaks(page);
});
