import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lettersIn, mailsIn } from './written-letters.ts';
import type { WrittenLine, WrittenTable } from './written-line.ts';

const read = (reader: (lines: readonly WrittenLine[]) => WrittenTable | null, text: string) =>
  reader(text.split('\n').map((line, place) => ({ place, text: line.trim() })))
    ?.rows.filter(({ cells }) => cells[0] !== null)
    .map(({ cells }) => cells.slice(1, 4).join(' | '));

test('a letter without a greeting is known by the line that says to whom it goes', () => {
  assert.deepEqual(
    read(
      lettersIn,
      'ООО «Вымысел»\nг. Вымыслов\n\n15 марта 2023 г. № 61\n\nПроректору Вымышленного университета\nА. Б. Лесовому\n\nНа Ваше письмо от 12.03.2023 № 45 сообщаем, что готовы принять на практику 20 студентов.\n\nДиректор П. П. Седов',
    ),
    ['15 марта 2023 | ООО «Вымысел» | Вымышленный университет'],
  );
  assert.deepEqual(
    read(
      lettersIn,
      'Invented LLC\n15 March 2023\nTo: Invented University, Mr A. Sample\n\nIn reply to your letter we confirm twenty places from June.\n\nP. Sedov',
    ),
    ['15 March 2023 | Invented LLC | Invented University'],
  );
});

test('what somebody alone asks of an office, and a paper without a day, are no letter of two', () => {
  const to =
    'Ректору Вымышленного университета\nот Седова П. П.\n12.03.2023\n\nПрошу предоставить мне отпуск по семейным обстоятельствам.';
  assert.equal(read(lettersIn, to), undefined);
  assert.equal(
    read(
      lettersIn,
      'ООО «Вымысел»\nДиректору АО «Небыль»\nПросим сообщить, сколько человек работает на объекте сегодня.',
    ),
    undefined,
  );
});

test('letters that were copied out of a mail program, one below the other', () => {
  const mail = (from: string, to: string, at: string) =>
    `От: ${from} <a@b.example>\nКому: ${to} <c@d.example>\nДата: ${at}\nТема: практика\nСколько человек?\n\n`;
  assert.deepEqual(
    read(
      mailsIn,
      mail('Лесовой А. Б.', 'Седов П. П.', '12.03.2023 10:14') +
        mail('Седов П. П.', 'Лесовой А. Б.', '12.03.2023 11:40'),
    ),
    ['12.03.2023 10:14 | Лесовой А. Б. | Седов П. П.', '12.03.2023 11:40 | Седов П. П. | Лесовой А. Б.'],
  );
  assert.equal(read(mailsIn, 'От: склада\nКирпич: 5\nДата: 12.03.2023'), undefined);
});
