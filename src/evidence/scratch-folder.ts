import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExhibit } from './read-exhibit.ts';
import type { MergedArea } from './reading/merged-areas.ts';
import type { Reading, ReadOptions } from './reading/reading.ts';

/** For tests: a folder that is gone when the work is done, and files in it. */
export async function inScratchFolder<T>(
  work: (put: (name: string, bytes: string | Uint8Array) => Promise<string>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-evidence-'));
  try {
    return await work(async (name, bytes) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface Everything {
  readonly reading: Reading;
  readonly places: number[][];
  readonly rows: (string | null)[][][];
  readonly merged: (readonly MergedArea[])[];
}

/** Writes a file, reads it and drains every unit. */
export async function readBytes(
  fileName: string,
  bytes: string | Uint8Array,
  options?: ReadOptions,
): Promise<Everything> {
  return inScratchFolder(async (put) => drained(await readExhibit(await put('file', bytes), fileName, options)));
}

export async function drained(reading: Reading): Promise<Everything> {
  const places: number[][] = [];
  const rows: (string | null)[][][] = [];
  const merged: (readonly MergedArea[])[] = [];
  for (const unit of reading.units) {
    const [at, all]: [number[], (string | null)[][]] = [[], []];
    for await (const batch of unit.batches()) {
      for (const place of batch.places) at.push(place);
      for (const row of batch.rows) all.push(row);
    }
    places.push(at);
    rows.push(all);
    merged.push((await unit.merged?.()) ?? []);
  }
  return { reading, places, rows, merged };
}
