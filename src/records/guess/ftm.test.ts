import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readExhibit } from '../../evidence/index.ts';
import { openStores } from '../loading/exhibit-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

const entity = (id: string, schema: string, properties: Record<string, string>): string =>
  JSON.stringify({ id, schema, properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, [v]])) });

const entities = [
  entity('p1', 'Person', { name: 'Гордеев Аркадий Львович', innCode: '001234567890' }),
  entity('p2', 'Person', { name: 'Лидия Гордеева' }),
  entity('c1', 'Company', { name: 'ООО «Вымысел»', innCode: '0012345673', modifiedAt: '2024-02-12' }),
  entity('c2', 'LegalEntity', { name: 'ООО «Другой вымысел»' }),
  entity('d1', 'Directorship', { director: 'p1', organization: 'c1', role: 'председатель', startDate: '2019-04-16' }),
  entity('o1', 'Ownership', { owner: 'p1', asset: 'c1', percentage: '100', startDate: '2019-04-16' }),
  entity('e1', 'Employment', { employee: 'p2', employer: 'c1', startDate: '2019-04-16' }),
  entity('u1', 'UnknownLink', { subject: 'p2', object: 'c2', role: 'советник' }),
  entity('f1', 'Family', { person: 'p1', relative: 'p2', relationship: 'супруга' }),
  entity('b1', 'BankAccount', { accountNumber: '40702810100000000001', bankName: 'Банк «Вымысел»' }),
  entity('y1', 'Payment', {
    payer: 'c1',
    beneficiary: 'p1',
    payerAccount: 'b1',
    amount: '1500.50',
    currency: 'RUB',
    date: '2023-10-01',
  }),
  entity('s1', 'Sanction', {
    entity: 'p1',
    authority: 'Invented Authority',
    authorityId: 'X-1',
    startDate: '2020-01-01',
  }),
].join('\n');

test('FollowTheMoney entities become records by their projections, with the names and numbers of those they refer to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ftm-'));
  await writeFile(join(folder, 'e.ftm.ndjson'), entities);
  const stores = await openStores();
  const report = await stores.load(await readExhibit(join(folder, 'e.ftm.ndjson'), 'e.ftm.ndjson'), 'e.ftm.ndjson');
  assert.deepEqual(report.rejects, []);
  assert.deepEqual(Object.assign({}, ...report.units.map((unit) => unit.records)), {
    company_snapshot: 1,
    company_officer: 1,
    company_owner: 1,
    employment_contract: 1,
    affiliation: 1,
    account: 1,
    bank_payment: 1,
    sanctions_entry: 1,
  });
  const said = async (mention: unknown) =>
    Object.fromEntries(
      (
        await stores.protectedStore.rows('select part, value from mention_value where mention = $1', [String(mention)])
      ).map((row) => [row.part, row.value]),
    );
  const [officer] = await stores.store.rows('select org_m, person_m, post, span_from from rec.company_officer');
  assert.deepEqual([officer?.post, officer?.span_from], ['other', '2019-04-16']);
  assert.deepEqual(await said(officer?.person_m), { full: 'Гордеев Аркадий Львович', inn_doubtful: '001234567890' });
  assert.deepEqual(await said(officer?.org_m), { org_name: 'ООО «Вымысел»', inn: '0012345673' });
  const [payment] = await stores.store.rows('select payer_m, payee_m, payer_account_m, amount from rec.bank_payment');
  assert.deepEqual(await said(payment?.payer_account_m), { account: '40702810100000000001' });
  const kinds = await stores.store.rows('select kind from custody.mention where mention_id in ($1, $2) order by kind', [
    String(payment?.payer_m),
    String(payment?.payee_m),
  ]);
  assert.deepEqual(
    kinds.map((row) => row.kind),
    ['org', 'person'],
  );
  const ties = await stores.store.rows('select kind from rec.affiliation order by kind');
  assert.deepEqual(
    ties.map((row) => row.kind),
    ['adviser', 'spouse'],
  );
  await stores.close();
  await rm(folder, { recursive: true });
});

test('of several values the most precise day and a Latin spelling are told; two directors are two rows, two payers one payment', async () => {
  const said = (id: string, schema: string, properties: Record<string, string[]>) =>
    JSON.stringify({ id, schema, properties, first_seen: '2024-01-01', datasets: ['invented'] });
  const folder = await mkdtemp(join(tmpdir(), 'ftm-'));
  const lines = [
    said('p1', 'Person', { name: ['Хан Ток Кын', 'HAN TOK KUN'], birthDate: ['1970', '1970-02-03'] }),
    said('p2', 'Person', { name: ['Лидия Гордеева'] }),
    said('c1', 'Company', { name: ['ООО «Вымысел»', 'Vymysel LLC'] }),
    said('d1', 'Directorship', { director: ['p1', 'p2'], organization: ['c1'], startDate: ['2019-04-16'] }),
    said('y1', 'Payment', {
      payer: ['c1', 'p2'],
      beneficiary: ['p1'],
      amount: ['10'],
      currency: ['RUB'],
      date: ['2023-06-01'],
    }),
  ];
  await writeFile(join(folder, 'e.ftm.json'), lines.join('\n'));
  const stores = await openStores();
  const reading = await readExhibit(join(folder, 'e.ftm.json'), 'e.ftm.json');
  const { notes } = await stores.load(reading, 'e.ftm.json');
  assert.deepEqual(notes, [
    'e.ftm.json!Payment:5: "payer" names several that share one sum: the first is read, the others are not',
  ]);
  const { leftovers } = await guessMapping(reading, 'e.ftm.json');
  assert.deepEqual(
    leftovers.filter((text) => /read by nothing/.test(text)),
    [],
  );
  const people = await stores.protectedStore.rows(
    `select mention, string_agg(part || ' ' || value, ', ' order by part) as said from mention_value
     where mention like '%-x4%person' group by mention order by mention`,
  );
  assert.deepEqual(
    people.map(({ said }) => said),
    ['full Лидия Гордеева', 'full Хан Ток Кын, latin HAN TOK KUN'],
  );
  const [birth] = await stores.protectedStore.rows(`select value from trait where mention like '%-x4-person'`);
  assert.equal(birth?.value, '1970-02-03');
  assert.equal((await stores.store.rows('select record_id from rec.bank_payment')).length, 1);
  await stores.close();
  await rm(folder, { recursive: true });
});
