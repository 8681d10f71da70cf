// How well the engine finds what is known to be there, on simulated worlds: a development number. Prints tables; progress on stderr.
// `npm run bench -- quality [worlds] [--quick] [--medium N] [--from SEED] [--none] [--unknown] [--json] [--keep DIR] [--program BIN]`
//   worlds: how many small ones, 30 unless said · --medium N: and N of a million records · --quick: the engine as it is, no stages
//   --none: worlds without a plant · --unknown: a scheme no catalogue describes · --json: every number, as one document
//   --keep DIR: leaves worlds and results there · --program BIN: another copy of the program, to measure one version beside another
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WorldMeasured } from './measure-world.ts';
import { programOf, runWorld } from './run-world.ts';
import { summary } from './summary.ts';
import { tables } from './tables.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '1' },
    medium: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
    none: { type: 'boolean', default: false },
    unknown: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
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

const [small, medium, first] = [
  counted(positionals[0] ?? '30', 'worlds'),
  counted(values.medium, '--medium'),
  counted(values.from, '--from'),
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
const measured: WorldMeasured[] = [];
const failed: string[] = [];
for (let n = 0; n < small + medium; n++) {
  const began = performance.now();
  const how = { seed: first + n, size: n < small ? 'small' : 'medium', room, program: programOf(values.program) };
  const world = await runWorld({ ...how, ...values, keep: values.keep !== undefined }).catch((error: Error) => {
    failed.push(`world ${how.seed}: ${error.message}`);
    return null;
  });
  if (world) measured.push(world);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.error(`world ${how.seed} (${how.size}): ${world ? described(world) : failed.at(-1)}; ${seconds} s`);
}
if (values.keep === undefined) await rm(room, { recursive: true, force: true });
const found = { ...summary(measured), failed };
console.log(values.json ? JSON.stringify(found, null, 1) : tables(found));
process.exitCode = failed.length > 0 ? 1 : 0;
