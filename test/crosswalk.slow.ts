// FollowTheMoney out of a case and into another: what its entities and statements can carry comes back, and nobody is named unsealed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { ExportOptions } from '../src/case/index.ts';
import { recordTypes } from '../src/records/index.ts';
import { caseFolder, openDatabase, type Row } from '../src/store/index.ts';
import { inventedEvidence, scratch, writeEvidence } from './invented-evidence.ts';
import { startStill, working } from './repeatable-case.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const few = (name: string, rows: number): string =>
  (inventedEvidence[name] ?? '').split('\r\n').slice(0, rows).join('\r\n');
const payments = `Номер документа;Дата;Плательщик;ИНН плательщика;Счет плательщика;Получатель;Счет получателя;Сумма;Валюта;Назначение платежа
7;03.10.2023;ООО «Заозёрьестрой»;0000022220;40702810000000000007;Абрикосов Пров;40817810000000000008;1500,50;RUB;"Оплата; за октябрь"
8;04.10.2023;ООО «Заозёрьестрой»;0000022220;40702810000000000007;ООО «Иное»;40702810000000000009;70000;RUB;Аренда: склад
`;
const officers = `Организация;ИНН;Руководитель;Должность;Дата назначения
ООО «Заозёрьестрой»;0000022220;Ёлкин Нил;генеральный директор;01.02.2020
`;
const visas = `№ визы;ФИО;Дата рождения;Паспорт;Категория визы;Кратность;Дата выдачи визы;Действительна с;Действительна по
00 0101629;АБРИКОСОВ ПРОВ;01.01.1990;Z03001629;учеба;однократная;03.08.2022;03.08.2022;01.11.2022
`;
const whole = join(folder, 'whole');
let identity = '';
let key = '';

before(async () => {
  identity = await generateX25519Identity();
  key = await identityToRecipient(identity);
  const files = { 'orders.csv': few('orders.csv', 12), 'payroll.csv': few('payroll.csv', 12) };
  const beside = { 'bank.csv': payments, 'heads.csv': officers, 'visas.csv': visas };
  await startStill(whole, 'Invented', [{ path: writeEvidence(join(folder, 'evidence'), { ...files, ...beside }) }]);
});

async function opened(path: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Buffer.from(await decrypter.decrypt(readFileSync(path))).toString('utf8');
}

async function exported(dir: string, form: string, sealedFor: string[] = [key]): Promise<string> {
  const out = join(folder, `${form}-${Math.random()}`);
  await working(dir, (found) => found.exportFtm({ out, form, sealedFor, why: 'a test' }));
  return sealedFor.length > 0 ? opened(out) : readFileSync(out, 'utf8');
}

/** What every record of the case says, ids and places aside: its columns, with parties by all that is written of them. */
async function said(dir: string): Promise<Record<string, string[]>> {
  const at = caseFolder(dir);
  const store = await openDatabase({ path: at.store, attach: { protected: at.protected }, temp: at.temp });
  const parts = new Map<string, string[]>();
  const written = `select mention, part, value from protected.mention_value union all select mention, kind, value from protected.trait order by 1, 2, 3`;
  for (const { mention, part, value } of await store.rows(written))
    parts.set(String(mention), [...(parts.get(String(mention)) ?? []), `${part}=${value}`]);
  const texts = await store.rows(
    `select record, "column", text from protected.text union all select record, "column", value from protected.record_trait order by 1, 2, 3`,
  );
  const hidden = Map.groupBy(texts, ({ record }) => String(record));
  const all: Record<string, string[]> = {};
  for (const type of recordTypes().all) {
    if (type.ftm === null || type.origin !== 'exhibit') continue;
    const rows = await store.rows(`select * from ${type.schema}.${type.id}`);
    const references = new Set(type.columns.filter(({ type: kind }) => kind === 'reference').map(({ name }) => name));
    const tell = (row: Row) => recordSaid(row, references, parts, hidden.get(String(row.record_id)) ?? []);
    const papers = type.header === null ? [] : await store.rows(`select * from rec.${type.header.type}`);
    const paperOf = (row: Row) => papers.find(({ record_id }) => record_id === row[type.header?.column ?? '']);
    const told = rows.map((row) => {
      const paper = paperOf(row);
      return paper === undefined ? tell(row) : `${tell(row)} of ${recordSaid(paper, references, parts, [])}`;
    });
    if (told.length > 0) all[type.id] = told.sort();
  }
  await store.close();
  return all;
}

const ofPlace = new Set([
  'record_id',
  'exhibit_id',
  'locator',
  'origin_id',
  'grade',
  'content_hash',
  'dup_of',
  'read_p',
]);

function recordSaid(row: Row, references: Set<string>, parts: Map<string, string[]>, hidden: Row[]): string {
  const columns = Object.entries(row).filter(
    ([name, value]) => value !== null && !ofPlace.has(name) && !references.has(name) && !name.endsWith('_zone'),
  );
  const cells = columns.map(([name, value]) => `${name}: ${parts.get(String(value))?.join(', ') ?? value}`);
  return [...cells, ...hidden.map(({ column, text }) => `${column}: ${text}`)].sort().join(' | ');
}

