// A disk that fills up: what does not fit is told by name, what was acknowledged stays, and once there is room all is read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { zipOf } from '../src/evidence/reading/zip-fixture.ts';
import { tributary } from './command-line.ts';
import { scratch } from './invented-evidence.ts';

const head = '№ события;Дата и время прохода;Событие;№ пропуска;Объект\n';
const two = (n: number): string => String(n).padStart(2, '0');
const log = (from: number, rows: number): string =>
  head +
  Array.from(
    { length: rows },
    (_, n) => `${n};${two((n % 28) + 1)}.03.2023 08:${two(n % 60)}:00;вход;${from + n};Стройка\n`,
  ).join('');

/** A disk of so many megabytes, or null where only the superuser could make one. */
function smallDisk(place: string, megabytes: number): { grow(megabytes: number): void; remove(): void } | null {
  const mount = (...options: string[]) => execFileSync('mount', [...options, place], { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs');
  } catch {
    return null;
  }
  return {
    grow: (to) => void mount('-o', `remount,size=${to}m`),
    remove: () => void execFileSync('umount', [place]),
  };
}

test('a full disk loses nothing that was acknowledged', async (t) => {
  const folder = scratch(t);
  const [place, disk] = [join(folder, 'small'), join(folder, 'disk')];
  mkdirSync(place);
  mkdirSync(disk);
  const small = smallDisk(place, 32);
  if (small === null) return t.skip('a small disk can be mounted by the superuser only');
  try {
    writeFileSync(join(disk, 'a-log.csv'), log(1, 2));
    const large = `a;b\n${randomBytes(15_000_000).toString('hex')}`;
    writeFileSync(
      join(disk, 'b-packed.zip'),
      zipOf([
        { name: 'large.csv', bytes: large },
        { name: 'log.csv', bytes: log(10, 2) },
      ]),
    );
    writeFileSync(join(disk, 'c-large.csv'), large);
    writeFileSync(join(disk, 'd-many.csv'), log(1000, 110_000));
    writeFileSync(join(disk, 'e-log.csv'), log(20, 2));
    const dir = join(place, 'case');
    await tributary('init', dir);
    const said = await tributary('add', dir, disk);
    assert.equal(said.code, 3);
    assert.match(
      said.out,
      /b-packed\.zip\/large\.csv[^·]*?(· cannot write \S+)?: the disk is full; make room and (add it|try) again/,
    );
    assert.match(said.out, /c-large\.csv\s+· cannot write \S+: the disk is full; make room and try again/);
    assert.match(said.out, /d-many\.csv.*?· cannot write \S+: the disk is full; make room and try again/s);
    assert.match(said.out, /a-log\.csv\s+site_access\s+3\s+2/);
    assert.match(said.out, /b-packed\.zip\/log\.csv\s+site_access\s+3\s+2/);
    assert.equal((await tributary('verify', dir)).code, 0);
    small.grow(400);
    const again = await tributary(
      'add',
      dir,
      join(disk, 'd-many.csv'),
      join(disk, 'e-log.csv'),
      join(disk, 'a-log.csv'),
    );
    assert.match(again.out, /d-many\.csv\s+site_access\s+110001\s+110000/);
    assert.match(again.out, /e-log\.csv: 3 rows → 2 site_access|e-log\.csv\s[^·]*· already in the case/);
    assert.match(again.out, /a-log\.csv\s.*already in the case/s);
    assert.equal((await tributary('verify', dir)).code, 0);
  } finally {
    small.remove();
  }
});
