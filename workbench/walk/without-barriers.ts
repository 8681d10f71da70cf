import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What is fading in has the contrast of a ghost: everything that comes to an end is waited for, as an eye would. */
const settled = `Promise.all(
  document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => undefined)),
).then(() => undefined)`;

/** Fails on a barrier that axe calls serious or critical, with the element and the rule; `aside` is what another test looks at, for a dossier takes axe forty seconds. */
export async function withoutBarriers(page: Page, where: string, aside: readonly string[] = []): Promise<void> {
  await page.evaluate(settled);
  // Axe's own guard against frames that do not answer is for pages with frames; there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  for (const selector of aside) axe.exclude(selector);
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    serious.map(
      ({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)[0]}`,
    ),
    [],
  );
}
