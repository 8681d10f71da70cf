import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../evidence/index.ts';
import { writtenPapers } from './written-papers.ts';
import { tiesIn } from './written-ties.ts';

const told = (text: string) =>
  tiesIn(text.split('\n').map((line, place) => ({ place, text: line })))?.rows.flatMap(({ cells }) =>
    cells[0] === null ? [] : [cells.join(' | ')],
  );

test('who is whose kin, with a dash, a verb or both at once, whatever post stands before the name', () => {
  assert.deepEqual(
    told(
      'Седов П. П. — брат проректора Лесового А. Б.\nМелова О. О. — жена Седова П. П.\nКим Чер Су является двоюродным братом Ри Ен Гиля.\nПак Сон Иль и Цой Ен Хо — супруги.\nPeter Sample is the nephew of Anna Example.',
    ),
    [
      'Седов П. П. | Лесового А. Б. | брат',
      'Мелова О. О. | Седова П. П. | жена',
      'Ким Чер Су | Ри Ен Гиля | брат',
      'Пак Сон Иль | Цой Ен Хо | супруг',
      'Peter Sample | Anna Example | nephew',
    ],
  );
});

test('one tie needs a title that speaks of ties; who is no kin is none', () => {
  assert.equal(told('Рассказ\nСедов П. П. — брат Лесового А. Б.'), undefined);
  assert.deepEqual(told('Декларация о конфликте интересов\nСедов П. П. — брат Лесового А. Б.'), [
    'Седов П. П. | Лесового А. Б. | брат',
  ]);
  assert.equal(
    told('Связи\nСедов П. П. — директор завода Лесового А. Б.\nМелова О. О. — отдел кадров Седова П. П.'),
    undefined,
  );
});

test('a list whose every line says so is one of ties, each at its line; one of which a line says something else is left', async () => {
  const listed = async (...rows: (string | null)[][]) => {
    const batch = { places: rows.map((_, i) => i + 2), rows };
    const unit = {
      ...{ index: 1, name: 'а.txt, list', hidden: false, kind: 'objects', columns: ['ФИО', 'Прочее', 'ФИО 2'] },
      around: { above: [['Связи']], below: [] },
      locator: (place: number) => `s1r${place}`,
      batches: async function* () {
        yield batch;
      },
    } as const;
    const reading = { reader: 'text', mediaType: 'text/plain', encoding: null, because: '', notes: [], units: [unit] };
    const [read] = (await writtenPapers(reading as unknown as Reading)).units;
    return [read?.columns?.[2], read?.locator(2)];
  };
  const ties = [
    ['Седов П. П.', 'брат проректора Лесового А. Б.', null],
    ['Мелова О. О.', 'жена', 'Седова П. П.'],
  ];
  assert.deepEqual(await listed(...ties), ['Степень родства', 's1r3']);
  assert.deepEqual(await listed(...ties, ['Тестов И. И.', 'бетонщик', null]), ['ФИО 2', 's1r2']);
});
