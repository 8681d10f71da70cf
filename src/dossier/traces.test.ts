import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createProtectedTables, createTables } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { oneWitness } from './invented-dossier.ts';
import { TraceFound, tracesIn } from './traces.ts';

const temp = mkdtempSync(join(tmpdir(), 'tributary-traces-'));
let store: Database;
let protectedStore: Database;
before(async () => {
  store = await openDatabase({ temp: join(temp, 'a') });
  protectedStore = await openDatabase({ temp: join(temp, 'b') });
  await store.run(createTables());
  await store.run(`
    insert into custody.exhibit (exhibit_id, sha256, file_name, origin_id, feature_version) values ('5e1f00aa11bb22cc', 'ab', 'Приказ 77-с.xlsx', 'o-1', '1');
    insert into custody.entity (entity_id, kind, pseudonym) values ('e-1', 'person', 'P-00017')`);
  await protectedStore.run(createProtectedTables());
  await protectedStore.run(`
    insert into mention_value (mention, part, value, exhibit_id) values ('m-1', 'document', '412345678', '1'),
      ('m-2', 'address', 'ул. Портовая, д. 5', '1'), ('m-3', 'org_name', 'ООО «Тихий берег»', '1'), ('m-4', 'place_name', 'site', '1');
    insert into trait (mention, kind, value, record_id, exhibit_id) values ('m-1', 'citizenship', 'a people’s republic', 'r', '1')`);
});
after(async () => {
  await store.close();
  await protectedStore.close();
  rmSync(temp, { recursive: true });
});

const kinds = async (text: string, allowed: readonly string[] = [], fixed: readonly string[] = []) =>
  (await tracesIn(text, { store, protectedStore, claims: oneWitness.claims, allowed, fixed })).map(({ kind }) => kind);

for (const [text, kind] of [
  ['Paper 412345678 was shown.', 'a number or a name in the material'],
  ['They live at УЛ. ПОРТОВАЯ д. 5 now', 'a number or a name in the material'],
  [
    '<b>ООО</b> &laquo;Тихий берег&raquo;'.replaceAll('&laquo;', '«').replaceAll('&raquo;', '»'),
    'a number or a name in the material',
  ],
  ['see приказ 77-с.xlsx, there', 'the name of a file'],
  ['P-00017 came', 'a pseudonym'],
  ['said: give us fifteen thousand a month, I think', 'words of a witness'],
  ['on 2023-04-02 they left', 'a day'],
  ['on 2.4.2023 they left', 'a day'],
  ['enl-5e1f00aa11bb22cc-s1r4', 'a hash'],
  ['src-00ff00ff00 told', 'the id of a sealed source'],
  ['see 5e1f00aa11bb22cc00', 'a hash'],
] as const)
  test(`found: ${kind} in “${text}”`, async () =>
    assert.ok((await kinds(text)).includes(kind), String(await kinds(text))));

test('words of the program, single words, names that may stand, and citizenship as instruments say it are none', async () => {
  const text = 'A site in a people’s republic; work for ООО «Тихий берег»; about 30 people in 2023; 60 000 RUB.';
  assert.deepEqual(await kinds(text, ['ООО «Тихий берег»']), []);
  assert.deepEqual(await kinds('work for ООО Тихий берег', [], ['work for ООО Тихий берег']), []);
});

test('the refusal says what kind of thing it is and where, never the thing', async () => {
  const found = await tracesIn('Paper 412345678 was shown.', {
    store,
    protectedStore,
    claims: [],
    allowed: [],
    fixed: [],
  });
  const { message } = new TraceFound('dossier-public.html', found);
  assert.match(message, /dossier-public\.html: .*a number.* in "paper █ was shown"/);
  assert.doesNotMatch(message, /412345678/);
});
