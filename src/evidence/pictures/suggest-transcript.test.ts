import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { inScratchFolder, readBytes } from '../scratch-folder.ts';
import { acceptCell } from './accept-cell.ts';
import { type RecognisedWord, suggestTranscript, transcriptCsv } from './suggest-transcript.ts';
import { tesseract } from './tesseract.ts';

const word = (text: string, x: number, y: number, confidence = 90): RecognisedWord => ({
  text,
  confidence,
  x,
  y,
  width: text.length * 10,
  height: 20,
});

test('words at one height are a row, wide gaps part its cells, and each cell is as sure as its least sure word', () => {
  const words = [
    word('Пак', 100, 52),
    word('1', 10, 50),
    word('Ён', 140, 49, 40),
    word('2', 10, 80),
    word('Ким', 100, 81),
  ];
  assert.deepEqual(suggestTranscript(words), [
    { row: 1, field: 'column 1', value: '1', region: '10,50,10,20', confidence: 90 },
    { row: 1, field: 'column 2', value: 'Пак Ён', region: '100,49,60,23', confidence: 40 },
    { row: 2, field: 'column 1', value: '2', region: '10,80,10,20', confidence: 90 },
    { row: 2, field: 'column 2', value: 'Ким', region: '100,81,30,20', confidence: 90 },
  ]);
});

test('a suggestion is keyed cell by cell, under the heading and with the value a person gives; the rest stays open', async () => {
  const cells = suggestTranscript([word('Паk', 10, 50), word('=1', 300, 50)]);
  const csv = transcriptCsv('order.jpg', cells);
  await assert.rejects(readBytes('t.csv', csv), /is a transcript in which no person keyed anything/);
  const once = acceptCell(
    csv,
    { row: 1, field: 'column 1', by: 'first reader', value: 'Пак "Ён"', as: 'ФИО' },
    't.csv',
  );
  const both = acceptCell(once.csv, { row: 1, field: 'column 2', by: 'first reader' }, 't.csv');
  const { rows, reading } = await readBytes('t.csv', both.csv);
  assert.deepEqual(reading.units[0]?.columns, ['ФИО', 'column 2', 'region']);
  assert.deepEqual(rows[0], [['Пак "Ён"', '=1', 'xywh=10,50,310,20']]);
  assert.throws(
    () => acceptCell(both.csv, { row: 1, field: 'ФИО', by: 'x' }, 't.csv'),
    /no open suggestion stands in row 1, field "ФИО"/,
  );
  assert.throws(() => acceptCell('a,b\n', { row: 1, field: 'x', by: 'x' }, 't.csv'), /t\.csv:1: is no transcript/);
});

test('a language whose data is not there is refused before anything could be fetched', async () => {
  await inScratchFolder(async (put) => {
    const folder = dirname(await put('rus.traineddata', 'x'));
    await assert.rejects(tesseract(['rus', 'kor'], folder), /expected rus\.traineddata, kor\.traineddata/);
    await assert.rejects(tesseract(['../rus'], folder), /expected/);
  });
});
