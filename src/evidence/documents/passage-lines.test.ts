import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inScratchFolder } from '../scratch-folder.ts';
import { passageLines } from './passage-lines.ts';

test('a passage stands on the line on which it begins, below an empty line or one drawn across; a table drawn in a text has rows of its own', async () => {
  const linesOf = (text: string) => inScratchFolder(async (put) => passageLines(await put('a.txt', text), 'a.txt'));
  const paper = 'СПРАВКА\n\nДана Тестову И. в том,\nчто он проходит практику.\n\n\nДекан О.О. Образцов';
  assert.deepEqual(await linesOf(paper), [1, 3, 7]);
  const cards = 'Вид: заключение\nФИО: Тестов И.\n-----\nВид: расторжение\nФИО: Иной Ю.\n-----\nВерно: Образцов О.';
  assert.deepEqual(await linesOf(cards), [1, 4, 7]);
  const chat =
    '[03.10.2024, 21:10] Прораб: завтра\n35 чел\n[03.10.2024, 21:12] Со Г.: будут\nСедов П. 04.10.2024 09:00\nок';
  assert.deepEqual(await linesOf(chat), [1, 3, 4], 'each message of a chat is a passage');
  assert.equal(await linesOf('No   Name\n--   ----\n1    Pak\n2    Kim'), null);
});
