import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildWorkbench, isStale, workbenchFolder } from '../../bin/build-workbench.js';
import { createCase, openCase, readIncoming, readListedConfig } from '../../src/case/index.ts';
import { type ServedCase, serveCase } from '../../src/server/index.ts';

export const exampleFiles = fileURLToPath(new URL('../../examples/founding-case', import.meta.url));
const list = join(exampleFiles, 'case.yml');
const folder = mkdtemp(join(tmpdir(), 'walk-'));
const disk = fileURLToPath(new URL('../../examples/forty-files/disk', import.meta.url));
let made: Promise<string> | null = null;

after(async () => rm(await folder, { recursive: true, force: true }));

/** The founding case, read and worked through once for all walks. */
function madeExample(): Promise<string> {
  made ??= make();
  return made;
}

async function make(): Promise<string> {
  const dir = join(await folder, 'founding-case');
  await createCase(dir, await readListedConfig(list));
  const found = await openCase(dir, { command: 'walk', by: 'walker' });
  await found.add(await readIncoming(list));
  await found.run({ language: 'en' });
  await found.close();
  return dir;
}

export interface Walked extends ServedCase {
  readonly dir: string;
}

/** A copy of the founding case, served to a browser; a walk may decide, add and break things in it. */
export async function servedExample(): Promise<Walked> {
  const dir = join(await mkdtemp(join(await folder, 'copy-')), 'case');
  await cp(await madeExample(), dir, { recursive: true });
  return serve(dir);
}

/** Forty files of a disk, added by their folder and worked through. */
export async function servedForty(): Promise<Walked> {
  const dir = join(await mkdtemp(join(await folder, 'forty-')), 'case');
  await createCase(dir, { title: 'Диск' });
  const found = await openCase(dir, { command: 'walk', by: 'walker' });
  await found.add([{ path: disk, origin: 'диск', grade: 'B2' }]);
  await found.run({ language: 'en' });
  await found.close();
  return serve(dir);
}

/** A case with nothing in it. */
export async function servedEmptyCase(): Promise<Walked> {
  const dir = join(await mkdtemp(join(await folder, 'empty-')), 'case');
  await createCase(dir, { title: 'Empty' });
  return serve(dir);
}

/** A case whose only list was worked through and shows nothing. */
export async function servedUntelling(): Promise<Walked> {
  const dir = join(await mkdtemp(join(await folder, 'untelling-')), 'case');
  const path = join(await folder, 'visas.csv');
  await writeFile(path, 'Фамилия;Имя;Номер визы;Выдана\nИванов;Иван;20000001;01.09.2023\n');
  await createCase(dir, { title: 'Untelling' });
  const found = await openCase(dir, { command: 'walk', by: 'walker' });
  await found.add([{ path }]);
  await found.run({ language: 'en' });
  await found.close();
  return serve(dir);
}

/** `port` is one where another program answered before; any free one unless said. */
export async function serve(dir: string, port = 0): Promise<Walked> {
  if (isStale()) await buildWorkbench();
  const found = await openCase(dir, { command: 'open', by: 'walker' });
  const served = await serveCase(found, {
    dir,
    port,
    workbench: workbenchFolder,
    example: join(await folder, 'example'),
  });
  return { ...served, dir, close: () => served.close() };
}
