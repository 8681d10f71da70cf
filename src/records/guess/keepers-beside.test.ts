import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading, workbookReading } from '../loading/exhibit-fixture.ts';
import { guessMapping } from './guess-mapping.ts';
import { keepersBeside } from './keepers-beside.ts';

const orders = (university: string, group: string, ...people: string[]) =>
  [
    university,
    '№ приказа|Дата приказа|Вид приказа|ФИО студента|Дата рождения|Группа|Код направления|Уровень|Форма обучения',
    ...people.map((name) => `17-с|01.09.2023|зачислить|${name}|05.05.2001|${group}|45.03.02|бакалавриат|очная`),
  ].join('\n');
const session = (group: string, ...people: string[]) =>
  [
    'ФИО студента|Группа|Дисциплина|Оценка|Дата',
    ...people.map((name) => `${name}|${group}|История|хорошо|12.01.2024`),
  ].join('\n');

const first = ['Дубков Нил', 'Ивнин Клим', 'Грушин Фрол'];
const second = ['Седов Илья', 'Тропин Лев', 'Ветров Ян'];

async function keeperOf(files: Readonly<Record<string, string>>, fileName: string, text: string) {
  const stores = await openStores();
  const names = Object.keys(files);
  for (const [i, name] of names.entries())
    await stores.load(tableReading(files[name] ?? ''), name, { exhibitId: `9f2c0a1b7e44d21${i}` });
  const beside = await keepersBeside(
    stores.store,
    stores.protectedStore,
    (exhibit) => names[Number(exhibit.at(-1))] ?? '',
  );
  const guess = await guessMapping(tableReading(text), fileName, { keeper: beside(fileName) });
  await stores.close();
  const said = guess.mapping.units[0]?.records[0]?.fields.find(({ column }) => column === 'university')?.source;
  return { said: said?.kind === 'says' ? said.text : null, reasons: guess.reasons, awaits: guess.awaits };
}

test('a grade sheet that names no university is that of the order book in its folder, and says that this is doubtful', async () => {
  const { said, reasons, awaits } = await keeperOf(
    { 'dean/orders.xlsx': orders('ФГБОУ ВО «Вымышленный университет»', 'Л-1', ...first) },
    'dean/session.xlsx',
    session('Л-9', ...second),
  );
  assert.equal(said, 'ФГБОУ ВО «Вымышленный университет»');
  assert.deepEqual(awaits, ['university']);
  assert.ok(
    reasons.some((reason) => /^doubtful: university.*only one that folder "dean" names/.test(reason)),
    reasons.join('\n'),
  );
});

test('another folder lends its university only where their papers meet', async () => {
  const files = { 'dean/orders.xlsx': orders('ФГБОУ ВО «Вымышленный университет»', 'Л-1', ...first) };
  const meeting = await keeperOf(files, 'exams/session.xlsx', session('Л-1', ...first));
  assert.equal(meeting.said, 'ФГБОУ ВО «Вымышленный университет»');
  const strange = await keeperOf(files, 'exams/session.xlsx', session('Л-9', ...second));
  assert.equal(strange.said, '(university not named exams)');
});

test('of two universities it is the one whose people and groups stand in the file, else the one its name tells, else neither', async () => {
  const files = {
    'a.xlsx': orders('ФГБОУ ВО «Береговой университет»', 'Л-1', ...first),
    'b.xlsx': orders('ФГБОУ ВО «Сопкинский институт»', 'М-2', ...second),
  };
  assert.equal(
    (await keeperOf(files, 'session.xlsx', session('М-2', ...second))).said,
    'ФГБОУ ВО «Сопкинский институт»',
  );
  assert.equal(
    (await keeperOf(files, 'береговой зачёты.xlsx', session('Я-7', 'Полевой Юрий', 'Чернов Лука', 'Синев Марк'))).said,
    'ФГБОУ ВО «Береговой университет»',
  );
  assert.equal(
    (await keeperOf(files, 'session.xlsx', session('Я-7', 'Полевой Юрий', 'Чернов Лука', 'Синев Марк'))).said,
    '(university not named)',
  );
});

test('a sheet of a workbook that does not name the employer takes that of the sheet that does', async () => {
  const sheet = (month: string, above: string) =>
    `${above}\nВедомость за ${month} 2023\nТаб. №|ФИО|Начислено|К выплате\n101|Дубков Нил|50000|43500\n102|Ивнин Клим|50000|43500`;
  const { mapping, awaits } = await guessMapping(
    workbookReading({ Сентябрь: sheet('сентябрь', 'ООО «Вымысел», ИНН 0012345673'), Октябрь: sheet('октябрь', '') }),
    'pay.xlsx',
  );
  assert.deepEqual(awaits, ['employer']);
  const employers = mapping.units.map(({ records }) =>
    records[0]?.fields.filter(({ column }) => column === 'employer').map(({ part, source }) => [part, source]),
  );
  assert.deepEqual(employers[1], employers[0]);
});
