import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samples } from './conformance-samples.ts';
import { mutated, randomFrom } from './mutation.ts';
import { pdfOf } from './pdf/pdf-fixture.ts';
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

test('a file that swells until its parser is ended by the engine costs itself, and the next file is read', async () => {
  const table = samples.find(({ reader }) => reader === 'parquet')?.make(12) ?? Buffer.alloc(0);
  // Found by mutation: a page that claims so many values that nothing but a process of its own contains it.
  await assert.rejects(
    readBytes('swells.parquet', mutated(table, randomFrom(4642))),
    /^EvidenceError: swells\.parquet: needs more than 1 GB of memory to read, which looks like a trap/,
  );
  assert.equal((await readBytes('good.parquet', table)).rows[0]?.length, 12);
});
