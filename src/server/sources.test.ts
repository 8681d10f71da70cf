import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createCase, openCase } from '../case/index.ts';
import { openedCase } from './opened-case.ts';
import { caseHome } from './wire/case-home.ts';
import { type RecordSource, recordSource } from './wire/source.ts';

const heading = '№ приказа;Дата приказа;Вид приказа;ФИО;Дата рождения;Код направления;Вуз';
const given = ['Ён', 'Чхоль', 'Гван', 'Сон', 'Мин', 'Хён', 'Сок', 'Нам'];
const row = (n: number) =>
  `${n}-с;01.09.2023;зачисление;Пак ${given[n % 8]} ${given[n >> 3]};02.02.1990;45.03.02;Вуз «Залив»`;

async function withOrders(t: Parameters<typeof openedCase>[0]) {
  const opened = await openedCase(t);
  const path = join(opened.dir, 'temp', 'приказы.csv');
  await writeFile(path, [heading, ...Array.from({ length: 40 }, (_, n) => row(n + 1))].join('\n'));
  const { files } = await opened.desk.decide((found) => found.add([{ path, grade: 'B2', origin: 'order book' }]));
  const exhibit = files[0]?.exhibit ?? '';
  const ask = async (record: string, more = '') =>
    recordSource.parse(await opened.send<RecordSource>('GET', `/api/records/${record}/source?around=2${more}`));
  return { ...opened, exhibit, record: `enl-${exhibit}-s1r20`, ask };
}

test('a record is shown at its row, with its neighbours, its cells, its hash and its grade', async (t) => {
  const { ask, record, exhibit } = await withOrders(t);
  const source = await ask(record, '&indicator=CERT-01&language=ko');
  assert.ok(source.shown.kind === 'rows');
  const { window, cited } = source.shown;
  assert.deepEqual(
    window.rows.map(({ row }) => row),
    [18, 19, 20, 21, 22],
  );
  assert.deepEqual(window.rows[2]?.cells.slice(0, 4), ['19-с', '01.09.2023', 'зачисление', 'Пак Сон Гван']);
  assert.deepEqual(window.headings[0]?.cells.slice(0, 2), ['№ приказа', 'Дата приказа']);
  assert.deepEqual([cited.row, cited.anchored], [20, 'in-place']);
  assert.ok(cited.cells.includes(5), `the programme is not among the cited cells ${cited.cells}`);
  assert.ok(!cited.cells.includes(1) && cited.read.includes(3));
  assert.deepEqual([source.exhibit.grade, source.place.row, source.exhibit.exhibit], ['B2', 20, exhibit]);
  assert.match(source.citation, /приказы\.csv, row 20 · SHA-256 [0-9a-f]{16}… · B2/);
});

test('a kept file that is gone, or is not what was kept, is said where it is asked for and on the first screen', async (t) => {
  const { ask, record, dir, send } = await withOrders(t);
  const [name = ''] = await readdir(join(dir, 'exhibits'));
  const path = join(dir, 'exhibits', name);
  await chmod(path, 0o600);
  await writeFile(path, 'other bytes');
  const changed = await ask(record);
  assert.ok(changed.shown.kind === 'missing');
  assert.equal(changed.shown.because, 'exhibit-changed');
  await rm(path);
  const missing = await ask(record);
  assert.ok(missing.shown.kind === 'missing');
  assert.equal(missing.shown.because, 'exhibit-missing');
  assert.match(missing.shown.sentence, /restore .* from a backup/);
  const home = caseHome.parse(await send('GET', '/api/case'));
  const counted = home.numbers.find(({ of }) => of === 'records')?.n;
  assert.equal(counted, 80, 'the rows of the file, and none of the tables that come with the program');
  assert.equal(home.needs[0]?.code, 'exhibits-damaged');
  assert.equal(home.needs[0]?.exhibits[0]?.file, 'приказы.csv');
});

test('kept files are listed where another version of the program made the databases, which are empty until the case is worked through', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-'));
  t.after(() => rm(folder, { recursive: true }));
  const dir = await createCase(join(folder, 'case'), { title: 'Older' });
  const path = join(folder, 'приказы.csv');
  await writeFile(path, [heading, row(1)].join('\n'));
  const before = await openCase(dir);
  await before.add([{ path }]);
  await before.close();
  for (const name of ['store.duckdb', 'protected.duckdb']) await rm(join(dir, name));
  const found = await openCase(dir);
  t.after(() => found.close());
  const listed = await found.exhibits('en');
  assert.deepEqual(
    listed.map(({ file, records }) => [file, records]),
    [['приказы.csv', 0]],
  );
});
