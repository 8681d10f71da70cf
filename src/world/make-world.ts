import { mkdir, readdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../store/index.ts';
import { printedDocument, printedFiles } from './archive.ts';
import { lived, type Size } from './lived.ts';
import type { Plan } from './plan.ts';
import type { Story } from './story.ts';
import { TruthBook } from './truth.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly size: Size;
  readonly plan: Plan;
  readonly out: string;
}

export interface WorldMade {
  readonly files: number;
  readonly records: number;
  readonly cohorts: number;
  readonly innocent: number;
  readonly arrangements: number;
}

const OBTAINED = new Date('2024-02-01T09:00:00Z');

/** Writes a world as evidence/ (what an investigator was handed) and truth/ (what happened), both under `out`. */
export async function makeWorld({ seed, size, plan, out }: WorldOptions): Promise<WorldMade> {
  const found = await readdir(out).catch(() => []);
  if (found.length > 0) throw new Error(`${out}: the folder is not empty; give a new one for the world`);
  const story = lived(seed, size, plan);
  const truth = new TruthBook();
  let [files, records] = [0, 0];
  for (const file of everyFile(story, plan)) {
    await put(join(out, 'evidence', file.path), file.bytes);
    truth.note(file);
    files += 1;
    records += file.lines.length;
  }
  for (const document of story.documents) truth.noteDocument(document);
  const innocent = story.cohorts.filter(({ plant }) => plant === null).length;
  const made = { files, records, cohorts: story.cohorts.length, innocent, arrangements: story.arrangements.length };
  for (const [name, text] of truth.files(story, { seed, size, plan, ...made }))
    await put(join(out, 'truth', name), new TextEncoder().encode(text));
  return made;
}

function* everyFile(story: Story, { missing }: Plan) {
  yield* printedFiles(story.papers, story.chance.fork('offices'), { missing, zone: 'UTC+10' });
  for (const document of story.documents) yield printedDocument(document);
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeAtomically(path, bytes);
  await utimes(path, OBTAINED, OBTAINED);
}
