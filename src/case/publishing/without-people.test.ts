import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutPeople } from './without-people.ts';

const labels = {
  'e-1': { text: 'ООО «Вымысел»', kind: 'org', named: true, own: 'organisation O-1' },
  'e-2': { text: 'Пак Чон Хён', kind: 'org', named: true, own: 'organisation O-2' },
  'e-3': { text: 'P-3', kind: 'person', named: false, own: 'P-3' },
} as const;

test('a firm that goes by the name of a protected person goes by the label of the case', () => {
  const nameless = withoutPeople([
    { id: 'm-1', spellings: ['Пак Ч. Х.'] },
    { id: 'm-2', spellings: ['Пак Чон Хён'] },
  ]);
  const label = nameless.label((entity) => labels[entity as keyof typeof labels]);
  assert.deepEqual(
    ['e-1', 'e-2', 'e-3', 'e-2'].map((entity) => label(entity).text),
    ['ООО «Вымысел»', 'organisation O-2', 'P-3', 'organisation O-2'],
  );
  assert.deepEqual(nameless.masked(), { files: 0, organisations: 1 });
});

test('a file that is called by the name of a person goes by the beginning of its hash, within its folder', () => {
  const { place, material, masked } = withoutPeople([{ id: 'm-1', spellings: ['Выдумов Пак'] }]);
  const at = { locator: 's1r2', exhibit: '4f582fba1af6', originId: 'o-99887766', grade: 'F6', row: 2 };
  const shown = (file: string, sheet: string | null) =>
    place(() => ({ ...at, file, sheet, origin: file }))('enl-4f582fba-s1r2');
  assert.deepEqual(
    [shown('анкеты/Выдумов Пак.docx', 'Выдумов'), shown('анкеты/Пак.docx', null)].map(({ file, sheet, origin }) => [
      ...[file, sheet, origin],
    ]),
    [
      ['анкеты/█ 4f582fba.docx', '█ 4f582fba', 'анкеты/█ 99887766.docx'],
      ['анкеты/Пак.docx', null, 'анкеты/Пак.docx'],
    ],
  );
  const exhibit = { exhibit: 'x', origin: 'o', grade: 'F6', translationOf: null };
  const { exhibits } = material({
    exhibits: [{ ...exhibit, sha256: '0011223344', file: 'карта Выдумова.xlsx' }],
    ...{ origins: [], claims: [], chronology: [] },
  });
  assert.equal(exhibits[0]?.file, '█ 00112233.xlsx');
  assert.deepEqual(masked(), { files: 2, organisations: 0 });
});
