import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeTestimony } from './testimony.ts';

test('a talk that somebody wrote down: it calls itself so, and speaks of consent or goes by question and answer', () => {
  for (const text of [
    'Беседа с рабочим. Согласие: для дела. Старшего не было.\n— Нас тринадцать, живём в вагончиках.\n',
    'Интервью, 12.02.2025\nВ: Кто платил?\nО: Старший.\nВ: Сколько?\nО: Пять тысяч.\n',
    'Interview notes. Consent given for partners only.\nHe said that the foreman kept the passports.',
    '# Интервью с бывшим рабочим\nИмя: Пак Чхоль Су, 1985 г.р.\n\n— Когда вы приехали?\nВ октябре.',
    'Протокол опроса свидетеля\nОпрошен: Пак Чхоль Су\nПояснил: приехал в октябре.',
    'WITNESS STATEMENT\nI, Kim Chol Su, born in 1988, say as follows:\n1. I came on a student visa.',
    '면담 기록\n대상: 김철수\n문: 언제 왔습니까?\n답: 10월에 왔습니다.',
    '[00:00:01] Интервьюер: Как вы попали в Россию?\n[00:00:09] Респондент: По учебной визе.',
    '---\ntitle: Интервью с рабочим\nname: Пак Чхоль Су\n---\nQ: Когда?\nA: В октябре.',
    '면담 기록. 동의: 사건용\n— 려권은 책임자가 가지고 있습니다.',
  ])
    assert.equal(looksLikeTestimony(text), true, text);
});

test('a printed interview, a register of interviews, minutes of a meeting and a letter are none', () => {
  for (const text of [
    'Интервью с рабочим, имя изменено. Опубликовано 12.02.2025 на https://example.test/a\n— Нас тринадцать.',
    '№;Дата;Интервью;Согласие\n1;12.02.2025;рабочий;да',
    'Протокол встречи от 12.02.2025\nПрисутствовали: проректор, представитель.\nРешили: принять группу.',
    'Свидетельство о регистрации\nФИО: Иванов Иван\nДата рождения: 1990',
    'Показания приборов учёта\nФИО: Иванов Иван',
    'Опросный лист на визу\nФИО: Пак Ён\nДата рождения: 1990',
    'Power of attorney\nIn witness whereof the parties sign.\nName: Pak Yong',
    'Уважаемый Пётр Ильич! Просим дать согласие на приём группы.',
  ])
    assert.equal(looksLikeTestimony(text), false, text);
});
