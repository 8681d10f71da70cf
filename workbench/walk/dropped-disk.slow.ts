// A disk of forty files is dropped into an empty case: the plan of all, accepted together, stopped on the way and gone on with.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { servedEmptyCase, type Walked } from './example-case.ts';
import { goTo, visit } from './visit.ts';
import { wholeWords } from './whole-words.ts';
import { withoutBarriers } from './without-barriers.ts';

const disk = fileURLToPath(new URL('../../examples/forty-files/disk', import.meta.url));
const files = readdirSync(disk, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
let served: Walked;
before(async () => {
  served = await servedEmptyCase();
});
after(() => served.close());

test('forty files: the plan says what each is, they are accepted together, stopped and gone on with', async (t) => {
  const page = await visit(t, served.link, { language: 'ru' });
  await goTo(page, '/bring-in');
  await page.locator('input[type=file]').setInputFiles(files);
  const plan = page.locator('.accept-all .plan tbody tr');
  await plan.nth(files.length - 1).waitFor({ timeout: 240_000 });
  await page
    .locator('.upload[data-state="receiving"], .upload[data-state="reading"]')
    .first()
    .waitFor({ state: 'detached', timeout: 240_000 });
  assert.equal(await plan.count(), files.length);
  await withoutBarriers(page, 'the plan');
  await wholeWords(page, 'the plan');
  const ready = await page.locator('.upload[data-state="ready"]').count();
  await page.locator('.accept-all button[type=submit]').click();
  await page.locator('.accepted > li').first().waitFor({ timeout: 120_000 });
  await page.locator('.accept-all .progress button').click();
  await page.locator('.accept-all button[type=submit]').waitFor({ timeout: 120_000 });
  const before = await page.locator('.accepted > li').count();
  assert.ok(before >= 1 && before < ready, `${before} of ${ready} were in when it was stopped`);
  await page.reload();
  await page.locator('.accept-all button[type=submit]').click();
  await page.locator('.accept-all').waitFor({ state: 'detached', timeout: 240_000 });
  await page.locator('.held tbody tr').nth(29).waitFor();
  await goTo(page, '/');
  await page.locator('[data-need="run"]').waitFor();
});
