import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePlace } from './describe-place.ts';
import { selectorOf } from './selector.ts';

test('places in sentences', () => {
  assert.equal(describePlace('payments.xlsx', { name: 'Sheet1', index: 1 }, 's1r214'), 'payments.xlsx!Sheet1:214');
  assert.equal(describePlace('log.csv', { name: 'log.csv', index: 1 }, 's1r12', 'дата'), 'log.csv:12 "дата"');
  assert.equal(describePlace('o.json', { name: 'data.orders', index: 2 }, 'x3'), 'o.json!data.orders:3');
});

test('places for other tools', () => {
  assert.deepEqual(selectorOf('s2r42'), {
    type: 'FragmentSelector',
    value: 'sheet=2',
    refinedBy: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc7111', value: 'row=42' },
  });
  assert.equal(selectorOf('s1r4', 3).refinedBy?.value, 'cell=4,3');
  assert.deepEqual(
    [selectorOf('p12').value, selectorOf('x17').value, selectorOf('q3').value],
    ['page=12', 'object=17', 'passage=3'],
  );
  assert.deepEqual([selectorOf('p12r5').value, selectorOf('p12r5').refinedBy?.value], ['page=12', 'line=5']);
  for (const wrong of ['', 's1', 'r3', 'x0', 'q3r4', 's1r2-2'])
    assert.throws(() => selectorOf(wrong), /unknown locator/);
});

test('places on pages are told as people say them', () => {
  const unit = { name: 'order.pdf', index: 1 };
  assert.equal(describePlace('order.pdf', unit, 'p12r5'), 'order.pdf:page 12, line 5');
  assert.equal(
    describePlace('scan.pdf', { name: 'pages without text', index: 1 }, 'p3'),
    'scan.pdf!pages without text:page 3',
  );
});
