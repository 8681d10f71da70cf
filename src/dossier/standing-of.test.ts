import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inventedDossier, inventedFinding } from './invented-dossier.ts';
import { renderHtml } from './render-html.ts';
import { standingOf } from './standing-of.ts';

test('what a witness says is documented by nobody, beside papers no more than alone', () => {
  assert.equal(standingOf([]), null);
  assert.equal(standingOf(['enl-1', 'pay-2']), 'documented');
  assert.equal(standingOf(['clm-1']), 'alleged');
  assert.equal(standingOf(['pay-2', 'clm-1']), 'partlyAlleged');
});

test('a sign that rests on a statement too says so where it is given as a reason', () => {
  const [first] = inventedFinding.bars;
  assert.ok(first);
  const claim = { recordType: 'claim', recordId: 'clm-1', part: 'said', subject: 'e-worker-1' };
  const bars = [{ ...first, indicator: 'CTRL-99', cited: [...first.cited, claim] }];
  const page = renderHtml(inventedDossier({ findings: [{ ...inventedFinding, bars }] }));
  assert.match(page, /CTRL-99<\/strong>(?:(?!<li>)[\s\S])*documented, in part alleged/);
});
