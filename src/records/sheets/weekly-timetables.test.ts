import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

const rows = `
Группа|День|С|До|Предмет|Аудитория
Л-101|понедельник|9:00|10:35|Методика|105
Л-101|среда|10:50|12:25|Педагогика|522
`;

test('a timetable of days of the week: a class on each such day of the term that its title says, one row of the file each', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`Вымышленный университет. Расписание за период с 02.09.2023 по 17.09.2023${rows}`),
    'расписание.xlsx',
  );
  const [unit] = report.units;
  assert.deepEqual([unit?.records, unit?.rows, unit?.recordRows, unit?.rejects], [{ timetable_slot: 4 }, 4, 2, 0]);
  const slots = await stores.store.rows(
    'select cast(day as varchar) as day, start_minute, locator from rec.timetable_slot order by day',
  );
  assert.deepEqual(
    slots.map(({ day, start_minute, locator }) => [day, start_minute, locator]),
    [
      ['2023-09-04', 540, 's1r3'],
      ['2023-09-06', 650, 's1r4'],
      ['2023-09-11', 540, 's1r3'],
      ['2023-09-13', 650, 's1r4'],
    ],
  );
  await stores.close();
});

test('a year and no season is its autumn, and told; without a year nothing is laid out', async () => {
  const { reasons, mapping } = await guessMapping(tableReading(rows), 'расписание_2023.xlsx');
  assert.deepEqual(mapping.units[0]?.records[0]?.type, 'timetable_slot');
  assert.match(reasons.join('\n'), /doubtful: .*laid out from 2023-09-01 to 2023-12-31/);
  const termless = await guessMapping(tableReading(rows), 'расписание.xlsx');
  assert.deepEqual(termless.mapping.units, []);
  assert.match(termless.leftovers.join('\n'), /timetable of days of the week.* of which term; say it in the name/);
});

test('the year is the one of the order that put it in force, or the academic year cut short', async () => {
  const laid = async (above: string, name = 'расписание.xlsx') => {
    const { reasons } = await guessMapping(tableReading(`${above}${rows}`), name);
    return /laid out from (\S+) to (\S+) \((.*)\)/.exec(reasons.join('\n'))?.slice(1);
  };
  assert.deepEqual(await laid('Расписание занятий. Введено приказом № 5-у от 26.01.2024'), [
    ...['2024-02-01', '2024-06-15', 'nothing but the day it is dated (2024-01-26)'],
  ]);
  assert.deepEqual((await laid('Расписание занятий', 'расписание 05.02.2024 - 08.06.2024.csv'))?.slice(0, 2), [
    '2024-02-05',
    '2024-06-08',
  ]);
  assert.deepEqual((await laid('Расписание занятий с 05.02.2024 по 08.06.2024'))?.slice(0, 2), [
    '2024-02-05',
    '2024-06-08',
  ]);
  assert.deepEqual(await laid('Расписание занятий, весенний семестр 23/24 уч. г.'), [
    ...['2024-02-01', '2024-06-15', 'nothing but the season and the academic year of its title'],
  ]);
  assert.deepEqual(await laid('Расписание занятий', 'Учёба/2023-2024/расписание.xlsx'), [
    '2023-09-01',
    '2023-12-31',
    'nothing but the academic year of its title, and no season: its autumn is taken',
  ]);
});

test('odd and even weeks are laid out in turn', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(`
Расписание, период: 04.09.2023 – 24.09.2023
Группа|Неделя|День|С|До|Предмет
Л-101|нечётная|пн|9:00|10:35|Методика
Л-101|чётная|пн|9:00|10:35|Педагогика
`),
    'расписание.xlsx',
  );
  const slots = await stores.store.rows('select cast(day as varchar) as day from rec.timetable_slot order by day');
  assert.deepEqual(
    slots.map(({ day }) => day),
    ['2023-09-04', '2023-09-11', '2023-09-18'],
  );
  await stores.close();
});

