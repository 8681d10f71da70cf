import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assessment } from '../../law/index.ts';
import { describeLaw } from './describe-law.ts';

test('an element says its answer, and what would settle it apart from that', () => {
  const open = { id: 'x', question: 'Was it so?', state: 'unknown', day: null, because: 'nobody says', records: [] };
  const one = { title: { en: 'A text' }, on: '2024-01-01', verified: false, elements: [], exemptions: [] };
  const asked = { ...one, elements: [{ ...open, missing: 'A paper.' }] } as unknown as Assessment;
  assert.equal(
    describeLaw([asked]),
    'A text (as of 2024-01-01; wording not verified)\n  unknown  Was it so? nobody says; would settle it: A paper.',
  );
});
