import { mkdir, readdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../store/index.ts';
import { printedDocument, printedFiles } from './archive.ts';
import { chanceOf } from './chance.ts';
import { lived } from './lived.ts';
import type { Paper } from './paper.ts';
import type { Plan } from './plan.ts';
import { type Bounds, type Size, sizes } from './sizes.ts';
import type { Story } from './story.ts';
import { streamGates } from './streams.ts';
import { TruthBook } from './truth.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly size: Size | Bounds;
  readonly plan: Plan;
  readonly out: string;
  readonly progress?: (what: string, done: number, total: number) => void;
}

export interface WorldMade {
  readonly files: number;
  readonly records: number;
  readonly cohorts: number;
  readonly innocent: number;
  readonly arrangements: number;
}

const FIRST_HANDED_OVER = 1_704_963_600; // 2024-01-11 09:00 UTC, in seconds

/** Each folder was handed over on a day of its own. */
const handedOver = (seed: number, path: string): number =>
  FIRST_HANDED_OVER + 86_400 * chanceOf(`${seed}/${path.slice(0, path.lastIndexOf('/'))}`).below(28);

/** Writes a world as evidence/ (what an investigator was handed) and truth/ (what happened), both under `out`. */
export async function writeWorld({ seed, size, plan, out, progress }: WorldOptions): Promise<WorldMade> {
  const found = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Error(`${out}: cannot be made the folder of a world (${error.code}); give a new one`);
  });
  if (found.length > 0) throw new Error(`${out}: the folder is not empty; give a new one for the world`);
  const bounds: Bounds = typeof size === 'string' ? sizes[size] : size;
  const story = lived(seed, size, plan);
  const truth = new TruthBook();
  let [files, records] = [0, 0];
  for (const file of everyFile(story, plan, bounds)) {
    await put(join(out, 'evidence', file.path), file.bytes, handedOver(seed, file.path));
    truth.note(file);
    files += 1;
    records += file.lines.length;
  }
  for (const document of story.documents) truth.noteDocument(document);
  if (bounds.multitude) {
    const gates = await streamGates({
      ...{ out, seed, chance: story.chance.fork('offices'), sites: story.society.sites },
      ...{ papers: story.papers.filter((paper) => isStreamed(story, paper)), multitude: bounds.multitude },
      ...(progress && { progress }),
    });
    records += gates.rows;
    files += gates.paths.length;
    for (const path of gates.paths)
      await utimes(join(out, 'evidence', path), handedOver(seed, path), handedOver(seed, path));
  }
  const innocent = story.cohorts.filter(({ plant }) => plant === null).length;
  const made = { files, records, cohorts: story.cohorts.length, innocent, arrangements: story.arrangements.length };
  for (const [name, text] of truth.files(story, { seed, size, plan, ...made }))
    await put(join(out, 'truth', name), new TextEncoder().encode(text), FIRST_HANDED_OVER);
  return made;
}

/** In a large world those who pass the gate of a site are too many to be told one by one. */
const isStreamed = ({ society }: Story, { form, part }: Paper): boolean =>
  form === 'gate' && society.sites.some(({ id }) => id === part);

function* everyFile(story: Story, { missing }: Plan, { multitude }: Bounds) {
  const told = multitude ? story.papers.filter((paper) => !isStreamed(story, paper)) : story.papers;
  yield* printedFiles(told, story.chance.fork('offices'), { missing, zone: 'UTC+10' });
  for (const document of story.documents) yield printedDocument(document);
}

async function put(path: string, bytes: Uint8Array, day: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeAtomically(path, bytes);
  await utimes(path, day, day);
}
