// Who may import whom. A line of code knows its room; this is how we notice when it does not.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The journey: a room may import rooms before it and none after it. Rooms on one line do not know each other. */
const journey = [
  ['names'],
  ['store'],
  ['evidence'],
  ['records'],
  ['entities'],
  ['findings'],
  ['flows'],
  ['law'],
  ['dossier'],
  ['case'],
  ['world'],
  ['server'],
  ['cli'],
];
const beside: Record<string, readonly string[]> = { world: ['names', 'records', 'store'] };
/** `work` is where `npm start` puts its case; git does not see it. */
const folders = [
  ...['.ci', '.git', 'bench', 'bin', 'docs', 'examples', 'indicators', 'instruments', 'names', 'node_modules'],
  ...['records', 'src', 'test', 'typologies', 'work', 'workbench'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const rank = (room: string) => journey.findIndex((step) => step.includes(room));
const roomOf = (path: string) => (path.startsWith('names/') ? 'names' : (path.match(/^src\/([^/]+)\//)?.[1] ?? path));
const sources = (tops = ['src', 'names']) =>
  tops.flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.[jt]sx?$/.test(path) && !path.includes('node_modules'))
      .map((path) => `${top}/${path}`),
  );

function specifiers(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

const imports = (tops?: string[]): Import[] =>
  sources(tops).flatMap((from) =>
    specifiers(from).map((to) => ({
      from,
      to: to.startsWith('.') ? relative(root, resolve(root, dirname(from), to)) : to,
    })),
  );
const isTest = (path: string) => /(\.(test|slow)|-fixture)\.[jt]s$/.test(path);
const packageOf = (to: string) => (to.startsWith('@tributary/names') ? 'names/index.js' : to);

test('every folder is on the list', () => {
  const unknown = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !folders.includes(entry.name))
    .map((entry) => entry.name);
  assert.deepEqual(unknown, []);
  const rooms = readdirSync(join(root, 'src'));
  assert.deepEqual(
    rooms.filter((room) => rank(room) < 0),
    [],
  );
});

test('rooms import only rooms before them on the journey', () => {
  const wrong = imports().filter(({ from, to }) => {
    const [here, there] = [roomOf(from), roomOf(packageOf(to))];
    if (here === there || rank(there) < 0) return false;
    if (here in beside && !beside[here]?.includes(there)) return true;
    return rank(there) > rank(here) || (there === 'world' && here !== 'cli');
  });
  assert.deepEqual(wrong, []);
});

test('rooms are entered by the front door', () => {
  const wrong = imports().filter(({ from, to }) => {
    const there = roomOf(packageOf(to));
    return (
      there !== roomOf(from) && rank(there) >= 0 && !/^(src\/[^/]+\/index\.ts|names\/index\.js)$/.test(packageOf(to))
    );
  });
  assert.deepEqual(wrong, []);
});

test('the workbench knows the wire types of the server and nothing else of the program', () => {
  const found = imports(['workbench/src']);
  assert.ok(found.length > 20, `only ${found.length} imports were read: the test looked in the wrong place`);
  const outside = found.filter(
    ({ from, to }) => !isTest(from) && /^(src|names|bin|bench|test)\/|^@tributary\//.test(to),
  );
  assert.deepEqual(
    outside.filter(({ to }) => to !== 'src/server/api.ts'),
    [],
  );
  for (const { from } of outside) {
    const text = readFileSync(join(root, from), 'utf8');
    assert.doesNotMatch(text, /import\s+(?!type\b)[^;]*src\/server\/api\.ts/, from);
  }
});

test('a front door stands only at the front', () => {
  const wrong = sources().filter(
    (path) => /(^|\/)index\.[jt]s$/.test(path) && !/^(src\/[^/]+|names)\/index\.[jt]s$/.test(path),
  );
  assert.deepEqual(
    wrong.filter((path) => !path.endsWith('.d.ts')),
    [],
  );
});

/** Every way that leads back to where it began. */
function circlesIn(next: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const walk = (place: string, trail: readonly string[]): void => {
    if (seen.get(place) === 'done') return;
    if (seen.get(place) === 'open') {
      circles.push([...trail.slice(trail.indexOf(place)), place].join(' → '));
      return;
    }
    seen.set(place, 'open');
    for (const to of next.get(place) ?? []) if (next.has(to)) walk(to, [...trail, place]);
    seen.set(place, 'done');
  };
  for (const place of next.keys()) walk(place, []);
  return circles;
}

const waysOf = (steps: readonly Import[]) =>
  new Map(
    [...Map.groupBy(steps, ({ from }) => from)].map(([from, ways]) => [from, [...new Set(ways.map(({ to }) => to))]]),
  );

test('no import goes in a circle, types included', () => {
  const next = waysOf(imports(['src', 'names', 'workbench', 'bench', 'bin', 'test']));
  assert.ok(next.size > 50, `only ${next.size} files were read: the test looked in the wrong place`);
  assert.deepEqual(circlesIn(next), []);
});

test('the parts of a room stand one above the other; what joins them stands at its front', () => {
  const partOf = (path: string) => path.match(/^(?:src\/[^/]+|names)\/[^/]+(?=\/)/)?.[0] ?? '';
  const between = imports()
    .filter(({ from }) => !isTest(from))
    .map(({ from, to }) => ({ from: partOf(from), to: partOf(to) }))
    .filter(({ from, to }) => from !== to && from !== '' && to !== '');
  assert.ok(between.length > 50, `only ${between.length} imports were read: the test looked in the wrong place`);
  assert.deepEqual(circlesIn(waysOf(between)), []);
});

test('the database driver is known in store alone', () => {
  const wrong = imports().filter(({ from, to }) => to.startsWith('@duckdb/') && roomOf(from) !== 'store');
  assert.deepEqual(wrong, []);
});

test('names depends on nothing', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'names/package.json'), 'utf8'));
  for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'devDependencies'])
    assert.equal(manifest[kind], undefined, kind);
  const wrong = imports().filter(
    ({ from, to }) => from.startsWith('names/') && !isTest(from) && !to.startsWith('names/') && !to.startsWith('node:'),
  );
  assert.deepEqual(wrong, []);
});
