// A key that nobody wrote shows as itself on the screen: this finds it first.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
const fileOf = (room: string) =>
  [join(root, 'words', room, 'en.json'), join(root, 'screens', room, 'words', 'en.json')].find((path) =>
    existsSync(path),
  );

function has(room: string, key: string): boolean {
  const file = fileOf(room);
  if (!file) return false;
  let at: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  for (const step of steps) at = (at as Record<string, unknown> | undefined)?.[step];
  const words = (at ?? {}) as Record<string, unknown>;
  return [last, `${last}_other`].some((one) => typeof words[one] === 'string');
}

test('every word asked for by its full name exists', () => {
  let asked = 0;
  const missing = sources.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const own = [...text.matchAll(/useTranslation\('([\w-]+)'/g)].map((found) => found[1] ?? '');
    if (own.length === 0) return [];
    const keys = [...text.matchAll(/(?:\bt\(\s*|i18nKey=)'([\w.:-]+)'/g)].map((found) => found[1] ?? '');
    asked += keys.length;
    return keys
      .filter((key) => {
        const [room, name] = key.includes(':') ? key.split(':') : [null, key];
        return !(room ? [room] : [...own, 'frame']).some((one) => has(one ?? '', name ?? ''));
      })
      .map((key) => `${dirname(path)}: ${key}`);
  });
  assert.ok(asked > 20, `only ${asked} words were asked for: the test looked in the wrong place`);
  assert.deepEqual(missing, []);
});
