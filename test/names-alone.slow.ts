// The library of names, packed and installed in a folder that knows nothing of the house.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

test('names can be imported from an installed tarball', () => {
  const away = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const pack = execFileSync('npm', ['pack', '--silent', '--pack-destination', away, join(root, 'names')], {
      cwd: away,
    });
    writeFileSync(join(away, 'package.json'), '{"type":"module"}');
    execFileSync(
      'npm',
      ['install', '--silent', '--offline', '--no-audit', '--no-fund', `./${pack.toString().trim()}`],
      { cwd: away },
    );
    const asked = `import { compareNames } from '@tributary/names'; console.log(compareNames('최영림', 'Чхве Ён Рим').verdict)`;
    const said = execFileSync('node', ['--input-type=module', '-e', asked], { cwd: away });
    assert.equal(said.toString().trim(), 'match');
  } finally {
    rmSync(away, { recursive: true, force: true });
  }
});
