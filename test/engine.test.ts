// The program sets V8 when Node is already running and has matched patterns: none of its settings may end it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('patterns that were matched before the settings were made are matched after them', () => {
  const engine = new URL('../bin/engine.js', import.meta.url).href;
  const said = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { setFlagsFromString } from 'node:v8';
       import { engineFlags } from ${JSON.stringify(engine)};
       const patterns = Array.from({ length: 200 }, (_, index) => new RegExp('a' + index + '(b+|c)*d{1,3}', 'gu'));
       const texts = ['xxa1bbcd '.repeat(50), 'жжa1bbcd '.repeat(50)];
       for (const pattern of patterns) pattern.exec(texts[0]);
       for (const flag of engineFlags) setFlagsFromString(flag);
       let found = 0;
       for (const text of [...texts, ...texts]) for (const pattern of patterns) text.replace(pattern, () => (found += 1));
       console.log(found);`,
    ],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  assert.deepEqual([said.signal, said.status, said.stdout], [null, 0, '200\n'], said.stderr);
});
