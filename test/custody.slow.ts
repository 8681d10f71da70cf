// A case is locked, unlocked, backed up and restored: nothing is lost, nothing plain is left, at whatever instant it is broken off.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openCase } from '../src/case/index.ts';
import { serveCase } from '../src/server/index.ts';
import { caseFolder, readLedger, writeSealedCase } from '../src/store/index.ts';
import { startStruck, tributary } from './command-line.ts';
import { inventedEvidence, inventedNames, scratch } from './invented-evidence.ts';
import { type SealedCase, sealedCase } from './sealed-case.ts';
import { filesSaying, filesUnder, soughtIn } from './sought.ts';

const names = soughtIn(new Map([['worker', inventedNames.slice(0, 5)]]));
const derived = /\.duckdb(\.wal)?$|\/temp\//;
/** All that lasts of a case but its ledger, which says more each time. */
const lasting = (dir: string): Record<string, string> =>
  Object.fromEntries(
    filesUnder(dir)
      .filter((path) => !derived.test(path) && !path.endsWith('ledger.jsonl'))
      .map((path) => [path.slice(dir.length), readFileSync(path, 'latin1')]),
  );
const kinds = async (dir: string): Promise<string[]> =>
  (await readLedger(caseFolder(dir).ledger)).map(({ kind }) => kind).slice(-3);

async function done(...words: string[]): Promise<string> {
  const { code, out, err } = await tributary(...words);
  assert.notEqual(code, 1, `${words[0]}: ${err}`);
  assert.notEqual(code, 2, `${words[0]}: ${err}`);
  return out;
}

/** What was found, byte for byte, but for whether it had to be computed. */
const found = async (dir: string): Promise<string> =>
  (await done('detect', dir, '--json')).replace(/\n {2}"ran": (true|false),?/, '');

async function refused(said: RegExp, ...words: string[]): Promise<void> {
  const { code, err } = await tributary(...words);
  assert.equal(code, 1, words.join(' '));
  assert.match(err, said);
}

const unlock = ({ dir, identities }: SealedCase, nth: 0 | 1 = 0) => done('unlock', dir, '--identity', identities[nth]);
const worked = async (t: TestContext): Promise<SealedCase & { folder: string }> => {
  const folder = scratch(t);
  return { folder, ...(await sealedCase(folder, inventedEvidence)) };
};

test('a locked case is one file; every command says so; unlocked it finds the same to the byte', async (t) => {
  const sealed = await worked(t);
  const { dir, folder, who, said } = sealed;
  await done('run', dir);
  const findings = await found(dir);
  const before = lasting(dir);
  assert.notDeepEqual(filesSaying(filesUnder(dir), names), [], 'the search finds what is there');
  await done('lock', dir);
  assert.deepEqual(readdirSync(dir), ['case.age']);
  assert.deepEqual(filesSaying(filesUnder(dir), [...who, ...said, ...names]), []);
  for (const words of [
    ...['run', 'verify', 'rebuild', 'resolve', 'serve', 'consent', 'publish', 'detect'].map((one) => [one, dir]),
    ['add', dir, join(folder, 'evidence')],
    ['backup', dir, join(folder, 'out.age')],
  ])
    await refused(/is locked: "tributary unlock DIR --identity FILE" opens it/, ...words);
  await refused(/is not empty/, 'init', dir);
  assert.equal((await tributary('unlock', dir)).code, 2);
  assert.match(await done('lock', dir), /was locked already/);
  await unlock(sealed, 1);
  assert.deepEqual(lasting(dir), before);
  assert.deepEqual(await kinds(dir), ['exported', 'locked', 'unlocked']);
  assert.equal(await found(dir), findings);
  await done('publish', dir);
  assert.deepEqual(lasting(dir), before, 'the dossier too is the same to the byte');
  assert.deepEqual((await kinds(dir)).at(-1), 'unlocked');
  await refused(/is not locked/, 'unlock', dir, '--identity', sealed.identities[0]);
});

