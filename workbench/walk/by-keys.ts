import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Whether the element that has the keyboard shows it: by a ring of its own, or of the box that it fills. */
const focus = `(() => {
  const one = document.activeElement;
  const rings = [one, one.closest('label, .card, article')].filter(Boolean).map((each) => getComputedStyle(each));
  return rings.some((style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5) || style.boxShadow !== 'none');
})()`;

/** Goes on by Tab until an element has the keyboard; fails where the way there is too long, or where the eye loses it. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 120)');
    if (!at.startsWith('<body')) assert.equal(await page.evaluate(focus), true, `no ring around ${at}`);
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  assert.fail(`${selector} is not among the next ${most} that Tab goes to`);
}
