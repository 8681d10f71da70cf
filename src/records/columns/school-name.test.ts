import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSchoolAcronym, schoolIn } from './school-name.ts';

test('a university by the letters of its name, and no office, school or trust that ends in the same letter', () => {
  for (const name of ['ВЫТУ', 'ВыФУ', 'ПрГПУ', 'СтАУ']) assert.ok(isSchoolAcronym(name), name);
  for (const name of ['ФГБОУ', 'МБОУ', 'УМУ', 'СМУ', 'ГКУ', 'Юсупову', 'ОТДЕЛ', 'ВЫТУ-5'])
    assert.ok(!isSchoolAcronym(name), name);
});

test('the name of a university within a line that says more', () => {
  for (const [line, name] of [
    ['Вымышленный технический университет, журнал начат 09.01.2023', 'Вымышленный технический университет'],
    ['Вымышленный университет: статус виз студентов', 'Вымышленный университет'],
    ['Журнал справок (практика) Вымышленный институт сервиса', 'Вымышленный институт сервиса'],
    ['Реестр выданного — Вымышленный институт права', 'Вымышленный институт права'],
    ['Приложение № 1 к приказу ВЫТУ от 16.10.2023', 'ВЫТУ'],
    ['Список сотрудников университета', null],
    ['Список жильцов', null],
  ] as const)
    assert.equal(schoolIn(line), name, line);
});
