import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Listed, type Overlap, overlap } from '../../entities/index.ts';
import type { Progress } from '../opening/context.ts';
import { counted } from '../opening/counted.ts';
import { peopleIn } from './people-in.ts';

export interface OverlapReport extends Overlap {
  readonly left: { readonly file: string; readonly people: number };
  readonly right: { readonly file: string; readonly people: number };
}

interface Options {
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
  /** Folder for what does not fit into memory; one of its own unless said. */
  readonly temp?: string;
}

/** A list on the disk, under the name by which it is called. */
export interface ListFile {
  readonly path: string;
  readonly name: string;
}

/** The people two files share. Both are read into memory as any exhibit would be; nothing is kept. */
export const overlapOfFiles = (left: string, right: string, options: Options = {}): Promise<OverlapReport> =>
  overlapOfLists({ path: left, name: basename(left) }, { path: right, name: basename(right) }, options);

export async function overlapOfLists(left: ListFile, right: ListFile, options: Options = {}): Promise<OverlapReport> {
  const temp = await mkdtemp(join(options.temp ?? tmpdir(), 'overlap-'));
  try {
    const people: Listed[][] = [];
    for (const [side, list] of [left, right].entries()) {
      options.progress?.(`reading ${list.name}`, side, 2);
      people.push(await peopleIn(list.path, list.name, temp, options.signal));
    }
    const [a = [], b = []] = people;
    const sides = {
      left: { file: left.name, people: a.length },
      right: { file: right.name, people: b.length },
    };
    return { ...sides, ...overlap(a, b) };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** Who stands on both lists: each match with both places, doubtful ones apart, and how many chance alone would give. */
export function describeOverlap(found: OverlapReport): string {
  const { left, right, shared, doubtful, leftOnly, rightOnly, expectedByChance } = found;
  const line = ({ left: a, right: b, because }: OverlapReport['shared'][number]) =>
    `  ${shown(a)} = ${shown(b)}: ${because}`;
  return [
    `${left.file}: ${counted(left.people, 'person', 'people')}. ${right.file}: ${counted(right.people, 'person', 'people')}.`,
    `On both lists: ${shared.length}. By chance, lists of this size and these names would share about ${expectedByChance.toPrecision(2)} namesakes.`,
    ...shared.map(line),
    ...(doubtful.length > 0 ? [`Doubtful, for a person to decide: ${doubtful.length}`, ...doubtful.map(line)] : []),
    `On ${left.file} only: ${leftOnly.length}. On ${right.file} only: ${rightOnly.length}.`,
  ].join('\n');
}

const shown = ({ name, places }: Listed): string =>
  `${name} (${places[0]}${places.length > 1 ? ` and ${counted(places.length - 1, 'more row')}` : ''})`;
