// A record of a document is shown on its page, boxed among the words around it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pdfOf, ruledPages } from '../src/evidence/pdf/pdf-fixture.ts';
import { recordSource } from '../src/server/wire/source.ts';
import { scratch } from './invented-evidence.ts';
import { startStill, working } from './repeatable-case.ts';

test('the words of the cited line are boxed on the page, and the page is whole', async (t) => {
  const folder = scratch(t);
  const path = join(folder, 'gate.pdf');
  const head = ['№ пропуска', 'Дата и время прохода', 'Событие', 'Объект'];
  const entries = Array.from({ length: 60 }, (_, n) => [`A-${n}`, `0${1 + (n % 9)}.10.2023 08:00`, 'вход', 'ЖК Маяк']);
  writeFileSync(path, pdfOf(ruledPages(head, entries, ['Журнал проходов'])));
  const dir = await startStill(join(folder, 'case'), 'Invented', [{ path }]);
  const source = await working(dir, async (found) => {
    const [exhibit] = await found.exhibits('en');
    const question = { language: 'en', indicator: null, around: 2 } as const;
    return recordSource.parse(await found.source(`acc-${exhibit?.exhibit}-p2r5`, question));
  });
  const { shown, selector } = source;
  assert.ok(shown.kind === 'page');
  const cited = shown.words.filter((word) => word.cited);
  assert.deepEqual([shown.page, shown.pages, shown.width, cited.length], [2, 2, 595, 4]);
  assert.match(shown.quote?.exact ?? '', /^A-\d+ 0\d\.10\.2023 08:00 вход ЖК Маяк$/);
  assert.ok(shown.words.length > 40 && new Set(cited.map(({ y }) => Math.round(y))).size === 1);
  assert.match(JSON.stringify(selector), /page=2.*line=5/);
});
