import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEntry } from '../../store/index.ts';
import { describe, placesOf, shownPlacesOf, withinFile } from './places.ts';

const file = 'письма/приказ.docx';
const exhibit = 'b53c1861be707e29';
const added: LedgerEntry = {
  ...{ seq: 1, at: '2024-01-01T00:00:00.000Z', kind: 'added', by: 'somebody', prev: '', hash: '' },
  body: { exhibit, file_name: file, units: [`${file}, list`, `${file}, table 2`, file], sha256: exhibit, origin: file },
};

test('a place in a running text names its file once; a table in it is told from another in the words of the reader', () => {
  const place = placesOf([added]);
  assert.equal(describe(place(`enl-${exhibit}-s1r4`)), `${file}, row 4`);
  assert.equal(describe(place(`enl-${exhibit}-s2r4`)), `${file}, table 2, row 4`);
  assert.equal(describe(place(`enl-${exhibit}-s3r4`)), `${file}, row 4`);
  const shown = shownPlacesOf([added], 'ru');
  assert.equal(shown(`enl-${exhibit}-s2r4`).sheet, 'таблица 2');
  assert.equal(shown(`clm-${exhibit}-q3`).row, 'утверждение 3');
});

test('a sheet of a workbook keeps its name, whatever it is', () => {
  assert.deepEqual(
    ['list', 'text', '2023', 'приказ, list'].map((sheet) => withinFile('книга.xlsx', sheet)),
    ['list', 'text', '2023', 'приказ, list'],
  );
});
