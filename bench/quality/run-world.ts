import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { perfectArrangements } from './given.ts';
import { translate } from './match.ts';
import { deciders, lowered, measureWorld, type StageSeen, stageOf, type WorldMeasured } from './measure-world.ts';
import { planOf } from './plans.ts';
import { type Predicted, readWorld, type WorldRead } from './read-results.ts';
import { withoutRows } from './without-rows.ts';

export interface Running {
  readonly seed: number;
  readonly size: string;
  readonly room: string;
  readonly program: string;
  readonly quick: boolean;
  readonly none: boolean;
  readonly unknown: boolean;
  readonly keep: boolean;
}

export const programOf = (given: string | undefined): string =>
  given ?? fileURLToPath(new URL('../../bin/tributary.js', import.meta.url));

function tributary(program: string, ...words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words, '--json'], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.on('error', reject);
    let said = '';
    child.stderr.on('data', (data) => {
      said = (said + data).slice(-2000);
    });
    child.on('exit', (code) =>
      code === 0 || code === 3 ? resolve() : reject(new Error(`tributary ${words[0]} left with ${code}: ${said}`)),
    );
  });
}

/** Makes one world, has it assessed, and measures what was said by what is true; then each stage with the one before it perfect. */
export async function runWorld(running: Running): Promise<WorldMeasured> {
  const { seed, size, room, program, quick, keep } = running;
  const [world, out, plan] = ['world', 'assessed', 'plan.yml'].map((name) => join(room, `${size}-${seed}-${name}`)) as [
    string,
    string,
    string,
  ];
  await writeFile(plan, planOf(seed, size, running));
  await tributary(program, 'world', '--seed', String(seed), '--size', size, '--plants', plan, '--out', world);
  const assess = (evidence: string, into: string, ...more: string[]) =>
    tributary(program, 'assess', evidence, '--out', into, ...more);
  await assess(join(world, 'evidence'), out);
  const read = await readWorld(world, out);
  const measured = measureWorld(read);
  const more = quick ? {} : await furtherRuns(read, world, out, assess);
  if (!keep) for (const path of [world, out, plan]) await rm(path, { recursive: true, force: true });
  return { ...measured, ...more };
}

type Assess = (evidence: string, into: string, ...more: string[]) => Promise<void>;

async function furtherRuns(
  read: WorldRead,
  world: string,
  out: string,
  assess: Assess,
): Promise<Required<Pick<WorldMeasured, 'stages' | 'deletion'>>> {
  const [links, given] = [join(world, 'truth', 'entities.csv'), join(out, 'arrangements.json')];
  await writeFile(given, JSON.stringify(perfectArrangements(read)));
  const stage = async (name: string, ...more: string[]): Promise<StageSeen> => {
    const into = join(out, name);
    await assess(join(world, 'evidence'), into, ...more);
    return stageOf(await readWorld(world, into));
  };
  const stages = {
    'perfect links': await stage('links', '--links', links),
    'perfect links and arrangements': await stage('both', '--links', links, '--arrangements', given),
  };
  return { stages, deletion: await deletionOf(read, world, out, assess) };
}

/** What becomes of the surest right finding when the rows that it cites are gone. */
async function deletionOf(
  read: WorldRead,
  world: string,
  out: string,
  assess: Assess,
): Promise<NonNullable<WorldMeasured['deletion']> | null> {
  const sure = translate(read)
    .filter(({ finding }) => deciders['review or above']?.(finding))
    .filter(({ people }) =>
      read.cohorts.some(({ arrangement, members }) => arrangement && members.some(({ entity }) => people.has(entity))),
    )
    .toSorted((a, b) => b.finding.p - a.finding.p)[0];
  if (!sure) return null;
  const bare = join(out, 'bare');
  await withoutRows(
    join(world, 'evidence'),
    bare,
    sure.finding.for.flatMap(({ records }: Predicted['for'][number]) => records),
  );
  await assess(bare, join(out, 'without'));
  const after = translate(await readWorld(world, join(out, 'without')));
  return lowered(sure, after);
}
