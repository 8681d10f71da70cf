import assert from 'node:assert/strict';
import { it } from 'node:test';
import { byShare } from './by-share.ts';

it('signs that hold for the same people are told together, in their order; an abbreviation keeps its capitals', () => {
  const signs = [
    { title: 'Practice on arrival', share: 'all 34 people' },
    { title: 'Taken in between terms', share: '2 of 3 cohorts' },
    { title: 'ID of another', share: 'all 34 people' },
  ];
  assert.equal(
    byShare(signs),
    'all 34 people: practice on arrival, ID of another; 2 of 3 cohorts: taken in between terms',
  );
  assert.equal(byShare([]), '');
});
