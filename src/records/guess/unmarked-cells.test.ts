import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

const lines = (marks: readonly string[]) =>
  marks.map((mark, i) => `01.10.2021|2111мо|История|${['Ким Чхоль Су', 'Пак Ён Хо', 'Ли Сан Мин'][i % 3]}|${mark}`);

async function marksOf(...marks: string[]) {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(['Дата занятия|Группа|Дисциплина|Студент|Отметка', ...lines(marks)].join('\n')),
    'журнал занятий.csv',
  );
  const rows = await stores.store.rows('select locator, mark from rec.attendance order by locator');
  await stores.close();
  return { marks: rows.map(({ mark }) => mark), rejects: report.units[0]?.rejects };
}

test('where only absences and grades are written, whoever bears no mark was there', async () => {
  assert.deepEqual(await marksOf('3', '', 'н', '5', '', '4'), {
    marks: ['present', 'present', 'absent', 'present', 'present', 'present'],
    rejects: 0,
  });
});

test('in a list of absences an empty cell says nothing, and even figures are hours missed', async () => {
  assert.equal((await marksOf('н', '', 'н', 'н', 'н', 'н')).rejects, 1);
  assert.deepEqual(await marksOf('2', '', 'н', '4', '', '2'), { marks: ['absent'], rejects: 5 });
});
