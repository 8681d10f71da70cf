import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { CaseFolder } from './case-folder.ts';
import { diskRefusal } from './disk-refusal.ts';
import { isHalfWritten, syncFolder } from './durable-write.ts';
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.ts';

export interface CaseLock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** The command's name alone: an argument may name a file, and a file a person. */
  readonly command: string;
  readonly clock?: () => Date;
  readonly identity?: ProcessIdentity;
}

/** Another process owns the case. */
export class CaseInUse extends Error {
  override readonly name = 'CaseInUse';
}

interface Claim extends ProcessIdentity {
  readonly token: string;
  readonly command: string;
  readonly since: string;
}

/**
 * Takes the case for this process, or throws `CaseInUse` telling who has it. Taken before anything is written.
 *
 * A lock is a hard link that only one process can make. The lock of a dead process is not simply removed: between looking and
 * removing, another may have taken it. Who would succeed makes the link `lock.after-<token of the dead>`, which exists once per
 * dead owner, and only then replaces the lock. A successor that died in between has its own successor, and so on.
 */
export async function lockCase(folder: CaseFolder, options: LockOptions): Promise<CaseLock> {
  const { command, clock = () => new Date(), identity = thisProcess() } = options;
  const claim: Claim = { ...identity, token: randomUUID(), command, since: clock().toISOString() };
  const mine = join(folder.root, `lock.claim-${claim.token}`);
  await writeClaim(mine, claim).catch((error: unknown) => {
    throw diskRefusal('writing', folder.root, error);
  });
  try {
    while (!(await take(folder, mine, claim)));
  } finally {
    await rm(mine, { force: true });
  }
  await sweep(folder, claim);
  await syncFolder(folder.root);
  return { release: () => release(folder, claim) };
}

const lockPath = (folder: CaseFolder) => join(folder.root, 'lock');
const afterPath = (folder: CaseFolder, token: string) => join(folder.root, `lock.after-${token}`);

/** True when the case is ours, false when what we saw changed meanwhile and we must look again. */
async function take(folder: CaseFolder, mine: string, claim: Claim): Promise<boolean> {
  const lock = lockPath(folder);
  if (await linked(mine, lock)) return true;
  const first = await readClaim(lock);
  if (first === null) return false;
  const passed: string[] = [];
  for (let holder: Claim | null = first; holder !== null; holder = await readClaim(passed.at(-1) ?? lock)) {
    if (isAlive(holder)) throw new CaseInUse(inUse(folder, holder));
    passed.push(afterPath(folder, holder.token));
    if (await linked(mine, passed.at(-1) ?? lock)) return succeed(folder, mine, claim, first, passed);
  }
  return false;
}

/** We alone hold the last link; it counts if the lock it hangs on still stands. */
async function succeed(
  folder: CaseFolder,
  mine: string,
  claim: Claim,
  first: Claim,
  passed: string[],
): Promise<boolean> {
  const lock = lockPath(folder);
  const stands = (await readClaim(lock))?.token === first.token;
  if (!stands) {
    await rm(passed.at(-1) ?? mine, { force: true });
    return false;
  }
  // `rename` of one link over another of the same file does nothing, so the new lock is a file of its own.
  const fresh = `${mine}-new`;
  await writeClaim(fresh, claim);
  await rename(fresh, lock);
  for (const path of passed) await rm(path, { force: true });
  return true;
}

async function release(folder: CaseFolder, claim: Claim): Promise<void> {
  const found = await readClaim(lockPath(folder));
  if (found?.token !== claim.token) return;
  await rm(lockPath(folder), { force: true });
  await syncFolder(folder.root);
}

/** What killed processes left: their claims, and temporary files, which nobody but the owner of the case may have. */
async function sweep(folder: CaseFolder, claim: Claim): Promise<void> {
  for (const name of await readdir(folder.root)) {
    if (!/^lock\.(claim|after)-/.test(name) || name.includes(claim.token)) continue;
    const left = await readClaim(join(folder.root, name)).catch(() => null);
    if (left !== null && !isAlive(left)) await rm(join(folder.root, name), { force: true });
  }
  for (const place of [folder.root, folder.vault])
    for (const name of await readdir(place).catch(() => []))
      if (isHalfWritten(name)) await rm(join(place, name), { force: true });
  for (const broken of [`${folder.sealed}.part`, folder.unsealing]) await rm(broken, { recursive: true, force: true });
  for (const name of await readdir(folder.temp).catch(() => []))
    await rm(join(folder.temp, name), { recursive: true, force: true });
}

async function writeClaim(path: string, claim: Claim): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(claim));
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readClaim(path: string): Promise<Claim | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return JSON.parse(text) as Claim;
  } catch {
    throw new CaseInUse(`${path} is damaged: if no other tributary works on this case, delete it`);
  }
}

const noHardLinks = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']);

/** A hard link is made once or not at all. A memory stick may know none: there an exclusive copy has to do. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch((error: NodeJS.ErrnoException) => {
      if (noHardLinks.has(error.code ?? '')) return copyFile(from, to, constants.COPYFILE_EXCL);
      throw error;
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function inUse(folder: CaseFolder, holder: Claim): string {
  const who =
    holder.pid === process.pid && holder.host === hostname()
      ? 'this very process'
      : `process ${holder.pid} on ${holder.host}`;
  const remedy = `wait for it to end, or end it; if it runs no more on that machine, delete ${lockPath(folder)}`;
  return `${folder.root} is in use: ${who} has had it for "${holder.command}" since ${holder.since}; ${remedy}`;
}
