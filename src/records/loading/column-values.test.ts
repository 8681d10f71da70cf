import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ColumnValues } from './column-values.ts';

test('the next record says nothing of what the last one said', () => {
  const values = new ColumnValues<string>();
  const say = values.writer('gate');
  say('north');
  values.set('direction', 'in');
  assert.equal(values.get('gate'), 'north');
  assert.deepEqual([...values.values()], ['north', 'in']);
  values.clear();
  assert.equal(values.get('gate'), undefined);
  assert.deepEqual([...values], []);
  say('south');
  assert.deepEqual([...values], [['gate', 'south']]);
});
