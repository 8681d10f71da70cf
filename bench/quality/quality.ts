// How well the engine finds what is known to be there, on simulated worlds: a development number. Prints JSON, progress on stderr.
// `npm run bench -- quality [worlds] [--from SEED] [--links] [--none] [--unknown] [--keep DIR] [--program BIN]`
//   --program BIN: another copy of the program, to measure one version beside another
//   --links: who is who given from truth · --none: worlds without a plant · --unknown: a scheme no catalogue describes
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureWorld, type WorldMeasured } from './measure-world.ts';
import { planOf } from './plans.ts';
import { readWorld } from './read-results.ts';
import { summary } from './summary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '1' },
    links: { type: 'boolean', default: false },
    none: { type: 'boolean', default: false },
    unknown: { type: 'boolean', default: false },
    keep: { type: 'string' },
    program: { type: 'string' },
  },
});
const count = Number(positionals[0] ?? 30);
const first = Number(values.from);
const program = values.program ?? fileURLToPath(new URL('../../bin/tributary.js', import.meta.url));

function tributary(...words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words, '--json'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => {
      said = (said + data).slice(-2000);
    });
    child.on('exit', (code) =>
      code === 0 || code === 3 ? resolve() : reject(new Error(`tributary ${words[0]} left with ${code}: ${said}`)),
    );
  });
}

async function oneWorld(seed: number, room: string): Promise<WorldMeasured> {
  const [world, out, plan] = [
    join(room, `world-${seed}`),
    join(room, `assessed-${seed}`),
    join(room, `plan-${seed}.yml`),
  ];
  await writeFile(plan, planOf(seed, values));
  await tributary('world', '--seed', String(seed), '--size', 'small', '--plants', plan, '--out', world);
  await tributary(
    'assess',
    join(world, 'evidence'),
    '--out',
    out,
    ...(values.links ? ['--links', join(world, 'truth', 'entities.csv')] : []),
  );
  const measured = measureWorld(await readWorld(world, out));
  if (values.keep === undefined)
    await Promise.all([world, out].map((path) => rm(path, { recursive: true, force: true })));
  return measured;
}

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
for (let seed = first; seed < first + count; seed++) {
  const began = performance.now();
  const world = await oneWorld(seed, room).catch((error: Error) => {
    failed.push(`world ${seed}: ${error.message}`);
    return null;
  });
  if (world) measured.push(world);
  console.error(
    `world ${seed}: ${world ? described(world) : failed.at(-1)}; ${Math.round((performance.now() - began) / 1000)} s`,
  );
}
if (values.keep === undefined) await rm(room, { recursive: true, force: true });
console.log(JSON.stringify({ ...summary(measured), failed }, null, 1));
process.exitCode = failed.length > 0 ? 1 : 0;
