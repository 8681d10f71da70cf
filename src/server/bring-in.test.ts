import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { IncomingShelf } from './incoming.ts';
import { codeOf, openedCase } from './opened-case.ts';
import type { Accepted, Preview, Upload } from './wire/incoming.ts';
import type { Job } from './wire/job.ts';
import type { Overlap } from './wire/overlap.ts';
import type { ListedExhibit, RowWindow } from './wire/source.ts';

const orders = [
  '№ приказа;Дата приказа;Вид приказа;ФИО;Дата рождения;Код направления;Вуз',
  ...Array.from(
    { length: 9 },
    (_, n) => `12${n}-с;01.09.2023;зачисление;Пак Ён ${'АБВГДЕЖЗИ'[n]}н;0${n + 1}.02.1990;45.03.02;Вуз «Залив»`,
  ),
  '130-с;31.02.2023;зачисление;Пак Ён Кён;11.02.1990;45.03.02;Вуз «Залив»',
].join('\n');

type Opened = Awaited<ReturnType<typeof openedCase>>;

async function drop({ ask, send }: Opened, name: string, text: string): Promise<Upload> {
  const bytes = Buffer.from(text);
  const { id } = await send<Upload>('POST', '/api/incoming', { name, size: bytes.length });
  const sent = await ask(`/api/incoming/${id}/bytes`, {}, { method: 'PUT', body: bytes });
  assert.equal(sent.status, 200);
  return (await sent.json()) as Upload;
}

async function ready(opened: Opened, { id }: Upload): Promise<Upload> {
  for (const job of opened.desk.jobs()) await opened.done(job);
  return opened.send<Upload>('GET', `/api/incoming/${id}`);
}

test('a dropped file is looked at, and becomes records only when it is accepted', async (t) => {
  const opened = await openedCase(t);
  const { send, done } = opened;
  const upload = await ready(opened, await drop(opened, 'приказы.csv', orders));
  assert.equal(upload.state, 'ready');
  const { units, recognised, scripts, already } = upload.preview as Preview;
  const [unit] = units;
  assert.ok(recognised);
  assert.equal(already, null);
  assert.equal(scripts[0]?.script, 'cyrillic');
  assert.deepEqual(
    unit?.columns.find(({ heading }) => heading === 'ФИО')?.fields.map((field) => field.split('.')[0]),
    ['person'],
  );
  assert.equal(unit?.misfits[0]?.row, 11);
  assert.match(unit?.misfits[0]?.because ?? '', /31\.02\.2023/);
  assert.deepEqual(await send<ListedExhibit[]>('GET', '/api/exhibits'), []);

  const job = await done(
    await send<Job>('POST', `/api/incoming/${upload.id}/accept`, { origin: 'order book', grade: 'B2' }),
  );
  assert.equal(job.state, 'done', JSON.stringify(job.error));
  const [file] = (job.result as Accepted).files;
  assert.deepEqual([file?.file, file?.records, file?.aside], ['приказы.csv', 9, 1]);
  const [kept] = await send<ListedExhibit[]>('GET', '/api/exhibits');
  assert.deepEqual([kept?.file, kept?.grade, kept?.origin, kept?.aside], ['приказы.csv', 'B2', 'order book', 1]);
  assert.deepEqual(await send<Upload[]>('GET', '/api/incoming'), []);
});

test('rows of a file that waits can be scrolled, and what was thrown away is gone', async (t) => {
  const opened = await openedCase(t);
  const { id } = await ready(opened, await drop(opened, 'приказы.csv', orders));
  const window = await opened.send<RowWindow>('GET', `/api/incoming/${id}/rows?from=3&count=2`);
  assert.deepEqual(
    window.rows.map(({ row, cells }) => [row, cells[0]]),
    [
      [3, '121-с'],
      [4, '122-с'],
    ],
  );
  await opened.send('DELETE', `/api/incoming/${id}`);
  assert.equal(await codeOf(await opened.ask(`/api/incoming/${id}`)), 'no-such-upload');
  assert.deepEqual(await readdir(join(opened.dir, 'incoming')), []);
});

