import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findIndicator, listIndicators, testCatalogue } from './catalogue.ts';
import { formatIndicator } from './format-indicator.ts';
import { indicatorFiles, shippedIndicators } from './load-indicators.ts';

test('every case of every indicator holds, as it is written', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-indicators-'));
  try {
    const reports = await testCatalogue({ temp, reversed: false });
    assert.ok(reports.length >= 12, `found ${reports.length} indicators`);
    assert.deepEqual(
      reports.flatMap(({ problems }) => problems),
      [],
    );
  } finally {
    rmSync(temp, { recursive: true });
  }
});

test('the list gives codes, bands and cases; an unknown name is refused with those there are', () => {
  const listed = listIndicators();
  const inClass = listed.find(({ code }) => code === 'WORK-01');
  assert.deepEqual([inClass?.id, inClass?.strength, inClass?.subject], ['on-site-in-class', 'S', 'person']);
  assert.ok(listed.every(({ cases }) => cases > 0));
  assert.equal(findIndicator('work-01').id, 'on-site-in-class');
  assert.throws(() => findIndicator('WORK-99'), /there is no indicator "WORK-99"; there are CERT-01 profile-mismatch/);
});

test('every file of the catalogue is in its one form', () => {
  for (const file of indicatorFiles()) {
    const text = readFileSync(join(shippedIndicators, file), 'utf8');
    assert.equal(formatIndicator(text), text, `${file}: run "tributary indicators format"`);
  }
});
