import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorldMeasured } from './measure-world.ts';
import type { Running } from './run-world.ts';

export interface Many {
  /** How many worlds are made and assessed at a time. */
  readonly jobs: number;
  /** Where the numbers of each world are kept, so that a run which was stopped goes on; null: nowhere. */
  readonly results: string | null;
  readonly run: (running: Running) => Promise<WorldMeasured>;
  /** Called after each world with its numbers, or with what went wrong. */
  readonly told: (running: Running, world: WorldMeasured | string, seconds: number) => void;
}

/** What was asked of a world is in the name of its numbers, so that other questions do not find them. */
const nameOf = ({ seed, size, none, unknown, quick }: Running): string =>
  `${[size, seed, ...(none ? ['none'] : []), ...(unknown ? ['unknown'] : []), ...(quick ? ['quick'] : [])].join('-')}.json`;

/** Runs worlds, some at a time, in order of the list; one that fails stops none of the others. */
export async function manyWorlds(
  worlds: readonly Running[],
  { jobs, results, run, told }: Many,
): Promise<{ measured: WorldMeasured[]; failed: string[] }> {
  if (results !== null) await mkdir(results, { recursive: true });
  const found = new Map<number, WorldMeasured | string>();
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < worlds.length; at = next++) {
      const running = worlds[at] as Running;
      const began = performance.now();
      const world = await kept(results, running, run).catch((error: Error) => error.message);
      found.set(at, world);
      told(running, world, Math.round((performance.now() - began) / 1000));
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  const inOrder = worlds.map((running, at) => ({ running, world: found.get(at) ?? 'not run' }));
  return {
    measured: inOrder.flatMap(({ world }) => (typeof world === 'string' ? [] : [world])),
    failed: inOrder.flatMap(({ running, world }) =>
      typeof world === 'string' ? [`world ${running.seed} (${running.size}): ${world}`] : [],
    ),
  };
}

async function kept(results: string | null, running: Running, run: Many['run']): Promise<WorldMeasured> {
  if (results === null) return run(running);
  const path = join(results, nameOf(running));
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before !== null) return JSON.parse(before) as WorldMeasured;
  const world = await run(running);
  await writeFile(`${path}.new`, JSON.stringify(world));
  await rename(`${path}.new`, path);
  return world;
}
