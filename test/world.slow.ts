// A world is the same on any machine, and the engine that assesses it knows nothing of its truth.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/tributary.js', import.meta.url));
const run = (words: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: { ...process.env, ...env } });

function treeHash(folder: string): string {
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: false }).sort()) {
    const full = join(folder, path);
    if (/\.[a-z]+$/.test(path)) hash.update(path).update(readFileSync(full));
  }
  return hash.digest('hex');
}

test('the same seed gives the same files in Tokyo and in New York, and truth stays out of the assessment', () => {
  const room = mkdtempSync(join(tmpdir(), 'world-'));
  try {
    const [east, west] = ['east', 'west'].map((name) => join(room, name)) as [string, string];
    assert.equal(run(['world', '--seed', '5', '--out', east], { TZ: 'Asia/Tokyo', LC_ALL: 'ko_KR.UTF-8' }).status, 0);
    assert.equal(run(['world', '--seed', '5', '--out', west], { TZ: 'America/New_York', LC_ALL: 'C' }).status, 0);
    assert.equal(treeHash(east), treeHash(west));

    const assessed = (name: string) => {
      const { status, stderr } = run(['assess', join(east, 'evidence'), '--out', join(room, name)]);
      assert.ok(status === 0 || status === 3, stderr.slice(-500));
      return readFileSync(join(room, name, 'findings.json'), 'utf8');
    };
    const before = assessed('before');
    renameSync(join(east, 'truth'), join(room, 'elsewhere'));
    assert.equal(assessed('after'), before);
    const rejects = readFileSync(join(room, 'before', 'rejects.csv'), 'utf8');
    assert.doesNotMatch(rejects, /claim\.|interview/, 'what was said in an interview is read');
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
});

test('what cannot be made is refused in a sentence', () => {
  const refused = (...words: string[]) => run(['world', ...words]);
  const size = refused('--size', 'huge', '--out', '/nowhere');
  assert.equal(size.status, 2);
  assert.match(size.stderr, /--size huge: known sizes are small, medium, large/);
  assert.equal(refused('--out', '/nowhere', '--seed', '-1').status, 2);
  assert.equal(refused('--seed', '1').status, 2);
});
