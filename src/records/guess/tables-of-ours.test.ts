import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

async function lessons(text: string, name: string): Promise<string[]> {
  const { store, load, close } = await openStores();
  await load(tableReading(text.replaceAll(',', '|')), name);
  const rows = await store.rows('select start_minute, end_minute from rec.timetable_slot order by day');
  await close();
  return rows.map(({ start_minute, end_minute }) => `${start_minute}-${end_minute}`);
}

test('a table that bears our own name and columns is read as it says, its clock times as minutes of the day', async () => {
  const text =
    'group_code,discipline,day,start_minute,end_minute\nИГ63,Физика,2023-04-11,540,630\nИГ64,Физика,2023-04-12,5,1440';
  assert.deepEqual(await lessons(text, 'timetable_slot.csv'), ['540-630', '5-1440']);
});

test('numbers under a heading that says no minutes are no clock times, and clock times under one that does are', async () => {
  const head = 'group,subject,day,start,end';
  const rows = 'ИГ63,Физика,2023-04-11,540,630\nИГ64,Физика,2023-04-12,600,690';
  assert.deepEqual(await lessons(`${head}\n${rows}`, 'timetable_slot.csv'), []);
  const clocks = 'group,subject,day,start_minute,end_minute\nИГ63,Физика,2023-04-11,9:00,10:30';
  assert.deepEqual(await lessons(clocks, 'timetable_slot.csv'), ['540-630']);
});
