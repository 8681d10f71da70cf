import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Reading, readExhibit, withMiddle } from '../../evidence/index.ts';
import type { Context } from './context.ts';

const mostOpen = 64;
const prefix = 'opened ';

/** A file that is read at many places, one after another: a kept one, or one on its way in. */
export interface ReadFile {
  readonly path: string;
  readonly name: string;
}

/**
 * A file, opened once and held: any of its places is then read without what stands before it. Pages of formats that cannot be skipped
 * lie in the temporary folder of the case, which is emptied when the case is taken.
 */
export function openedFile({ folder, found }: Context, file: ReadFile): Promise<Reading> {
  const key = `${prefix}${file.path}`;
  const known = found.get(key);
  found.delete(key);
  const opened = (known?.value as Promise<Reading> | undefined) ?? open(folder.temp, file);
  found.set(key, { head: '', value: opened });
  opened.catch(() => found.delete(key));
  for (const old of [...found.keys()].filter((one) => one.startsWith(prefix)).slice(0, -mostOpen)) found.delete(old);
  return opened;
}

async function open(temp: string, { path, name }: ReadFile): Promise<Reading> {
  const pages = join(temp, 'pages');
  await mkdir(pages, { recursive: true, mode: 0o700 });
  const reading = await readExhibit(path, name);
  const called = createHash('sha256').update(path).digest('hex').slice(0, 16);
  const units = reading.units.map((unit) => withMiddle(unit, join(pages, `${called}-${unit.index}`)));
  return { ...reading, units };
}
