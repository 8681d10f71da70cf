import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { disk } from './disk.ts';
import { truthText } from './truth.ts';

const here = fileURLToPath(new URL('..', import.meta.url));

test('the forty files: disk/ and truth.yml are what the script writes, byte for byte', () => {
  const made = disk();
  assert.equal(made.length, 40);
  const committed = readdirSync(join(here, 'disk'), { recursive: true })
    .map((path) => String(path))
    .filter((path) => statSync(join(here, 'disk', path)).isFile());
  assert.deepEqual(committed.sort(), made.map(({ path }) => path).sort());
  for (const { path, bytes } of made)
    assert.ok(readFileSync(join(here, 'disk', path)).equals(bytes), `${path} differs: run make/make.ts again`);
  assert.equal(readFileSync(join(here, 'truth.yml'), 'utf8'), truthText());
});
