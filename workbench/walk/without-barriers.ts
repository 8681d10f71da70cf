import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What is fading in has the contrast of a ghost: everything that comes to an end is waited for, as an eye would. */
const settled = `Promise.all(
  document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => undefined)),
).then(() => undefined)`;

/**
 * Takes out of the dossiers on the page all but three of the entries and rows that are made alike: with the same elements, classes and roles around and in
 * them, empty in the same places. Seven thousand of one make say no more, and axe looks at them for a minute and a half.
 */
const fewAlike = `(() => {
  const telling = /^(class|role|aria-.*|lang|style|hidden|open|tabindex)$/;
  const own = (one) => [one.tagName, ...[...one.attributes].map(({ name, value }) => (telling.test(name) ? name + '=' + value : name))].join(' ');
  const make = (one) => own(one) + (one.textContent.trim() === '' ? ' empty' : '') + '(' + [...one.children].map(make).join() + ')';
  for (const { shadowRoot } of document.querySelectorAll('.written')) {
    const seen = new Map();
    for (const one of shadowRoot?.querySelectorAll('li, tr') ?? []) {
      if (one.querySelector('li, tr') !== null) continue;
      const made = own(one.parentElement.parentElement) + own(one.parentElement) + make(one);
      seen.set(made, (seen.get(made) ?? 0) + 1);
      if (seen.get(made) > 3) one.remove();
    }
  }
})()`;

/** Fails on a barrier that axe calls serious or critical, with the element and the rule; `aside` is what another test looks at. */
export async function withoutBarriers(page: Page, where: string, aside: readonly string[] = []): Promise<void> {
  await page.evaluate(settled);
  await page.evaluate(fewAlike);
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
