import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dittoFiller } from './ditto.ts';

test('ditto marks say what stands above; a dash alone, and marks with nothing above, stay', () => {
  const fill = dittoFiller();
  assert.deepEqual(fill(['01.10.2023', 'ООО «Вымысел»', null]), ['01.10.2023', 'ООО «Вымысел»', null]);
  assert.deepEqual(fill(['"', '-//-', '"']), ['01.10.2023', 'ООО «Вымысел»', '"']);
  assert.deepEqual(fill(['то же', '—', 'x']), ['01.10.2023', '—', 'x']);
  assert.deepEqual(fill(['〃', '상동', '-"-']), ['01.10.2023', '—', 'x']);
});