test('an upload that broke off goes on where it stopped, also after the program was stopped', async (t) => {
  const opened = await openedCase(t);
  const text = `${orders}\n${'x;'.repeat(200_000)}`;
  const bytes = Buffer.from(text);
  const { id } = await opened.send<Upload>('POST', '/api/incoming', { name: 'приказы.csv', size: bytes.length });
  const half = await opened.ask(`/api/incoming/${id}/bytes`, {}, { method: 'PUT', body: bytes.subarray(0, 300_000) });
  assert.equal(((await half.json()) as Upload).received, 300_000);
  const wrong = await opened.ask(`/api/incoming/${id}/bytes?from=5`, {}, { method: 'PUT', body: bytes.subarray(5) });
  assert.equal(wrong.status, 409);

  const later = new IncomingShelf(join(opened.dir, 'incoming'));
  await later.restore();
  const [held] = later.all();
  assert.deepEqual([held?.name, held?.received, held?.state], ['приказы.csv', 300_000, 'receiving']);
  const parts = (async function* () {
    yield bytes.subarray(300_000);
  })();
  assert.equal((await later.receive(id, 300_000, parts)).state, 'reading');
  assert.ok((await readFile(join(opened.dir, 'incoming', id, 'bytes'))).equals(bytes));
});

test('an empty file is refused by what it is', async (t) => {
  const { ask } = await openedCase(t);
  const body = JSON.stringify({ name: 'gate.csv', size: 0 });
  const said = await ask('/api/incoming', { 'content-type': 'application/json' }, { method: 'POST', body });
  assert.equal(said.status, 400);
  const { error } = (await said.json()) as { error: { code: string; sentence: string } };
  assert.deepEqual(error, {
    ...{ code: 'upload-empty', sentence: 'gate.csv is empty (0 bytes): ask for the file again.' },
    about: { name: 'gate.csv' },
  });
});

test('a file that the disk has no room for is refused before its first byte', async (t) => {
  const { ask } = await openedCase(t);
  const body = JSON.stringify({ name: 'gate.csv', size: 2 ** 52 });
  const said = await ask('/api/incoming', { 'content-type': 'application/json' }, { method: 'POST', body });
  assert.equal(said.status, 507);
  const { error } = (await said.json()) as { error: { code: string; sentence: string } };
  assert.equal(error.code, 'disk-full');
  assert.match(error.sentence, /room for \d+ MB/);
});

const testimony = `---
consent: case
protection: sealed
day: 2024-05
role: worker
language: en
minder_present: no
identity:
  name: [Пхён Гу Сам]
  phone: +7 000 000-00-01
---

## 1
topic: work
first_hand: yes

> We slept where we built. Пхён Гу Сам, they called at the gate.
`;

async function everyByteUnder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).concat(files).join('\n');
}

test('testimony is known by its beginning and lies on no disk; neither its name nor its words come back', async (t) => {
  const opened = await openedCase(t);
  const upload = await drop(opened, 'Pyon Gu Sam.md', testimony);
  assert.deepEqual([upload.state, upload.name], ['testimony', 'interview']);
  assert.match(upload.workingText ?? '', /We slept where we built/);
  assert.doesNotMatch(upload.workingText ?? '', /Пхён Гу Сам/);
  const onDisk = await everyByteUnder(opened.dir);
  for (const secret of ['Pyon Gu Sam', Buffer.from('Пхён Гу Сам').toString('latin1'), '000-00-01'])
    assert.ok(!onDisk.includes(secret), secret);
  const events = JSON.stringify([opened.desk.jobs(), await opened.send('GET', '/api/incoming')]);
  assert.doesNotMatch(events, /Pyon|Пхён/);
  const bare = await opened.ask(
    `/api/incoming/${upload.id}/accept`,
    { 'content-type': 'application/json' },
    { method: 'POST', body: '{}' },
  );
  assert.equal(await codeOf(bare), 'refused');
  assert.equal((await opened.send<Upload>('GET', `/api/incoming/${upload.id}`)).state, 'testimony');
});

test('two dropped lists: who stands on both, with the rows on both sides', async (t) => {
  const opened = await openedCase(t);
  const left = await drop(opened, 'orders.csv', orders);
  const right = await drop(
    opened,
    'wages.csv',
    'ФИО;Дата рождения;Период;Начислено;Работодатель\nПАК ЁН ВН;03.02.1990;10.2023;56500;ООО «Залив»\nЛи Сон Чхоль;01.01.1991;10.2023;56500;ООО «Залив»\n',
  );
  const job = await opened.done(await opened.send<Job>('POST', '/api/overlap', { left: left.id, right: right.id }));
  assert.equal(job.state, 'done', JSON.stringify(job.error));
  const found = job.result as Overlap;
  const [match] = [...found.shared, ...found.doubtful];
  assert.deepEqual([match?.left.places[0]?.row, match?.right.places[0]?.row, match?.right.places[0]?.unit], [4, 2, 1]);
  assert.deepEqual([match?.birth, match?.document, match?.relation], [true, false, 'same']);
  assert.deepEqual(match?.parts.length, 3);
  assert.deepEqual(await opened.send<ListedExhibit[]>('GET', '/api/exhibits'), []);
});
