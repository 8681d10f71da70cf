import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfOf } from './pdf-fixture.ts';
import { readBytes } from './scratch-folder.ts';

test('a PDF that keeps its parser for ever is given up, and the next file is read', async () => {
  const signs =
    '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFFF0> <0000> endbfrange';
  const trap = pdfOf([{ texts: [{ x: 40, y: 700, text: 'x' }] }], '', '', signs);
  await assert.rejects(
    readBytes('trap.pdf', trap),
    /^EvidenceError: trap\.pdf: (took longer than 30 seconds|needs more than 1 GB)/,
  );
  const { rows } = await readBytes('good.pdf', pdfOf([{ texts: [{ x: 40, y: 700, text: 'good' }] }]));
  assert.deepEqual(rows[0], [['good']]);
});
