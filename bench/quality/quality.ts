// How well the engine finds what is known to be there, on simulated worlds: a development number. Prints tables; progress on stderr.
// `npm run bench -- quality [worlds] [--quick] [--medium N] [--innocent N] [--from SEED] [--none] [--unknown] [--jobs N] [--results DIR] [--json] [--keep DIR] [--program BIN]`
//   worlds: how many small ones, 30 unless said · --medium N: and N of a million records · --quick: the engine as it is, no stages
//   --innocent N: and small worlds without a plant, as it is, until N innocent cohorts were tried · --none: all worlds without a plant
//     ten thousand in two worlds of a million records instead of 162 small ones: `quality 0 --medium 2 --none --quick --jobs 1`
//   --unknown: a scheme no catalogue describes · --jobs N: so many worlds at once, 2 unless said · --json: every number, as one document
//   --results DIR: keeps each world's numbers there, under the state of the program, and runs no world twice: a run that was stopped goes on
//   --keep DIR: leaves worlds and results there · --program BIN: another copy of the program, to measure one version beside another
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprintOf } from './fingerprint.ts';
import { manyWorlds } from './many-worlds.ts';
import type { WorldMeasured } from './measure-world.ts';
import { programOf, type Running, runWorld } from './run-world.ts';
import { summary } from './summary.ts';
import { tables } from './tables.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '1' },
    medium: { type: 'string', default: '0' },
    innocent: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    quick: { type: 'boolean', default: false },
    none: { type: 'boolean', default: false },
    unknown: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    results: { type: 'string' },
    keep: { type: 'string' },
    program: { type: 'string' },
  },
});

function counted(said: string, what: string): number {
  const n = Number(said);
  if (Number.isInteger(n) && n >= 0) return n;
  console.error(`${what} "${said}": a whole number is needed`);
  process.exit(2);
}

const [small, medium, first, jobs, innocent] = [
  counted(positionals[0] ?? '30', 'worlds'),
  counted(values.medium, '--medium'),
  counted(values.from, '--from'),
  counted(values.jobs, '--jobs'),
  counted(values.innocent, '--innocent'),
];

function described({ plants, falseCohorts }: WorldMeasured): string {
  const told = plants.map(
    ({ scheme, care, found, byPeople, level }) =>
      `${scheme}/${care} ${found ? 'found' : byPeople ? 'people only' : 'missed'} (${level})`,
  );
  const { part = 0, whole = 0 } = falseCohorts['review or above'] ?? {};
  return `${told.join(', ') || 'no plant'}; false ${part} of ${whole}`;
}

const room = values.keep ?? (await mkdtemp(join(tmpdir(), 'quality-')));
await mkdir(room, { recursive: true });
const { none, unknown, quick } = values;
const common = { room, program: programOf(values.program), none, unknown, quick, keep: values.keep !== undefined };
const worlds: Running[] = Array.from({ length: small + medium }, (_, n) => ({
  ...common,
  seed: first + n,
  size: n < small ? 'small' : 'medium',
}));
/** About so many innocent cohorts live in a small world; whether they reach the number is counted afterwards. */
const INNOCENT_IN_ONE = 62;
const unplanted: Running[] = Array.from({ length: Math.ceil(innocent / INNOCENT_IN_ONE) }, (_, n) => ({
  ...common,
  ...{ seed: 10_001 + n, size: 'small', none: true, quick: true },
}));
const root = join(dirname(common.program), '..');
const results = values.results ? join(values.results, await fingerprintOf(root)) : null;
const { measured, failed } = await manyWorlds([...worlds, ...unplanted], {
  ...{ jobs: Math.max(1, jobs), results, run: runWorld },
  told: ({ seed, size }, world, seconds) =>
    console.error(`world ${seed} (${size}): ${typeof world === 'string' ? world : described(world)}; ${seconds} s`),
});
if (values.keep === undefined) await rm(room, { recursive: true, force: true });
const found = { ...summary(measured), failed };
console.log(values.json ? JSON.stringify(found, null, 1) : tables(found));
process.exitCode = failed.length > 0 ? 1 : 0;
