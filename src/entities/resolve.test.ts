import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../store/index.ts';
import type { Judgement, Verdict } from './judgement.ts';
import { emptyStore } from './mentions-fixture.ts';
import { resolve } from './resolve.ts';

/** `id kind part=value …`; `birth=` is a trait, the rest are values of the mention. */
async function storeWith(mentions: readonly string[]): Promise<Database> {
  const store = await emptyStore();
  for (const [i, line] of mentions.entries()) await insert(store, line, i);
  return store;
}

async function insert(store: Database, line: string, i: number): Promise<void> {
  const [id = '', kind = '', ...parts] = line.split(' ');
  await store.run('insert into custody.mention values ($1, $2, $3, $4, $5, 1, $6)', [
    `m-${id}`,
    kind,
    'enrolment_line',
    'person',
    `enl-${i}`,
    'x',
  ]);
  for (const part of parts) {
    const [name = '', written = ''] = part.split('=');
    const value = written.replaceAll('_', ' ');
    if (name === 'birth')
      await store.run('insert into protected.trait values ($1, $2, $3, null, null, $4, $5)', [
        `m-${id}`,
        name,
        value,
        'r',
        'x',
      ]);
    else
      await store.run('insert into protected.mention_value values ($1, $2, $3, null, $4, $4, $5)', [
        `m-${id}`,
        name,
        value,
        value.toLowerCase(),
        'x',
      ]);
  }
}

async function clusters(mentions: readonly string[], judged: readonly Judgement[] = []) {
  const store = await storeWith(mentions);
  try {
    const report = await resolve(store, judged, 'key');
    const rows = await store.rows<{
      mention_id: string;
      entity_id: string;
      loose_entity_id: string;
      link_basis: string;
    }>('select mention_id, entity_id, loose_entity_id, link_basis from custody.member order by rowid');
    const sets = (column: 'entity_id' | 'loose_entity_id') =>
      [...Map.groupBy(rows, (row) => row[column]).values()]
        .map((set) => set.map((row) => row.mention_id.slice(2)).join(''))
        .join(' ');
    return {
      strict: sets('entity_id'),
      loose: sets('loose_entity_id'),
      bases: rows.map((row) => row.link_basis).join(' '),
      report,
    };
  } finally {
    await store.close();
  }
}

const said = (left: string, right: string, verdict: Verdict): Judgement => ({
  ...{ id: `j-${left}${right}`, left: `m-${left}`, right: `m-${right}`, verdict },
  ...{ by: 'analyst', at: '2024-01-01T00:00:00Z', why: 'seen both', supersedes: null },
});

test('a shared passport joins, whatever the names', async () => {
  const found = await clusters([
    'a person document=700111 full=ким_чхоль',
    'b person document=700111 full=kim_chol',
    'c person document=700112 full=ким_чхоль',
  ]);
  assert.equal(found.strict, 'ab c');
  assert.equal(found.bases, 'self document self');
});

test('the same full name and nothing else stays apart in both clusterings', async () => {
  const found = await clusters(['a person full=ким_чхоль', 'b person full=ким_чхоль']);
  assert.equal(found.strict, 'a b');
  assert.equal(found.loose, 'a b');
});

test('a full name with a birth date joins in the loose clustering only', async () => {
  const found = await clusters([
    'a person full=ким_чхоль birth=1990-02-03',
    'b person full=ким_чхоль birth=1990-02-03',
    'c person full=ким_чхоль birth=1990-02-04',
  ]);
  assert.equal(found.strict, 'a b c');
  assert.equal(found.loose, 'ab c');
});

test('a birthday joins one name across scripts, and two names not at all', async () => {
  const found = await clusters([
    'a person full=Рём_Хи_Бон birth=1990-02-03',
    'b person full=REM_KHI_BON birth=1990-02-03',
    'c person full=Пак_Ён_Су birth=1990-02-03',
  ]);
  assert.equal(found.strict, 'a b c');
  assert.equal(found.loose, 'ab c');
  assert.equal(found.bases, 'self name_birth self');
});

test('a year of birth is no date of birth', async () => {
  assert.equal(
    (await clusters(['a person full=ким_чхоль birth=1990', 'b person full=ким_чхоль birth=1990'])).loose,
    'a b',
  );
});

test('one passport number with two birth dates is a conflict for a person, not a merge', async () => {
  const found = await clusters([
    'a person document=700111 birth=1990-02-03',
    'b person document=700111 birth=1985-01-01',
  ]);
  assert.equal(found.strict, 'a b');
  assert.match(found.report.conflicts[0]?.because ?? '', /birth differs: look at both/);
});

test('organisations join by number, and by register name where no number contradicts', async () => {
  const found = await clusters([
    'a org inn=0012345678 org_name=вектор',
    'b org inn=0012345678',
    'c org org_name=вектор',
  ]);
  assert.equal(found.strict, 'abc');
});

test('a register name that stands for two numbers tells nothing of a third', async () => {
  const found = await clusters([
    'a org inn=0012345678 org_name=вектор',
    'b org inn=0087654321 org_name=вектор',
    'c org org_name=вектор',
  ]);
  assert.equal(found.strict, 'a b c');
});

test('whom nothing names and no folder tells apart is marked, so that sharing him links nobody', async () => {
  const store = await storeWith([
    'a org org_name=(employer_not_named)',
    'b org org_name=(employer_not_named_rassvet)',
    'c org org_name=вектор',
  ]);
  await resolve(store, [], 'key');
  assert.deepEqual(await store.rows('select * from custody.unnamed'), [
    { entity_id: 'e-a', in_folder: false },
    { entity_id: 'e-b', in_folder: true },
  ]);
  await store.close();
});

test("a person's judgement stands above numbers, and joins what nothing else would", async () => {
  const apart = await clusters(['a person document=700111', 'b person document=700111'], [said('a', 'b', 'different')]);
  assert.equal(apart.strict, 'a b');
  assert.equal(apart.report.conflicts.length, 1);
  const one = await clusters(['a person full=ким_чхоль', 'b person full=пак_чхоль'], [said('a', 'b', 'same')]);
  assert.equal(one.strict, 'ab');
  assert.equal(one.bases, 'self judged');
});

test('the last word on a pair counts, and unsure decides nothing', async () => {
  const mentions = ['a person document=700111', 'b person document=700111'];
  assert.equal((await clusters(mentions, [said('a', 'b', 'different'), said('a', 'b', 'unsure')])).strict, 'ab');
});

test('an entity is named after its earliest mention', async () => {
  const store = await storeWith(['a person document=1', 'b person document=1']);
  await resolve(store, [], 'key');
  const rows = await store.rows('select entity_id, kind, pseudonym from custody.entity');
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [{ entity_id: 'e-a', kind: 'person', pseudonym: 'P-001' }],
  );
  await store.close();
});
