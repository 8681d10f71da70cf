import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { type Database, openDatabase } from './database.ts';
import { Interrupted } from './guarded.ts';

const home = await mkdtemp(join(tmpdir(), 'tributary-database-'));
after(() => rm(home, { recursive: true, force: true }));
const temp = join(home, 'temp');
await mkdir(temp);

async function inMemory<T>(work: (database: Database) => Promise<T>, path?: string): Promise<T> {
  const database = await openDatabase({ temp, threads: 1, ...(path === undefined ? {} : { path: join(home, path) }) });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

test('rows come in the forms that a cell has on our side', () =>
  inMemory(async (database) => {
    const [row] = await database.rows(`select date '2023-09-01' as d, timestamp '2023-09-01 08:05:00' as t,
      cast('1234.50' as decimal(18,2)) as q, cast(9007199254740991 as bigint) as i, sum(2) as h, ['a', 'b'] as l,
      true as b, 1.5e0 as f, cast(null as date) as n`);
    assert.deepEqual(row, {
      d: '2023-09-01',
      t: '2023-09-01T08:05:00',
      q: '1234.50',
      i: 9007199254740991,
      h: 2,
      l: ['a', 'b'],
      b: true,
      f: 1.5,
      n: null,
    });
  }));

test('a number that would be rounded is refused, and the type we have no value for is named', () =>
  inMemory(async (database) => {
    await assert.rejects(database.rows('select cast(9007199254740992 as bigint) as big'), /past 2\^53/);
    await assert.rejects(database.rows('select interval 1 day as span'), /column "span" is INTERVAL/);
  }));

test('values are bound by their kind', () =>
  inMemory(async (database) => {
    const [row] = await database.rows('select $1 as a, $2 + 1 as b, $3 as c, len($4) as d, $5 as e limit $6', [
      "o'clock",
      41,
      0.5,
      ['x', 'y'],
      null,
      1,
    ]);
    assert.deepEqual(row, { a: "o'clock", b: 42, c: 0.5, d: 2, e: null });
  }));

test('several statements run at once, and batches stream every row while the database is used', () =>
  inMemory(async (database) => {
    await database.run('create table t (n integer); insert into t select range from range(10000)');
    await database.run("create schema ind; create view ind.v as select n, 'x' as x from t; set search_path = 'ind'");
    let rows = 0;
    for await (const batch of database.batches('select n, x from v where n >= $1 order by n', [10])) {
      assert.deepEqual(batch[0], [rows + 10, 'x']);
      rows += batch.length;
      await database.rows('select 1 as one');
    }
    assert.equal(rows, 9990);
  }));

test('each stream sees what is committed by then, under the names that hold by then', () =>
  inMemory(async (database) => {
    const read = async (sql: string) => {
      const rows: unknown[] = [];
      for await (const batch of database.batches(sql)) rows.push(...batch.flat());
      return rows;
    };
    await database.run('create schema one; create table one.t as select 1 as n; create table t as select 0 as n');
    assert.deepEqual(await read('select n from t'), [0]);
    await database.run('insert into t values (7)');
    assert.deepEqual(await read('select n from t order by n'), [0, 7]);
    await database.run("set search_path = 'one'");
    assert.deepEqual(await read('select cardinality([n]) from t'), [1]);
    for await (const _ of database.batches('select * from range(100000)')) break;
    await assert.rejects(read('select n from nowhere'));
    assert.deepEqual(await read('select n from t'), [1]);
    await database.run("set search_path = ''");
    assert.deepEqual(await read('select n from t order by n'), [0, 7]);
    await database.run('use one');
    assert.deepEqual(await read('select n from t'), [1]);
  }));

test('a transaction keeps all or nothing', () =>
  inMemory(async (database) => {
    await database.run('create table t (n integer)');
    const failing = database.transaction(async () => {
      await database.run('insert into t values (1)');
      throw new Error('stopped here');
    });
    await assert.rejects(failing, /stopped here/);
    assert.deepEqual(await database.rows('select count(*) as n from t'), [{ n: 0 }]);
    await database.transaction(() => database.run('insert into t values (2)'));
    assert.deepEqual(await database.rows('select n from t'), [{ n: 2 }]);
    await assert.rejects(
      database.transaction(() => database.transaction(async () => undefined)),
      /already open/,
    );
  }));

test('one file opened twice in a process is one database', () =>
  inMemory(async (first) => {
    await first.run('create table t as select 1 as n');
    await inMemory(async (second) => {
      assert.deepEqual(await second.rows('select n from t'), [{ n: 1 }]);
      await second.run('insert into t values (2)');
    }, 'twice.duckdb');
    assert.deepEqual(await first.rows('select sum(n) as n from t'), [{ n: 3 }]);
  }, 'twice.duckdb'));

test('an attached file is seen under its name, and is not opened a second time beside it', async () => {
  const beside = join(home, 'beside.duckdb');
  await inMemory((database) => database.run('create table kept as select 7 as n'), 'beside.duckdb');
  const options = { path: join(home, 'main.duckdb'), temp, threads: 1, attach: { beside } };
  const first = await openDatabase(options);
  assert.deepEqual(await first.rows('select n from beside.kept'), [{ n: 7 }]);
  const second = await openDatabase(options);
  assert.deepEqual(await second.rows('select n from beside.kept'), [{ n: 7 }]);
  await second.close();
  const opened = inMemory(async () => undefined, 'beside.duckdb');
  await assert.rejects(opened, /beside\.duckdb: it is open in this process already; close that one first/);
  await first.close();
  await inMemory(
    async (database) => assert.deepEqual(await database.rows('select n from kept'), [{ n: 7 }]),
    'beside.duckdb',
  );
});

test('one file with other settings is refused while it is open', () =>
  inMemory(
    () =>
      assert.rejects(
        openDatabase({ path: join(home, 'set.duckdb'), temp, threads: 2 }),
        /with other settings; close that one first/,
      ),
    'set.duckdb',
  ));

/** More than fits in 40 MB, sorted: how many rows, and a sum that depends on their order. */
async function sorted(database: Database) {
  await database.run('create table t as select range as n, md5(range::varchar) as m from range(800000)');
  return database.rows(
    `select count(*) as n, cast(sum(n * (place % 1000)) as varchar) as total
    from (select n, row_number() over () as place from (select n from t order by m, n limit 700000) s) s`,
  );
}

test('what does not fit in memory is spilled inside the case, by each database on its own, and removed again', async () => {
  const open = (path: string, memory: string) => openDatabase({ temp, threads: 1, path: join(home, path), memory });
  const wide = await open('wide.duckdb', '2GB');
  const tight = await Promise.all(['a.duckdb', 'b.duckdb'].map((path) => open(path, '40MB')));
  const spilled = new Set<string>();
  const files = async () =>
    (await readdir(join(temp, 'spill'), { withFileTypes: true, recursive: true })).filter((found) => found.isFile());
  const watch = setInterval(async () => {
    for (const file of await files()) spilled.add(basename(file.parentPath));
  }, 5);
  const found = await Promise.all(tight.map(sorted)).finally(() => clearInterval(watch));
  const expected = await sorted(wide);
  for (const rows of found) assert.deepEqual(rows, expected);
  assert.deepEqual([...spilled].sort(), ['a.duckdb', 'b.duckdb']);
  await Promise.all([wide, ...tight].map((database) => database.close()));
  assert.deepEqual(await files(), []);
});

test('two databases in memory are two', () =>
  inMemory(async (first) => {
    await first.run('create table only_here (n integer)');
    await inMemory((second) => assert.rejects(second.rows('select n from only_here'), /does not exist/));
  }));

test('a file that is no database is refused with what to do', async () => {
  await writeFile(join(home, 'no.duckdb'), 'this is text and no database'.repeat(1000));
  await assert.rejects(
    inMemory(async () => undefined, 'no.duckdb'),
    /no\.duckdb: it is damaged or no database; delete it/,
  );
});

test('a hardened database reads and writes no file, and stays so', () =>
  inMemory(async (database) => {
    const passwd = join(temp, 'plain.csv');
    await writeFile(passwd, 'a\n1\n');
    assert.deepEqual(await database.rows(`select a from read_csv('${passwd}')`), [{ a: 1 }], 'open before');
    await database.run('create table t as select 1 as n');
    await database.harden();
    for (const sql of [
      `select * from read_csv('${passwd}')`,
      `select * from read_text('${passwd}')`,
      `from '${passwd}'`,
      `copy t to '${join(temp, 'out.csv')}'`,
      `export database '${join(temp, 'out')}'`,
      `attach '${join(temp, 'other.duckdb')}' as other`,
      'install httpfs',
      'install httpfs from core',
      'load httpfs',
      'set enable_external_access = true',
      'set lock_configuration = false',
      "set temp_directory = '/'",
    ])
      await assert.rejects(database.run(sql), /disabled|locked|Permission Error/, sql);
    assert.deepEqual(await database.rows('select n from t'), [{ n: 1 }], 'still of use');
    for await (const batch of database.batches('select n from t')) assert.deepEqual(batch, [[1]]);
  }));

test('nothing may be installed or loaded from afar, and no socket is opened', () =>
  inMemory(async (database) => {
    const settings = await database.rows<{ name: string; value: string }>(
      "select name, value from duckdb_settings() where name like '%extension%' or name like '%secret%' order by name",
    );
    const value = Object.fromEntries(settings.map((row) => [row.name, row.value]));
    for (const name of ['autoinstall_known_extensions', 'autoload_known_extensions', 'allow_community_extensions'])
      assert.equal(value[name], 'false', name);
    assert.equal(value.allow_persistent_secrets, 'false');
    assert.ok(value.extension_directory?.startsWith(process.execPath), 'a folder that cannot be');
    for (const sql of [
      'install httpfs',
      'install httpfs from core',
      "install httpfs from 'http://127.0.0.1:9'",
      'load httpfs',
    ])
      await assert.rejects(database.run(sql), (error: Error) => !/URL|download/i.test(error.message), sql);
    const before = await sockets();
    await inMemory((other) => other.rows('select 1 as one'), 'quiet.duckdb');
    assert.deepEqual(await sockets(), before);
  }));

async function sockets(): Promise<string[]> {
  const open = await readdir('/proc/self/fd').catch(() => []);
  const links = await Promise.all(open.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return links.filter((link) => link.startsWith('socket:')).sort();
}

test('a running query can be stopped, and the database goes on', () =>
  inMemory(async (database) => {
    const long = database.rows(
      'select count(*) as n from range(100000000) a, range(100000) b where a.range % 7 = b.range % 11',
    );
    setTimeout(() => database.interrupt(), 50);
    await assert.rejects(long, Interrupted);
    assert.deepEqual(await database.rows('select 1 as one'), [{ one: 1 }]);
  }));

test('the file of a database is its owner’s alone, one made beside it too', {
  skip: process.platform === 'win32',
}, async () => {
  const [path, other] = [join(home, 'mine.duckdb'), join(home, 'beside.duckdb')];
  const database = await openDatabase({ path, temp, threads: 1, attach: { other } });
  await database.close();
  for (const file of [path, other]) assert.equal((await stat(file)).mode & 0o777, 0o600, file);
});

test('a hundred tables with nothing in them are a small file, which is soon opened', async () => {
  const columns = Array.from({ length: 20 }, (_, at) => `c${at} varchar`).join(', ');
  const tables = Array.from({ length: 100 }, (_, at) => `create table t${at} (${columns})`);
  await inMemory((database) => database.transaction(() => database.run(tables.join(';\n'))), 'empty-tables.duckdb');
  const { size } = await stat(join(home, 'empty-tables.duckdb'));
  assert.ok(size < 1_000_000, `${size} bytes`);
});
