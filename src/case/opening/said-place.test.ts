import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEntry } from '../../store/index.ts';
import { locatorKey } from './locator.ts';
import { saidPlaces } from './said-place.ts';

const workbook = 'application/vnd.oasis.opendocument.spreadsheet';

const added = (file_name: string, exhibit: string, units: string[], media_type = 'text/csv'): LedgerEntry => ({
  ...{ seq: 1, at: '2024-01-01T00:00:00.000Z', kind: 'added', by: 'somebody', prev: '', hash: '' },
  body: {
    exhibit,
    file_name,
    units,
    sha256: exhibit,
    bytes: 1,
    media_type,
    origin: file_name,
    origin_id: 'o',
  },
});
const said = saidPlaces([
  added('Приказы/книга й.xlsx', 'a', ['2022', '2023']),
  added('list.ods', 'b', ['Лист1'], workbook),
  added('old/list.ods', 'c', ['Лист1'], workbook),
  added('cards.json', 'd', ['cards']),
]);
const book = locatorKey('Приказы/книга й.xlsx', '2023', 7, 'person');

test('a place is the same however the path to it is written', () => {
  for (const path of [
    'Приказы/книга й.xlsx',
    './Приказы/книга й.xlsx',
    'evidence/Приказы/книга й.xlsx',
    'Приказы\\книга й.xlsx',
  ])
    assert.equal(said(path, '2023', 7, 'person'), book, path);
  assert.equal(said('Приказы/книга й.xlsx'.normalize('NFD'), '2023', '7', 'person'), book);
  assert.equal(said('cards.json', null, '#/cards/0', 'person'), locatorKey('cards.json', null, '/cards/0', 'person'));
});

test('the only sheet of a file may be named or not; one of several is what tells', () => {
  const only = locatorKey('list.ods', 'Лист1', 3, 'person');
  assert.deepEqual([said('list.ods', 'Лист1', 3, 'person'), said('list.ods', null, 3, 'person')], [only, only]);
  assert.notEqual(said('Приказы/книга й.xlsx', '2022', 7, 'person'), book);
});

test('a file that is there by its whole path is not taken for another one, and one that is not there stays itself', () => {
  assert.equal(said('old/list.ods', null, 3, 'person'), locatorKey('old/list.ods', 'Лист1', 3, 'person'));
  assert.equal(said('nowhere.csv', 'x', 3, 'person'), locatorKey('nowhere.csv', 'x', 3, 'person'));
});
