import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { askedOf } from './asked-for.ts';

const group = '№|Имя|Паспорт\n1|Ким Чхоль Су|472000001\n2|Пак Ён Хо|472000002\n3|Ли Мён Гук|472000003';
const letterOf = (asks: string, signed = 'С уважением, ООО «Вымысел-Агент»') => [
  'Date: Mon, 02 Oct 2023 09:30:00 +0900',
  'Список группы',
  'Здравствуйте, Ольга Олеговна!',
  `Список во вложении. ${asks}`,
  signed,
];
const guessed = async (letter: readonly string[]) => {
  const { mapping, reasons } = await guessMapping(tableReading(group), 'письмо.eml/spisok.xlsx', { letter });
  const [record] = mapping.units.flatMap(({ records }) => records);
  const said = new Map(
    record?.fields.map(({ column, source }) => [column, source.kind === 'says' ? source.text : null]),
  );
  return { type: record?.type, said, reasons };
};

test('a list that nothing tells, and that hangs on a letter, is what the letter asks for: who asks brought its people, on the day of the letter', async () => {
  const { type, said, reasons } = await guessed(letterOf('Просим приказ до конца недели и справки сразу.'));
  assert.equal(type, 'application');
  assert.deepEqual([said.get('agent'), said.get('received')], ['ООО «Вымысел-Агент»', '02 Oct 2023']);
  assert.match(
    reasons.join('\n'),
    /doubtful: .*its letter asks for what makes it application \("Просим приказ до конца недели/u,
  );
  const english = await guessed(letterOf('Please enrol those in the list.', 'Kind regards,\nSample Peter'));
  assert.deepEqual([english.type, english.said.get('representative')], ['application', 'Sample Peter']);
});

test('a letter that asks for nothing, or for what makes no record of those listed, leaves the list untold; a school asks nobody to enrol', async () => {
  for (const asks of [
    'Как договаривались.',
    'Просим принять на практику по списку.',
    'Просим приказ о практике.',
    'Просим сверить список.',
  ])
    assert.equal((await guessed(letterOf(asks))).type, undefined, asks);
  assert.deepEqual(askedOf(['Прошу зачислить.', 'С уважением, проректор А.Б. Лесной'])?.said, []);
  assert.equal(askedOf(['Просим выдать пропуска.'])?.type, 'site_list');
});