test('what a crash leaves at any step of locking and unlocking is finished by the next, and nothing is lost', async (t) => {
  const sealed = await worked(t);
  const { dir, folder, recipients } = sealed;
  const before = lasting(dir);
  const part = `${caseFolder(dir).sealed}.part`;
  writeFileSync(part, 'half');
  await done('resolve', dir);
  assert.equal(existsSync(part), false, 'half of a sealed file is swept: the case was never locked');
  const whole = join(folder, 'whole');
  cpSync(dir, whole, { recursive: true });
  const signal = new AbortController().signal;
  const to = join(folder, 'case.age');
  await writeSealedCase({
    folder: caseFolder(dir),
    to,
    recipients: recipients.split(','),
    signal,
    onProgress: () => undefined,
  });
  const broken: Record<string, () => void> = {
    'sealed, nothing removed': () => cpSync(whole, dir, { recursive: true }),
    'sealed, half removed': () => {
      cpSync(whole, dir, { recursive: true });
      for (const gone of ['case.yml', 'exhibits']) rmSync(join(dir, gone), { recursive: true });
    },
    'half opened': () => {
      mkdirSync(join(dir, 'unsealing'));
      cpSync(join(whole, 'exhibits'), join(dir, 'unsealing', 'exhibits'), { recursive: true });
    },
    'opened, half in its place': () => {
      cpSync(join(whole, 'mappings'), join(dir, 'mappings'), { recursive: true });
      mkdirSync(join(dir, 'unsealing'));
      cpSync(join(whole, 'case.yml'), join(dir, 'unsealing', 'case.yml'));
    },
  };
  for (const [state, leave] of Object.entries(broken))
    for (const next of ['lock', 'unlock']) {
      rmSync(dir, { recursive: true });
      mkdirSync(dir);
      leave();
      cpSync(to, join(dir, 'case.age'));
      await refused(/is locked: .+\. Parts of it lie beside it unsealed/, 'verify', dir);
      if (next === 'lock') {
        await done('lock', dir);
        assert.deepEqual(readdirSync(dir), ['case.age'], state);
      }
      await unlock(sealed);
      assert.deepEqual(lasting(dir), before, `${state}, ${next}`);
      await done('verify', dir);
    }
});

test('killed or stopped in the middle, the case opens or is locked, and goes on', async (t) => {
  const sealed = await sealedCase(scratch(t));
  const { dir, identities } = sealed;
  const before = lasting(dir);
  const strikes = async (signal: 'SIGKILL' | 'SIGINT', at: number, ...words: string[]) => {
    const { code, err, signal: by } = await startStruck(signal, at, words).ended;
    if (signal === 'SIGKILL') assert.equal(by, 'SIGKILL', err);
    else assert.match(`${code} ${err}`, /^1 tributary: stopped by Ctrl-C/);
  };
  for (const at of [1, 3]) {
    await strikes('SIGKILL', at, 'lock', dir);
    await done('verify', dir);
  }
  await strikes('SIGINT', 2, 'lock', dir);
  assert.deepEqual(await kinds(dir), ['locked', 'locked', 'unlocked']);
  assert.deepEqual(lasting(dir), before);
  await done('lock', dir);
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    await strikes(signal, 1, 'unlock', dir, '--identity', identities[0]);
    await refused(/is locked/, 'verify', dir);
  }
  await unlock(sealed);
  assert.deepEqual(lasting(dir), before);
});

test('a case is not locked while somebody has it open, nor for too few, nor with a key inside', async (t) => {
  const { dir, recipients, identities } = await sealedCase(scratch(t));
  const before = lasting(dir);
  const open = await openCase(dir);
  await refused(/is in use/, 'lock', dir);
  const served = await serveCase(open, { dir, workbench: dir });
  try {
    await refused(/the workbench has .+ open: stop it first/, 'lock', dir);
  } finally {
    await served.close();
  }
  await refused(/at least two different recipients/, 'lock', dir, '--recipient', recipients.split(',')[0] ?? '');
  await refused(/not a public key of age/, 'lock', dir, '--recipient', 'age1x,age1y');
  cpSync(identities[0], join(dir, 'my-key.txt'));
  await refused(/my-key\.txt holds a secret key/, 'lock', dir);
  rmSync(join(dir, 'my-key.txt'));
  assert.deepEqual(lasting(dir), before);
  await done('verify', dir);
  const bare = join(scratch(t), 'bare');
  await done('init', bare);
  await refused(/for whom is it sealed\?/, 'lock', bare);
});

test('a case whose chain is broken is sealed as it stands and comes back so, and nothing is added to it', async (t) => {
  const sealed = await sealedCase(scratch(t));
  const { dir, identities, who } = sealed;
  const { ledger } = caseFolder(dir);
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace('"kind":"mapped"', '"kind":"Mapped"'));
  const [broken, before] = [readFileSync(ledger), lasting(dir)];
  const locked = await tributary('lock', dir);
  assert.deepEqual([locked.code, readdirSync(dir)], [3, ['case.age']], locked.err);
  assert.match(locked.out, /sealed as it stood, though its chain is broken: .+ledger\.jsonl:\d+: this line/);
  assert.deepEqual(filesSaying(filesUnder(dir), who), []);
  const back = await tributary('unlock', dir, '--identity', identities[0]);
  assert.deepEqual([back.code, lasting(dir), readFileSync(ledger)], [3, before, broken], back.err);
  assert.match(back.out, /damaged before it was sealed: .+ledger\.jsonl:\d+/);
  await refused(/Nothing can be added/, 'run', dir);
});

