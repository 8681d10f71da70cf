import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unit } from '../../evidence/index.ts';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { carriedDown } from './carried-down.ts';

const rowsOf = async (text: string): Promise<string[]> => {
  const [unit] = (await carriedDown(tableReading(text))).units as [Unit];
  const all: string[] = [];
  for await (const { rows } of unit.batches()) all.push(...rows.map((row) => row.map((cell) => cell ?? '').join('|')));
  return all;
};

test('the day of a gate stands over all who came on it, the order and the firm over all of its people', async () => {
  const gate =
    'Проходы\nДата|ФИО|Пропуск|Вход\n21.07.2025|Пробный О.|98537|08:26\n|Тестов И.|45442|08:27\n|Иной Ю.|95477|08:13\n22.07.2025|Пробный О.|98537|08:31\n|Тестов И.|45442|08:20';
  assert.deepEqual(
    (await rowsOf(gate)).slice(2).map((row) => row.slice(0, 10)),
    ['21.07.2025', '21.07.2025', '21.07.2025', '22.07.2025', '22.07.2025'],
  );
  const practice =
    '№ п/п|ФИО|Пр. №|С какого дня|Место практики|Замечания\n1|Пробный О.|П288|01.10.2025|ООО «Вымысел»|\n2|Тестов И.||||\n3|Иной Ю.||||\n4|Прочий П.|П103|01.09.2025|АО «Образец»|болен\n5|Образцов О.||||\nИтого: 5|||||';
  assert.deepEqual(await rowsOf(practice), [
    '№ п/п|ФИО|Пр. №|С какого дня|Место практики|Замечания',
    '1|Пробный О.|П288|01.10.2025|ООО «Вымысел»|',
    '2|Тестов И.|П288|01.10.2025|ООО «Вымысел»|',
    '3|Иной Ю.|П288|01.10.2025|ООО «Вымысел»|',
    '4|Прочий П.|П103|01.09.2025|АО «Образец»|болен',
    '5|Образцов О.|П103|01.09.2025|АО «Образец»|',
    'Итого: 5|||||',
  ]);
});

test('in a book of orders «№» and «Дата» hold for the people who stand alone below them', async () => {
  const book =
    'Дата|№|О чём|Кого\n05.09.2023|614-с|зачислить|Пробный О. П.\n|||Тестов И. К.\n|||Иной Ю. А.\n18.09.2023|640-с|зачислить|Прочий П. Р.\n19.09.2023|641-с|отчислить|Образцов О. С.';
  assert.deepEqual((await rowsOf(book)).slice(1), [
    '05.09.2023|614-с|зачислить|Пробный О. П.',
    '05.09.2023|614-с|зачислить|Тестов И. К.',
    '05.09.2023|614-с|зачислить|Иной Ю. А.',
    '18.09.2023|640-с|зачислить|Прочий П. Р.',
    '19.09.2023|641-с|отчислить|Образцов О. С.',
  ]);
});

test('passports, amounts, days out of order and what stands twice running are nobody else’s', async () => {
  for (const table of [
    'ФИО|Группа|Паспорт\nПробный О.|Л-1|A0604423\nТестов И.|Л-1|\nИной Ю.|Л-1|\nПрочий П.|Л-2|A0144993\nОбразцов О.|Л-2|',
    'ФИО|Группа|Сумма\nПробный О.|Л-1|61000\nТестов И.|Л-1|\nИной Ю.|Л-1|\nПрочий П.|Л-2|72000\nОбразцов О.|Л-2|',
    'ФИО|Группа|Отчислен\nПробный О.|Л-1|05.03.2024\nТестов И.|Л-1|\nИной Ю.|Л-1|01.02.2024\nПрочий П.|Л-2|\nОбразцов О.|Л-2|\nДругой О.|Л-2|\nЕщё О.|Л-2|07.03.2024',
    'ФИО|№|Отчислен\nПробный О.|17|05.03.2024\nТестов И.||01.02.2024\nИной Ю.||\nПрочий П.|21|\nОбразцов О.||07.03.2024',
    'ФИО|Группа|Приказ\nПробный О.|Л-1|5-у\nТестов И.|Л-1|5-у\nИной Ю.|Л-1|\nПрочий П.|Л-2|\nОбразцов О.|Л-2|',
  ])
    assert.deepEqual(await rowsOf(table), table.split('\n'));
});
