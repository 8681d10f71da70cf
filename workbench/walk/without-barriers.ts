import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Fails on a barrier that axe calls serious or critical, with the element and the rule. */
export async function withoutBarriers(page: Page, where: string): Promise<void> {
  // Axe's own guard against frames that do not answer is for pages with frames; there are none here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    serious.map(
      ({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)[0]}`,
    ),
    [],
  );
}
