import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../findings/index.ts';
import { describeFindings } from './describe-findings.ts';

const finding = (level: Finding['level'], passed: boolean): Finding =>
  ({
    ...{ id: 'f-1', level, cohorts: [{ members: [{ person: 'e-1', record: 'r' }] }], bars: [] },
    gates: [
      { level: 'review', gate: 'two S or M from two families', passed: true, because: '' },
      { level: 'review', gate: 'survives the loss of any one origin', passed, because: 'falls without o-1' },
      { level: 'investigate', gate: 'two independent origins', passed: false, because: '1 origin' },
    ],
  }) as unknown as Finding;

test('a finding that is held at observe says by what; one at review does not', () => {
  const held = describeFindings([finding('observe', false)]);
  assert.match(held, /F-1 {2}observe .*\n {5}not at review, since it fails: survives the loss of any one origin\n/);
  assert.ok(!held.includes('independent origins'), 'what stands above the next level is not said here');
  assert.ok(!describeFindings([finding('review', true)]).includes('not at review'));
});

test('where nothing could be weighed, it is said why and where to look', () => {
  assert.match(describeFindings([]), /No finding: no order, visa batch or roster.*dossier/);
});
