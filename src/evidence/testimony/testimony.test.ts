import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeTestimony } from './testimony.ts';

test('a talk that somebody wrote down: it calls itself so, and speaks of consent or goes by question and answer', () => {
  for (const text of [
    'Беседа с рабочим. Согласие: для дела. Старшего не было.\n— Нас тринадцать, живём в вагончиках.\n',
    'Интервью, 12.02.2025\nВ: Кто платил?\nО: Старший.\nВ: Сколько?\nО: Пять тысяч.\n',
    'Interview notes. Consent given for partners only.\nHe said that the foreman kept the passports.',
    '면담 기록. 동의: 사건용\n— 려권은 책임자가 가지고 있습니다.',
  ])
    assert.equal(looksLikeTestimony(text), true, text);
});

test('a printed interview, a register of interviews, minutes of a meeting and a letter are none', () => {
  for (const text of [
    'Интервью с рабочим, имя изменено. Опубликовано 12.02.2025 на https://example.test/a\n— Нас тринадцать.',
    '№;Дата;Интервью;Согласие\n1;12.02.2025;рабочий;да',
    'Протокол встречи от 12.02.2025\nПрисутствовали: проректор, представитель.\nРешили: принять группу.',
    'Уважаемый Пётр Ильич! Просим дать согласие на приём группы.',
  ])
    assert.equal(looksLikeTestimony(text), false, text);
});
