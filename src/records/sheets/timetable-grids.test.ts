import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

async function slots(text: string): Promise<string[]> {
  const stores = await openStores();
  await stores.load(tableReading(text), 'расписание.xlsx');
  const rows = await stores.store.rows(
    'select day, group_code, start_minute, discipline, room from rec.timetable_slot order by day, group_code, start_minute',
  );
  await stores.close();
  return rows.map((row) => Object.values(row).map(String).join(' '));
}

test('hours down the rows and days over the columns: a class in each cell, and where it is held', async () => {
  assert.deepEqual(
    await slots(
      'Расписание занятий группы С-31, 4–5 сентября 2023 г. Вымышленный университет\nВремя|04.09.2023|05.09.2023\n09:00–10:30|Геодезия, ауд. 140|История 445 каб.\n10:40–12:10||Физика',
    ),
    ['2023-09-04 С-31 540 Геодезия 140', '2023-09-05 С-31 540 История 445', '2023-09-05 С-31 640 Физика null'],
  );
});

test('days down the rows and hours over the columns, under the group alone', async () => {
  assert.deepEqual(
    await slots('ПМ-3||\n|8:00-9:30|9:40-11:10\n10.09.2018|История 445 каб.|\n11.09.2018||Геодезия 409 каб.'),
    ['2018-09-10 ПМ-3 480 История 445', '2018-09-11 ПМ-3 580 Геодезия 409'],
  );
});

test('groups over the columns, of the day that stands once for its hours or in the title', async () => {
  assert.deepEqual(
    await slots(
      'Расписание, Вымышленный университет, с 04.09.2023 по 10.09.2023\nДень|Время|С-31|С-32\nПонедельник|09:00–10:30|Математика|История\n|10:40–12:10|Физика|\nВторник|09:00–10:30||Физика',
    ),
    [
      '2023-09-04 С-31 540 Математика null',
      '2023-09-04 С-31 640 Физика null',
      '2023-09-04 С-32 540 История null',
      '2023-09-05 С-32 540 Физика null',
    ],
  );
  assert.deepEqual(
    await slots('Расписание на 04.09.2023, Вымышленный университет\nВремя|С-31|С-32\n09:00–10:30|Математика|История'),
    ['2023-09-04 С-31 540 Математика null', '2023-09-04 С-32 540 История null'],
  );
});

test('the day of the week and the hours may stand in one cell before the groups', async () => {
  assert.deepEqual(
    await slots(
      'Расписание, Вымышленный университет, с 04.09.2023 по 10.09.2023\nДень/пара|С-31|С-32\nПонедельник 1 (9.00-10.30)|Математика|—\nПонедельник 2 (10.40-12.10)|Физика|История\nВторник 1 (9.00-10.30)|—|Физика',
    ),
    [
      '2023-09-04 С-31 540 Математика null',
      '2023-09-04 С-31 640 Физика null',
      '2023-09-04 С-32 640 История null',
      '2023-09-05 С-32 540 Физика null',
    ],
  );
});

test('hours of people by day are no timetable', async () => {
  assert.deepEqual(
    await slots(
      'Табель за октябрь 2023\nФИО|02.10.2023|03.10.2023\nТестов Иван|08:00–17:00|08:00–17:00\nПробный Олег|08:00–17:00|09:00–18:00',
    ),
    [],
  );
});
