// Who a witness is stands in the vault and nowhere else: both examples, from files to dossier, searched byte by byte.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { COHORTS } from '../examples/founding-case/make/cohorts.ts';
import { parseInterview } from '../src/evidence/index.ts';
import { caseFolder, type Database, openDatabase, openVault } from '../src/store/index.ts';
import { type Said, startTributary, tributary } from './command-line.ts';
import { scratch } from './invented-evidence.ts';
import { filesSaying, filesUnder, foundIn, type Sought, soughtIn } from './sought.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const root = fileURLToPath(new URL('..', import.meta.url));
const sockets = join(folder, 'sockets.txt');
const [home, temp] = [join(folder, 'home'), join(folder, 'temp')];
const keys = { one: '', other: '' };

interface Walked {
  readonly dir: string;
  readonly said: Said[];
  readonly connections: string[];
  readonly sought: readonly Sought[];
}
const walked: Record<string, Walked> = {};

const example = (name: string) => join(root, 'examples', name);
const identityIn = (path: string): readonly Sought[] => {
  const { identity } = parseInterview(readFileSync(path, 'utf8'), 'the interview');
  assert.ok(identity && identity.size >= 4);
  return soughtIn(identity);
};

/** The list of an example with its paths made absolute and a vault that this test can open. */
function listOf(name: string, recipients: readonly string[]): string {
  const said = parse(readFileSync(join(example(name), 'case.yml'), 'utf8')) as { files: Record<string, string>[] };
  const files = said.files.map((file) => {
    const placed = Object.entries(file).map(([field, value]) => [
      field,
      /^(path|working_text)$/.test(field) ? resolve(example(name), value) : value,
    ]);
    return { ...Object.fromEntries(placed), ...(file.working_text && { recipients: recipients.join(', ') }) };
  });
  const path = join(folder, `${name}.yml`);
  writeFileSync(path, stringify({ files }));
  return path;
}

/** Runs a command with the network taken away, watching which sockets its process holds. */
async function watched(words: readonly string[], connections: string[]): Promise<Said> {
  const preload = new URL('no-network.ts', import.meta.url).href;
  const env = { HOME: home, TMPDIR: temp, TRIBUTARY_TEST_SOCKETS: sockets };
  const { child, ended } = startTributary(words, { node: ['--import', preload], env });
  const watch = setInterval(() => connections.push(...connectionsOf(child.pid ?? 0)), 40);
  const said = await ended;
  clearInterval(watch);
  return said;
}

/** The TCP and UDP sockets of a process, as Linux tells them; what is piped between processes is none. */
function connectionsOf(pid: number): string[] {
  const at = `/proc/${pid}`;
  if (!existsSync(`${at}/fd`)) return [];
  try {
    const held = readdirSync(`${at}/fd`).flatMap(
      (fd) => readlinkSync(`${at}/fd/${fd}`).match(/^socket:\[(\d+)\]$/)?.[1] ?? [],
    );
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`${at}/net/${kind}`, 'utf8')
        .split('\n')
        .filter((line) => held.includes(line.trim().split(/\s+/)[9] ?? ''))
        .map((line) => `${kind} ${line.trim()}`),
    );
  } catch {
    return [];
  }
}

before(async () => {
  for (const made of [home, temp]) mkdirSync(made);
  const vault = openVault(caseFolder(folder));
  const [one, other] = [await vault.newIdentity(), await vault.newIdentity()];
  Object.assign(keys, { one: one.identity, other: other.identity });
  for (const [name, interview] of [
    ['founding-case', 'interview-1.original.md'],
    ['one-witness', 'witness.original.md'],
  ] as const) {
    const dir = join(folder, name);
    const [said, connections]: [Said[], string[]] = [[], []];
    const list = listOf(name, [one.recipient, other.recipient]);
    for (const words of [
      ['init', dir],
      ['add', dir, '--list', list],
      ['add', dir, '--list', list, '--json'],
      ['run', dir],
      // One witness carries no finding: there is nothing to explain but the material itself
      ...(name === 'founding-case' ? [['explain', dir, 'F-1']] : []),
      ['trace', dir, '--json'],
      ['verify', dir],
    ])
      said.push(await watched(words, connections));
    walked[name] = { dir, said, connections, sought: identityIn(join(example(name), 'interview', interview)) };
  }
});

for (const name of ['founding-case', 'one-witness'])
  test(`${name}: the run reaches its dossier`, () => {
    const { dir, said } = walked[name] as Walked;
    for (const { code, err } of said) assert.notEqual(code, 1, err);
    assert.ok(existsSync(join(dir, 'dossiers', 'dossier.html')));
  });

