import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { commitmentTo } from './commitment.ts';

const [one, two] = ['1', '2'].map((sign) => sign.repeat(64)) as [string, string];

test('a court makes the line again from what opens it, without the key of the case', () => {
  const { commitment, key, sha256 } = commitmentTo(one, 'case key');
  assert.equal(createHash('sha256').update(`${key}${sha256}`).digest('hex'), commitment);
});

test('a copy alone does not tell its line, and one opened line opens no other', () => {
  assert.notEqual(commitmentTo(one, 'case key').commitment, commitmentTo(one, 'another key').commitment);
  assert.notEqual(commitmentTo(one, 'case key').key, commitmentTo(two, 'case key').key);
});
