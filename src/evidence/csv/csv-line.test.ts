import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asWritten, csvLine, inert } from './csv-line.ts';

test('a cell that a spreadsheet would run is text with an apostrophe before it', () => {
  for (const cell of [
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://x","y")',
    '-Ким',
    '+7 (999) 123',
  ])
    assert.equal(inert(cell), `'${cell}`);
  assert.equal(csvLine(['=HYPERLINK("x")', '@a', 'a,b']), '"\'=HYPERLINK(""x"")",\'@a,"a,b"\n');
});

test('numbers, names and what stands inside a cell stay as they are', () => {
  for (const cell of ['-12.5', '+79990000000', '-3,20', 'Choe Yong-rim', 'a=b', "O'Brien", '', '007'])
    assert.equal(inert(cell), cell);
  assert.equal(csvLine(['x', -5, null]), 'x,-5,\n');
});

test('what was made inert is read as it was written', () => {
  for (const cell of ['=1+1', '-Ким', '-12.5', "'quoted'", 'Choe']) assert.equal(asWritten(inert(cell)), cell);
});
