import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { type CaseConfig, printConfig, titleIn } from './config.ts';

const titles = (given: Partial<CaseConfig>) =>
  (['en', 'ru', 'ko'] as const).map((language) => titleIn(parse(printConfig(given)) as CaseConfig, language));

test('a case that nobody named has no title in the language of its reader; a name stays as it was given', () => {
  assert.deepEqual(titles({}), ['Untitled case', 'Дело без названия', '제목 없는 사건']);
  assert.deepEqual(titles({ title: 'Книга приказов' }), ['Книга приказов', 'Книга приказов', 'Книга приказов']);
});
