import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiverOf } from './receiver.ts';

test('a column of receipts names whoever received for another, and nobody where one signs for oneself', () => {
  const said = [
    'получил по дов. Вымыслов Б.',
    'по доверенности № 12 от 01.02.2023 Вымыслов Б.',
    'по доверенности: Вымыслов Б.',
    'ведомость; расписался Вымыслов Борис',
    'Received by VYMYSLOV BORIS',
    'Вымыслов Борис Ильич',
    'О Гым Су',
    '김철수',
    'подпись',
    'на карту',
    'Подпись',
    '—',
    null,
  ];
  assert.deepEqual(said.map(receiverOf), [
    'Вымыслов Б.',
    'Вымыслов Б.',
    'Вымыслов Б.',
    'Вымыслов Борис',
    'VYMYSLOV BORIS',
    'Вымыслов Борис Ильич',
    'О Гым Су',
    '김철수',
    ...[null, null, null, null, null],
  ]);
});
