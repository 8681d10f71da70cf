import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../store/index.ts';
import { emptyStore, joinedNames, putMention } from './mentions-fixture.ts';

/** A line of a pass list or of a roster: who, with which badge, at which site. */
type Line = readonly [name: string, badge: string, site: string];

async function people(passes: readonly Line[], roster: readonly Line[]): Promise<string[]> {
  const store = await emptyStore();
  for (const [i, line] of passes.entries()) await insert(store, 'passes', i, line);
  for (const [i, line] of roster.entries()) await insert(store, 'roster', i, line);
  return joinedNames(store);
}

async function insert(store: Database, exhibit: string, i: number, [name, badge, site]: Line) {
  const record = `sli-${exhibit}-${i}`;
  const mention = (column: string, kind: string, part: string, value: string) =>
    putMention(store, { type: 'site_list', record, exhibit, row: i }, { column, kind, part, value });
  const [person, pass, place] = [
    await mention('person', 'person', 'full', name),
    await mention('badge', 'badge', 'badge', badge),
    await mention('site', 'site', 'place_name', site),
  ];
  await store.run(
    `insert into rec.site_list (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, person_m, badge_m, site_m, kind)
     values ($1, $2, $1, $2, 'B2', 1, 1, $3, $4, $5, 'crew')`,
    [record, exhibit, person, pass, place],
  );
}

test('one badge of one site under one name is one person, in whatever script', async () => {
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['DUBKOV NIKOLAI', '710658', 'Башня']]), [
    'Дубков Николай = DUBKOV NIKOLAI',
  ]);
});

test('a pass that changed hands, or the same number on another site, joins nobody', async () => {
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Озёров Пётр', '710658', 'Башня']]), []);
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Дубков Николай', '710658', 'Мост']]), []);
});

test('a gate writes a surname and an initial: on its badge that is the person of the pass list, with another letter it is not', async () => {
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Дубков Н.', '710658', 'Башня']]), [
    'Дубков Николай = Дубков Н.',
  ]);
  assert.deepEqual(await people([['Дубков Николай', '710658', 'Башня']], [['Дубков С.', '710658', 'Башня']]), []);
});