test('each row may say itself from when to when it holds, and its hours in one column; Thursday is no even week', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Группа|День недели|Пара|Время|Дисциплина|Действует с|Действует по
Л-101|четверг|1|08:30-10:05|Методика|01.09.2023|15.09.2023
Л-101|пятница|2|10:15 – 11:50|Педагогика|11.09.2023|30.09.2023
`),
    'study/raspisanie.xlsx',
  );
  assert.deepEqual(report.units[0]?.records, { timetable_slot: 5 });
  const slots = await stores.store.rows(
    'select cast(day as varchar) as day, start_minute, end_minute from rec.timetable_slot order by day',
  );
  assert.deepEqual(
    slots.map(({ day, start_minute, end_minute }) => [day, start_minute, end_minute]),
    [
      ['2023-09-07', 510, 605],
      ['2023-09-14', 510, 605],
      ['2023-09-15', 615, 710],
      ['2023-09-22', 615, 710],
      ['2023-09-29', 615, 710],
    ],
  );
  await stores.close();
});

test('a timetable whose columns the reader knows, as an export in XML has them, is laid out too', async () => {
  const columns = ['Group', 'Weekday', 'Start', 'End', 'Subject', 'Room'];
  const unit = {
    ...{ index: 1, name: 'Lesson', hidden: false, kind: 'objects' as const, columns },
    locator: (place: number) => `x${place}`,
    batches: async function* () {
      yield {
        places: [1, 2],
        rows: [
          ['S-1', 'Monday', '8:30', '10:00', 'Physics', '1-180'],
          ['S-1', 'Friday', '10:10', '11:40', 'Drawing', '3-146'],
        ],
      };
    },
  };
  const { mapping, reasons } = await guessMapping(
    { reader: 'xml', mediaType: 'text/xml', encoding: null, because: 'a test', units: [unit], notes: [] },
    'university/timetable autumn 2024.xml',
  );
  assert.equal(mapping.units[0]?.records[0]?.type, 'timetable_slot');
  assert.match(reasons.join('\n'), /laid out from 2024-09-01 to 2024-12-31/);
});

const journal = (group: string, days: string) => ({
  name: group,
  rows: `Журнал посещаемости гр. ${group}\n№|Студент|${days}\n1|Тестов Иван|н|||н\n2|Пробный Пётр||||н\n3|Иной Юрий|н|||н`,
});

/** A workbook of a timetable called «расписание осень» and sheets beside it. */
async function workbook(timetable: string, ...sheets: { name: string; rows: string }[]) {
  const units = [{ name: 'расписание осень', rows: timetable }, ...sheets].flatMap(({ name, rows }, at) =>
    tableReading(rows).units.map((unit) => ({ ...unit, index: at + 1, name })),
  );
  const { mapping, reasons, leftovers } = await guessMapping({ ...tableReading(''), units }, 'группы.xlsx');
  return {
    isRead: mapping.units.some(({ name }) => name === 'расписание осень'),
    units,
    laid: /laid out from (\S+) to (\S+) \((.*)\)/.exec(reasons.join('\n'))?.slice(1) ?? null,
    left: leftovers.join('\n'),
  };
}

test('«осень» without a year is the only autumn of the journals of its groups in the same workbook', async () => {
  const one = await workbook(
    `РАСПИСАНИЕ ЗАНЯТИЙ${rows}Л-102|среда|9:00|10:35|Физика|1\n`,
    journal('Л-101', '02.10.2023|03.10.2023|04.10.2023|05.10.2023'),
    journal('Л-101 весна', '04.03.2024|05.03.2024|06.03.2024|07.03.2024'),
    journal('Ж-7', '03.10.2022|04.10.2022|05.10.2022|06.10.2022'),
  );
  assert.deepEqual(one.laid, ['2023-09-01', '2023-12-31', 'the autumn of the journals beside it']);
  const spring = await workbook(`РАСПИСАНИЕ${rows}`, journal('Л-101', '04.03.2024|05.03.2024|06.03.2024|07.03.2024'));
  assert.deepEqual([spring.isRead, spring.laid], [false, null]);
  assert.match(spring.left, /of which term; say it in the name/);
});

test('where the journals lie in several autumns, each group is taught in that of its own, and one without any is left and told', async () => {
  const timetable = `РАСПИСАНИЕ${rows}Л-201|среда|9:00|10:35|Физика|1\nЛ-301|среда|9:00|10:35|Физика|1\nЛ-401|пн|9:00|10:35|Физика|1\n`;
  const several = await workbook(
    timetable,
    journal('Л-101', '02.10.2023|03.10.2023|04.10.2023|05.10.2023'),
    journal('Л-201', '03.10.2022|04.10.2022|05.10.2022|06.10.2022'),
    journal('Л-401', '03.10.2022|04.10.2022|02.10.2023|03.10.2023'),
  );
  assert.deepEqual(several.laid, [
    ...['2022-09-01', '2023-12-31', 'each group in the only autumn of its own journal beside it'],
  ]);
  assert.match(several.left, /no journal beside it tells the only one of Л-301, Л-401: their rows are left/);
  const stores = await openStores();
  const report = await stores.load({ ...tableReading(''), units: several.units }, 'группы.xlsx');
  const slots = await stores.store.rows(
    'select group_code, cast(min(day) as varchar) as first, cast(max(day) as varchar) as last, count(*) as n from rec.timetable_slot group by all order by all',
  );
  assert.deepEqual(
    slots.map(({ group_code, first, last, n }) => [group_code, first, last, Number(n)]),
    [
      ['Л-101', '2023-09-04', '2023-12-27', 34],
      ['Л-201', '2022-09-07', '2022-12-28', 17],
    ],
  );
  assert.equal(report.units[0]?.rejects, 2);
  await stores.close();
});

test('a journal with a row for each lesson tells the terms of its groups too; a list of orders does not', async () => {
  const list = (title: string) => ({
    name: 'все',
    rows: `${title}\nДата|Группа|Пара|Отсутствуют\n02.10.2023|Л-101|1|Тестов Иван\n03.10.2023|Л-101|2|Пробный Олег\n04.10.2023|Л-101|1|Тестов Иван`,
  });
  const journals = await workbook(`РАСПИСАНИЕ${rows}`, list('Журнал посещаемости занятий'));
  assert.deepEqual(journals.laid?.slice(0, 2), ['2023-09-01', '2023-12-31']);
  assert.equal((await workbook(`РАСПИСАНИЕ${rows}`, list('Реестр приказов об отчислении'))).laid, null);
});

test('another sheet may say the academic year; two of them say none', async () => {
  const plan = (year: string) => ({
    name: 'план',
    rows: `Учебный план на ${year} уч. год\nДисциплина|Часов\nФизика|36`,
  });
  assert.deepEqual((await workbook(`РАСПИСАНИЕ${rows}`, plan('2023/2024'))).laid, [
    ...['2023-09-01', '2023-12-31', 'the season and the academic year of another sheet'],
  ]);
  assert.equal((await workbook(`РАСПИСАНИЕ${rows}`, plan('2023/2024'), plan('2022/2023'))).laid, null);
});

test('a season is a word of its own, or the number of a semester', async () => {
  const laid = async (name: string) => {
    const { reasons } = await guessMapping(tableReading(rows), name);
    return /laid out from (\S+) to/.exec(reasons.join('\n'))?.[1];
  };
  for (const name of ['весна 2024', 'расписание_весна_2024', '2 семестр 2023-2024', 'IV семестр 2023-2024'])
    assert.equal(await laid(`${name}.xlsx`), '2024-02-01', name);
  for (const name of ['осень 2024', '1 семестр 2024-2025', 'семестр 3, 2024-2025', 'Осенний семестр 2024'])
    assert.equal(await laid(`${name}.xlsx`), '2024-09-01', name);
});
