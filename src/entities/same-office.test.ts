import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../store/index.ts';
import { emptyStore } from './mentions-fixture.ts';
import { resolve } from './resolve.ts';

/** Officers of one university's order on who may sign, and signers on certificates of a university. */
async function joined(officers: readonly string[], signers: readonly string[], university = 'У-1'): Promise<string[]> {
  const store = await emptyStore();
  for (const [i, name] of officers.entries()) {
    const [person, org] = [
      await mention(store, 'order', i, 'person', name),
      await mention(store, 'order', i, 'university', 'У-1'),
    ];
    await store.run(
      `insert into rec.signing_authority (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, university_m, person_m, papers)
       values ($1, 'order', $1, 'order', 'B2', 1, 1, $2, $3, 'certificate')`,
      [`sig-order-${i}`, org, person],
    );
  }
  for (const [i, name] of signers.entries()) {
    const [signer, org] = [
      await mention(store, 'journal', i, 'signer', name),
      await mention(store, 'journal', i, 'university', university),
    ];
    await store.run(
      `insert into rec.practice_certificate (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, university_m, issued, person_m, signer_m)
       values ($1, 'journal', $1, 'journal', 'B2', 1, 1, $2, date '2023-09-01', 'm-someone', $3)`,
      [`pce-journal-${i}`, org, signer],
    );
  }
  await resolve(store, [], 'key');
  const rows = await store.rows<{ name: string; entity_id: string }>(
    `select v.value as name, m.entity_id from custody.member m
     join protected.mention_value v on v.mention = m.mention_id and v.part = 'full' order by m.mention_id desc`,
  );
  await store.close();
  return [...Map.groupBy(rows, (row) => row.entity_id).values()]
    .filter(({ length }) => length > 1)
    .map((same) => same.map(({ name }) => name).join(' = '));
}

async function mention(store: Database, exhibit: string, i: number, column: string, value: string): Promise<string> {
  const [id, org] = [`m-${exhibit}-s1r${i}-${column}`, column === 'university'];
  await store.run('insert into custody.mention values ($1, $2, $3, $4, $5, 1, $6)', [
    ...[id, org ? 'org' : 'person', 'practice_certificate', column, `pce-${exhibit}-${i}`, exhibit],
  ]);
  await store.run('insert into protected.mention_value values ($1, $2, $3, null, lower($3), lower($3), $4)', [
    ...[id, org ? 'org_name' : 'full', value, exhibit],
  ]);
  return id;
}

test('initials on a certificate are the officer of that university who may sign', async () => {
  assert.deepEqual(await joined(['Зорин Денис Олегович', 'Дубкова Нина Сергеевна'], ['Зорин Д. О.']), [
    'Зорин Денис Олегович = Зорин Д. О.',
  ]);
});

test('initials that fit two officers, other initials, and another university join nobody', async () => {
  assert.deepEqual(await joined(['Зорин Денис Олегович', 'Зорин Дмитрий Остапович'], ['Зорин Д. О.']), []);
  assert.deepEqual(await joined(['Зорин Денис Олегович'], ['Зорин П. О.']), []);
  assert.deepEqual(await joined(['Зорин Денис Олегович'], ['Зорин Д. О.'], 'У-2'), []);
});
