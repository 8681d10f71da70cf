import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../store/index.ts';
import { labelsOf } from './labels.ts';

test('an organisation is called by a spelling that lost no sign on the way, where there is one', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-label-'));
  const store = await openDatabase({ temp, threads: 1 });
  try {
    await store.run(`create schema custody; create schema protected;
      create table custody.entity as select * from (values ('e-1', 'org', '1'), ('e-2', 'org', '2')) t(entity_id, kind, pseudonym);
      create table custody.member as select * from (values ('e-1', 'a'), ('e-1', 'b'), ('e-2', 'c')) t(entity_id, mention_id);
      create table protected.mention_value as select * from (values
        ('a', 'org_name', 'ООО ?Кедрострой?'), ('b', 'org_name', 'ООО «Кедр»'), ('c', 'org_name', 'ООО ?Иное?')) t(mention, part, value)`);
    const label = await labelsOf(store, 'en');
    assert.deepEqual([label('e-1').text, label('e-2').text], ['ООО «Кедр»', 'ООО ?Иное?']);
  } finally {
    await store.close();
    rmSync(temp, { recursive: true, force: true });
  }
});
