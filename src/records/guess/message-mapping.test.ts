import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readExhibit } from '../../evidence/index.ts';
import { openStores } from '../loading/exhibit-fixture.ts';

test('each letter of a mailbox is a contact of who wrote with whom it went to, by name where it says one, on its day', async (t) => {
  const stores = await openStores();
  const box = `From a@example.org Fri Mar  1 10:00:00 2024\nFrom: "И. Примеров" <a@example.org>\nTo: b@example.org, "Вымыслова" <c@example.org>\nDate: Fri, 1 Mar 2024 10:00:00 +1000\nSubject: Список\n\nВысылаю список.\n`;
  const room = mkdtempSync(join(tmpdir(), 'tributary-letters-'));
  t.after(() => rmSync(room, { recursive: true, force: true }));
  writeFileSync(join(room, 'inbox.mbox'), box);
  const read = await stores.load(await readExhibit(join(room, 'inbox.mbox'), 'inbox.mbox'), 'inbox.mbox');
  assert.deepEqual(
    read.units.map(({ records, rows, rejects }) => [records, rows, rejects]),
    [[{ contact_event: 1 }, 1, 0]],
  );
  const [event] = await stores.store.rows('select kind, cast(at_from as varchar) as at from rec.contact_event');
  assert.deepEqual(event, { kind: 'letter', at: '2024-03-01' });
  const names = await stores.protectedStore.rows('select value from mention_value order by value');
  assert.deepEqual(
    names.map(({ value }) => value),
    ['b@example.org', 'Вымыслова', 'И. Примеров'],
  );
  await stores.close();
});

test('a chat that a telephone wrote out as text is a contact for each message, at its line', async (t) => {
  const stores = await openStores();
  const room = mkdtempSync(join(tmpdir(), 'tributary-chat-'));
  t.after(() => rmSync(room, { recursive: true, force: true }));
  const text =
    '[03.10.2024, 21:10] Прораб: завтра на объект 35 чел, автобус 6:50\n[03.10.2024, 21:12] Со Г.: будут все,\nпаспорта у меня\n[09.10.2024, 21:40] Прораб: справки сделали?\n';
  writeFileSync(join(room, 'chat.txt'), text);
  const read = await stores.load(await readExhibit(join(room, 'chat.txt'), 'chat.txt'), 'chat.txt');
  assert.deepEqual(
    read.units.map(({ records, rejects }) => [records, rejects]),
    [[{ contact_event: 3 }, 0]],
  );
  const events = await stores.store.rows(
    'select kind, cast(at_from as varchar) as at from rec.contact_event order by 2',
  );
  assert.deepEqual(events.at(-1), { kind: 'chat', at: '2024-10-09' });
  await stores.close();
});
