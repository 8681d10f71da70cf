import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './phrases.ts';
import { sayMasked } from './say-masked.ts';

test('how many files and organisations go by a mark or a label is said in words that fit, and nothing where none does', () => {
  const said = languages.map((language) => sayMasked(language, { files: 3, organisations: 1 }).join(' '));
  assert.match(said[0] ?? '', /█.*: 3 files\. .*label of the case: 1 organisation\.$/);
  assert.match(said[1] ?? '', /█.*: 3 файла\. .*по делу: 1 организация\.$/);
  assert.match(said[2] ?? '', /█.*: 3개 파일\. .*기호로 적은 것: 1개 기관\.$/);
  assert.deepEqual(sayMasked('ru', { files: 0, organisations: 0 }), []);
});
