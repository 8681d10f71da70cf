import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inScratchFolder } from '../scratch-folder.ts';
import { elementLines } from './element-lines.ts';

const linesOf = (text: string) => inScratchFolder(async (put) => elementLines(await put('a.xml', text), 'a.xml'));

test('an element stands on the line on which its tag begins, the lists inside of it where it does', async () => {
  const text =
    '<?xml version="1.0"?>\n<list>\n  <title>Заявки</title>\n  <row who="Тестов И."/>\n  <row\n    who="Пробный О.">\n    <paper no="1"/>\n    <paper no="2"/>\n  </row><row who="Иной Ю."/>\n</list>\n';
  assert.deepEqual(await linesOf(text), [4, 5, 5, 5, 9]);
});

test('lines are counted over all that is read of a long document', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `  <row no="${at}"\n    who="Тестов И."/>`);
  const lines = await linesOf(`<list>\n${rows.join('\n')}\n</list>`);
  assert.deepEqual([lines?.length, lines?.[0], lines?.at(-1)], [20_000, 2, 40_000]);
  assert.equal(await linesOf('{"rows": []}'), null);
});