for (const name of ['founding-case', 'one-witness'])
  test(`${name}: no byte of who the witness is stands in any file of the run, or in what it printed`, () => {
    const { dir, said, sought } = walked[name] as Walked;
    assert.deepEqual(filesSaying(filesUnder(dir, home, temp), sought), []);
    for (const { out, err } of said) assert.deepEqual(foundIn(Buffer.from(out + err), sought), []);
    const original = filesUnder(join(example(name), 'interview')).filter((path) => path.endsWith('original.md'));
    assert.equal(filesSaying(original, sought).length, 1, 'the search itself finds them where they are');
  });

for (const name of ['founding-case', 'one-witness'])
  test(`${name}: no cell of either database says who the witness is`, async () => {
    const { dir, sought } = walked[name] as Walked;
    const { store, protected: names, temp: spill } = caseFolder(dir);
    for (const path of [store, names]) {
      const database = await openDatabase({ path, temp: spill, readOnly: true });
      assert.deepEqual(await cellsSaying(database, sought), []);
      await database.close();
    }
  });

/** A database packs its text: the cells are read and searched as they were written. */
async function cellsSaying(database: Database, sought: readonly Sought[]): Promise<string[]> {
  const columns = await database.rows<{ place: string; name: string }>(
    `select schema_name || '."' || table_name || '"' as place, column_name as name from duckdb_columns()
     where not internal and data_type in ('VARCHAR', 'VARCHAR[]', 'DATE')
       and (schema_name, table_name) in (select schema_name, table_name from duckdb_tables() where estimated_size > 0) order by all`,
  );
  const found: string[] = [];
  for (const { place, name } of columns) {
    const rows = await database.rows<{ said: string }>(
      `select distinct cast("${name}" as varchar) as said from ${place} where "${name}" is not null`,
    );
    const text = Buffer.from(rows.map(({ said }) => said).join('\n'));
    found.push(...foundIn(text, sought).map((one) => `${place}.${name}: ${one}`));
  }
  return found;
}

for (const name of ['founding-case', 'one-witness'])
  test(`${name}: the vault holds the original, and each of two keys opens it`, async () => {
    const { dir, sought } = walked[name] as Walked;
    const sealed = readdirSync(join(dir, 'vault')).filter((file) => file.endsWith('.age'));
    assert.equal(sealed.length, 1, 'adding the list twice sealed the interview once');
    for (const key of [keys.one, keys.other]) {
      const identity = join(folder, 'identity.txt');
      writeFileSync(identity, `${key}\n`, { mode: 0o600 });
      const source = (sealed[0] ?? '').replace('.age', '');
      const opened = await tributary('unseal', dir, source, '--identity', identity, '--why', 'a test of the vault');
      assert.equal(opened.code, 0, opened.err);
      assert.notDeepEqual(foundIn(Buffer.from(opened.out), sought), []);
    }
    assert.deepEqual(
      filesSaying(
        filesUnder(dir).filter((path) => !path.endsWith('.duckdb')),
        sought,
      ),
      [],
      'opening leaves nothing behind',
    );
  });

test('no name of a worker or a student stands in the dossier, in any script', () => {
  const { dir } = walked['founding-case'] as Walked;
  const people = COHORTS.flatMap(({ members }) => members);
  assert.ok(people.length > 200);
  for (const file of ['dossier.html', 'dossier.json']) {
    const text = readFileSync(join(dir, 'dossiers', file), 'utf8').toLowerCase();
    for (const person of people)
      for (const name of Object.values(person).filter((value) => isWholeName(value)))
        assert.ok(!text.includes(name.toLowerCase()), `${file}: ${person.id}`);
  }
});

/** Names have letters and either a space or Hangul; the other fields of a person are codes and dates. */
const isWholeName = (value: unknown): value is string =>
  typeof value === 'string' && (/^[가-힣]{3,}$/.test(value) || /^\p{L}+( \p{L}+)+$/u.test(value));

test('nothing is written outside the case: no file in the home or the temporary folder', () => {
  assert.deepEqual(filesUnder(home, temp), []);
});

test('the program asks for no connection and holds no socket', () => {
  assert.equal(existsSync(sockets), false, existsSync(sockets) ? readFileSync(sockets, 'utf8') : '');
  for (const { connections } of Object.values(walked)) assert.deepEqual([...new Set(connections)], []);
});

test('tributary start --no-serve reaches the dossier without a socket', async () => {
  const connections: string[] = [];
  const said = await watched(['start', '--no-serve', '--json'], connections);
  assert.notEqual(said.code, 1, said.err);
  assert.deepEqual(connections, []);
  assert.equal(existsSync(sockets), false);
  const { dossier } = JSON.parse(said.out) as { dossier: { html: string } };
  const { sought } = walked['founding-case'] as Walked;
  assert.deepEqual(filesSaying(filesUnder(dirname(dirname(dossier.html))), sought), []);
});