test('a backup restores to a case that verifies and finds the same to the byte; the sealed file of a locked one too', async (t) => {
  const sealed = await worked(t);
  const { dir, folder, identities, who, said } = sealed;
  const [backup, again, twin] = ['case.backup', 'again', 'twin'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await done('run', dir);
  const findings = await found(dir);
  const before = lasting(dir);
  const made = JSON.parse(await done('backup', dir, backup, '--json')) as { sha256: string; head: string };
  assert.deepEqual(filesSaying([backup], [...who, ...said, ...names]), []);
  const noted = (await readLedger(caseFolder(dir).ledger)).at(-1);
  assert.deepEqual([noted?.kind, noted?.body.sha256, noted?.body.head], ['backed_up', made.sha256, made.head]);
  const restored = JSON.parse(await done('restore', backup, again, '--identity', identities[1], '--json')) as {
    head: string;
  };
  assert.equal(restored.head, made.head);
  assert.deepEqual(lasting(again), before);
  await done('verify', again);
  assert.equal(await found(again), findings);
  await done('publish', again);
  assert.deepEqual(lasting(again), before);
  await done('lock', dir);
  await done('restore', caseFolder(dir).sealed, twin, '--identity', identities[0]);
  assert.equal(await found(twin), findings);
});

test('a backup that is torn, altered, for others or of a damaged case is refused, and leaves nothing', async (t) => {
  const folder = scratch(t);
  const { dir, identities } = await sealedCase(folder);
  const [backup, target] = [join(folder, 'case.backup'), join(folder, 'target')];
  const restore = [backup, target, '--identity'];
  await refused(/lies inside of the case/, 'backup', dir, join(dir, 'dossiers', 'b.age'));
  await done('backup', dir, backup);
  await refused(/a file of that name is there already/, 'backup', dir, backup);
  await refused(/is not empty \(it holds/, 'restore', backup, dir, '--identity', identities[0]);
  const stranger = join(folder, 'stranger.txt');
  await done('key', stranger);
  await refused(/not one of its recipients/, 'restore', ...restore, stranger);
  await refused(
    /cannot read .+nowhere\.age/,
    'restore',
    join(folder, 'nowhere.age'),
    target,
    '--identity',
    identities[0],
  );
  const whole = readFileSync(backup);
  writeFileSync(backup, whole.subarray(0, whole.length - 20));
  await refused(/case\.backup: it is cut off or was altered \(at .+\)/, 'restore', ...restore, identities[0]);
  const altered = Buffer.from(whole);
  altered[700] = (altered[700] ?? 0) ^ 1;
  writeFileSync(backup, altered);
  await refused(/case\.backup: it is cut off or was altered/, 'restore', ...restore, identities[0]);
  assert.equal(existsSync(target), false);
  writeFileSync(backup, whole);
  mkdirSync(target);
  await done('restore', ...restore, identities[0]);
  const exhibit = filesUnder(join(dir, 'exhibits'))[0] ?? '';
  chmodSync(exhibit, 0o600);
  appendFileSync(exhibit, ' ');
  const out = join(folder, 'damaged.age');
  await refused(/changed since it was kept as .+Nothing was backed up/, 'backup', dir, out);
  assert.equal(existsSync(out), false);
  // Whoever holds a key can seal a case that is damaged: what it holds is looked at, not only that it is whole.
  await done('lock', dir);
  rmSync(target, { recursive: true });
  await refused(
    /changed since it was kept as .+Nothing was restored/,
    'restore',
    caseFolder(dir).sealed,
    target,
    '--identity',
    identities[0],
  );
  assert.equal(existsSync(target), false);
  assert.equal(
    (await tributary('unlock', dir, '--identity', identities[0])).code,
    3,
    'the owner gets it back, and is told',
  );
});

test('while the workbench has the case open a backup is made over there; a withdrawal names the backups before it', async (t) => {
  const folder = scratch(t);
  const sealed = await sealedCase(folder);
  const { dir, source, identities } = sealed;
  const backup = join(folder, 'open.backup');
  const served = await serveCase(await openCase(dir), { dir, workbench: dir });
  try {
    await done('backup', dir, backup);
  } finally {
    await served.close();
  }
  await done('restore', backup, join(folder, 'again'), '--identity', identities[0]);
  await done('verify', join(folder, 'again'));
  const gone = await tributary('consent', dir, source, '--consent', 'withdrawn', '--why', 'asked for it', '--json');
  const { outlived } = JSON.parse(gone.out) as { outlived: { what: string }[] };
  assert.deepEqual([gone.code, outlived.map(({ what }) => what)], [3, ['backup']]);
  const later = join(folder, 'later.backup');
  await done('backup', dir, later);
  const listed = JSON.parse(await done('consent', dir, source, '--json')) as { outlived: unknown[] }[];
  assert.equal(listed[0]?.outlived.length, 1, 'a backup made after holds nothing of it');
});
