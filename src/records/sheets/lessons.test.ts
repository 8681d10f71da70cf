import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../guess/guess-fixture.ts';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { preparedReading } from './prepared-reading.ts';

test('each group of a weekly timetable is taught from and to the days over its lessons', async () => {
  const reading = await preparedReading(
    tableReading(`
Л-101: сетка с 03.10.2022 по 08.10.2022||||
Группа|День недели|Часы|до|Предмет
Л-101|вторник|09:00|10:30|История России
Л-101|среда|10:40|12:10|Философия
Л-102: сетка с 10.04.2023 по 22.04.2023||||
Группа|День недели|Часы|до|Предмет
Л-102|вторник|09:00|10:30|История России
Л-102|среда|09:00|10:30|Философия
`),
    'сетка.xlsx',
  );
  const days: (string | null | undefined)[][] = [];
  for (const unit of reading.units)
    for await (const { rows } of unit.batches())
      days.push(...rows.filter(([group]) => /^Л-10\d$/.test(group ?? '')).map((row) => [row[0], row.at(-1)]));
  assert.deepEqual(days.sort(), [
    ['Л-101', '2022-10-04'],
    ['Л-101', '2022-10-05'],
    ['Л-102', '2023-04-11'],
    ['Л-102', '2023-04-12'],
    ['Л-102', '2023-04-18'],
    ['Л-102', '2023-04-19'],
  ]);
});

test('where one clock time is read as the end, the earlier column is the beginning', async () => {
  const { fields } = await read(
    'Группа|День недели|Часы|до|Предмет\nЛ-101|вторник|09:00|10:30|Философия\nЛ-101|среда|10:40|12:10|Математика',
    'Расписание осень 2022.xlsx',
  );
  assert.deepEqual([fields['timetable_slot:start_minute'], fields['timetable_slot:end_minute']], ['Часы', 'до']);
});
