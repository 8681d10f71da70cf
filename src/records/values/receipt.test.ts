import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiverIn } from './receipt.ts';

test('who took the money is the name behind the word, and a remark that names nobody is none', () => {
  const said = {
    'получил за бригаду Ким С.Г.': 'Ким С.Г.',
    'выдано через Ким Сон Гук': 'Ким Сон Гук',
    'paid to Ahmed Mizanur': 'Ahmed Mizanur',
    'cash, collected by Kim Song': 'Kim Song',
    'по доверенности Ким С.Г.': 'Ким С.Г.',
    'по доверенности: Ким Сон Гук': 'Ким Сон Гук',
    'ведомость; расписался Ким Сон Гук': 'Ким Сон Гук',
    'карта на имя Ким С.Г.': 'Ким С.Г.',
    'card in the name of Kim Song': 'Kim Song',
    'карта на имя владельца': null,
    'расписалась лично': null,
    'cash desk, signed personally': null,
    'прожив. 3000, заявл.': null,
    'получил лично': null,
    'paid in full': null,
  };
  for (const [text, name] of Object.entries(said)) assert.equal(receiverIn(text), name, text);
});
