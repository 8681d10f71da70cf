import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { keptContent } from './kept-content.ts';

/** A folder of its own, and what comes of content made `from` these texts there: what was made, and how often it was. */
function trial() {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-kept-'));
  let made = 0;
  const make = () => new Map([['made', ++made]]);
  return {
    path: join(folder, 'x.kept'),
    ask: (...from: string[]) => keptContent('x', from, make, folder).get('made'),
    files: () => readdirSync(folder),
    end: () => rmSync(folder, { recursive: true }),
  };
}

test('what was made is kept, and made again where any text that it was made from is another', () => {
  const { ask, files, end } = trial();
  assert.deepEqual([ask('a: 1', 'b: 2'), ask('a: 1', 'b: 2')], [1, 1]);
  assert.equal(ask('a: 1', 'b: 3'), 2);
  assert.equal(ask('a: 1b', ': 3'), 3, 'the same letters, parted otherwise');
  assert.equal(ask('a: 1'), 4);
  assert.equal(ask('a: 1', 'b: 2'), 5, 'the last alone is kept');
  assert.deepEqual(files(), ['x.kept']);
  end();
});

test('what was changed or torn since is made again', () => {
  const { path, ask, end } = trial();
  ask('a');
  const whole = readFileSync(path);
  for (const damaged of [whole.subarray(0, -1), whole.subarray(0, 20), changed(whole), Buffer.of()]) {
    writeFileSync(path, damaged);
    const made = ask('a') ?? 0;
    assert.ok(made > 1);
    assert.equal(ask('a'), made, 'and kept again');
  }
  end();
});

test('where nothing can be kept it is made each time', () => {
  let made = 0;
  const make = () => ++made;
  assert.deepEqual(
    [keptContent('x', [], make, '/nowhere/at/all'), keptContent('x', [], make, '/nowhere/at/all')],
    [1, 2],
  );
});

function changed(whole: Buffer): Buffer {
  const other = Buffer.from(whole);
  other[40] = 1 ^ (other[40] ?? 0);
  return other;
}