async function comesBack(form: string, name: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, await exported(whole, form));
  const copy = join(folder, `copy of ${name}`);
  await startStill(copy, 'Copy', [{ path }]);
  const [before, after] = [await said(whole), await said(copy)];
  assert.ok(Object.keys(before).length >= 6, Object.keys(before).join(', '));
  assert.deepEqual(after, before);
  assert.equal(await exported(copy, form), readFileSync(path, 'utf8'), 'a file of FollowTheMoney goes out as it came');
}

test('records → entities → records: every column, every part of every party', () =>
  comesBack('entities', 'a.ftm.json'));

test('records → statements → records: also where mentions are judged to be one, each keeps its own spelling', async () => {
  await working(whole, (found) => found.resolve());
  await comesBack('statements', 'a.csv');
  const merged = (await exported(whole, 'entities')).split('\n').filter((line) => line.includes('"referents"'));
  assert.ok(merged.length > 10, 'the entities are those that mentions were judged to be');
});

test('without keys nobody is named: people go by pseudonym, numbers and texts stay, files that name people are held back', async () => {
  const mixed = join(folder, 'mixed');
  const list = join(folder, 'list.ftm.json');
  writeFileSync(list, '{"id":"p1","schema":"Person","properties":{"name":["Гордеев Аркадий"],"birthDate":["1980"]}}\n');
  await startStill(mixed, 'Mixed', [{ path: join(folder, 'evidence') }, { path: list }]);
  await working(mixed, (found) => found.resolve());
  const out = join(folder, 'open.json');
  const told = await working(mixed, (found) =>
    found.exportFtm({ out, form: 'entities', sealedFor: [], why: 'a test' }),
  );
  const text = readFileSync(out, 'utf8');
  for (const hidden of [
    'Абрикосов',
    'Осокина',
    'Гордеев',
    '1990-01-01',
    '007100000',
    '40702810000000000007',
    'за октябрь',
    'КНДР',
  ])
    assert.ok(!text.includes(hidden), hidden);
  assert.ok(text.includes('ООО «Заозёрьестрой»') && text.includes('"Payment"'));
  assert.deepEqual(told.heldBack, ['list.ftm.json']);
  const last = await working(mixed, async (found) => found.entries.at(-1));
  assert.deepEqual([last?.kind, last?.body.sha256, last?.body.why], ['exported', told.sha256, 'a test']);
});

test('what is called by the name of a person goes by a mark or a label, in an open export and in a dossier, and how many is said', async () => {
  const called = join(folder, 'called');
  const bank = `${payments}9;05.10.2023;ООО «Заозёрьестрой»;0000022220;40702810000000000007;ИП Гордеев А. А.;40802810000000000006;500;RUB;услуги
10;06.10.2023;ООО «Заозёрьестрой»;0000022220;40702810000000000007;ООО «Осокина Фёкла»;40702810000000000005;900;RUB;услуги
`;
  const evidence = { 'bank.csv': bank, 'orders.csv': few('orders.csv', 12) };
  const path = writeEvidence(join(folder, 'called-evidence'), evidence);
  writeEvidence(join(path, 'анкеты'), { 'Осокина Фёкла.csv': few('payroll.csv', 12) });
  await startStill(called, 'Called', [{ path }]);
  await working(called, (found) => found.resolve());
  const out = join(folder, 'called.json');
  const done = await working(called, (found) =>
    found.exportFtm({ out, form: 'entities', sealedFor: [], why: 'a test' }),
  );
  const text = readFileSync(out, 'utf8');
  for (const hidden of ['Осокина', 'Гордеев', 'Фёкла']) assert.ok(!text.includes(hidden), hidden);
  assert.ok(text.includes('ООО «Иное»'), 'whoever goes by no name of a person is told as ever');
  assert.deepEqual([done.masked, done.heldBack], [1, []]);
  const { masked } = await working(called, (found) => found.publish({ language: 'ru' }));
  assert.equal(masked.files, 1);
  assert.match(masked.said ?? '', /█.*: 1 файл\./);
  const page = readFileSync(join(called, 'dossiers', 'dossier.html'), 'utf8');
  assert.ok(page.includes('Вместо имени человека') && !page.includes('Осокина'));
});

test('an export needs its reason, a form that is known, a key that is one, and a name that is free', async () => {
  const refused = (given: Partial<ExportOptions>, sentence: RegExp) =>
    assert.rejects(
      working(whole, (found) =>
        found.exportFtm({ out: join(folder, 'never'), form: 'entities', sealedFor: [], why: 'x', ...given }),
      ),
      sentence,
    );
  await refused({ why: ' ' }, /needs its reason/);
  await refused({ form: 'xml' }, /unknown form: "xml"/);
  await refused({ sealedFor: ['age1nobody'] }, /not a public key of age/);
  await refused({ out: join(folder, 'a.csv') }, /a file of that name is there already/);
  assert.ok(!existsSync(join(folder, 'never')), 'nothing is left of an export that was refused');
});
