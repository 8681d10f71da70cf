import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../store/index.ts';
import { emptyStore, putMention } from './mentions-fixture.ts';
import { resolve } from './resolve.ts';

/** Certificates of one exhibit: who signed for each person, by the person's passport. */
type Certificates = Readonly<Record<string, string>>;

async function bases(...exhibits: readonly Certificates[]): Promise<string[]> {
  const store = await emptyStore();
  for (const [i, signedFor] of exhibits.entries()) await insert(store, `x${i}`, signedFor);
  return joined(store);
}

async function joined(store: Database): Promise<string[]> {
  await resolve(store, [], 'key');
  const rows = await store.rows<{ signer: string; entity_id: string }>(
    `select v.value as signer, m.entity_id from custody.member m join protected.mention_value v on v.mention = m.mention_id
     where m.mention_id like '%signer' or m.mention_id like '%payee' order by m.mention_id`,
  );
  await store.close();
  return [...Map.groupBy(rows, (row) => row.entity_id).values()]
    .filter(({ length }) => length > 1)
    .map((same) => same.map(({ signer }) => signer).join(' = '));
}

async function insert(store: Database, exhibit: string, signedFor: Certificates): Promise<void> {
  const mention = async (id: string, record: string, column: string, part: string, value: string) => {
    await store.run(`insert into custody.mention values ($1, 'person', 'practice_certificate', $2, $3, 1, $4)`, [
      ...[id, column, record, exhibit],
    ]);
    await store.run(`insert into protected.mention_value values ($1, $2, $3, null, lower($3), '', $4)`, [
      ...[id, part, value, exhibit],
    ]);
  };
  const signers = [...new Set(Object.values(signedFor))];
  for (const [i, signer] of signers.entries())
    await mention(`m-${exhibit}-s1r${i}-signer`, `pce-${exhibit}-0`, 'signer', 'full', signer);
  for (const [i, [passport, signer]] of Object.entries(signedFor).entries()) {
    const [person, record] = [`m-${exhibit}-s1r${i}-person`, `pce-${exhibit}-${i}`];
    await mention(person, record, 'person', 'document', passport);
    const by = `m-${exhibit}-s1r${signers.indexOf(signer)}-signer`;
    await store.run(
      `insert into rec.practice_certificate (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, university_m, issued, person_m, signer_m)
       values ($1, $2, $1, $2, 'B2', 1, 1, 'm-u', date '2023-09-01', $3, $4)`,
      [record, exhibit, person, by],
    );
  }
}

const signed = (passports: readonly number[], signer: string): Certificates =>
  Object.fromEntries(passports.map((passport) => [`70011${passport}`, signer]));

test('who signs for the same people under one name in two files is one official', async () => {
  assert.deepEqual(
    await bases(
      signed([1, 2, 3, 4], 'Лесовский А.В., проректор'),
      signed([1, 2, 3, 4, 5], 'Лесовский Артём Викторович'),
    ),
    ['Лесовский А.В., проректор = Лесовский Артём Викторович'],
  );
});

test('one name that signs for other people, or for three in common, stays two', async () => {
  assert.deepEqual(await bases(signed([1, 2, 3, 4], 'Лесовский А.В.'), signed([5, 6, 7, 8], 'Лесовский А.В.')), []);
  assert.deepEqual(await bases(signed([1, 2, 3, 4], 'Лесовский А.В.'), signed([2, 3, 4, 5], 'Лесовский А.В.')), []);
});

test('another name for the same people is another official', async () => {
  assert.deepEqual(await bases(signed([1, 2, 3, 4], 'Лесовский А.В.'), signed([1, 2, 3, 4], 'Озёров П.П.')), []);
});

/** The first signer of the first exhibit pays somebody of this name. */
async function paid(payee: string, purpose: string, ...exhibits: readonly Certificates[]): Promise<string[]> {
  const store = await emptyStore();
  for (const [i, signedFor] of exhibits.entries()) await insert(store, `x${i}`, signedFor);
  const place = { type: 'bank_payment', record: 'bnk-y-1', exhibit: 'y', row: 1 };
  const to = await putMention(store, place, { column: 'payee', kind: 'person', part: 'full', value: payee });
  await store.run(
    `insert into rec.bank_payment (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, at_local, at_day, at_week, at_month, payer_m, payee_m, amount, purpose_class)
     values ('bnk-y-1', 'y', 's1r1', 'y', 'B2', 1, 1, timestamp '2023-09-10 00:00:00', date '2023-09-10', 2800, 24284, 'm-x0-s1r0-signer', $1, 100, $2)`,
    [to, purpose],
  );
  return joined(store);
}

test('whom the agent of people pays is the official of his name who signs for them; not for wages, nor where he signs for others', async () => {
  const agent = signed([1, 2, 3, 4], 'Агентов О.О.');
  const official = 'Артём Викторович Лесовский';
  assert.deepEqual(await paid(official, 'loan', agent, signed([1, 2, 3, 4], 'Лесовский А.В.')), [
    'Лесовский А.В. = Артём Викторович Лесовский',
  ]);
  assert.deepEqual(await paid(official, 'wage', agent, signed([1, 2, 3, 4], 'Лесовский А.В.')), []);
  assert.deepEqual(await paid(official, 'loan', agent, signed([5, 6, 7, 8], 'Лесовский А.В.')), []);
  assert.deepEqual(await paid('Озёров Пётр Павлович', 'loan', agent, signed([1, 2, 3, 4], 'Лесовский А.В.')), []);
});
