import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** One run of one process: a number alone is used again after a while, and after every start of the machine. */
export interface ProcessIdentity {
  readonly host: string;
  readonly pid: number;
  /** The machine's start, where /proc tells it. */
  readonly boot: string | null;
  /** When the process began, in ticks since that start, where /proc tells it. */
  readonly began: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { host: hostname(), pid: process.pid, boot: bootId(), began: beganAt(process.pid) };
}

/** Whether that very run still lives. A process on another machine cannot be seen and is taken as alive. */
export function isAlive(other: ProcessIdentity): boolean {
  if (other.host !== hostname()) return true;
  const boot = bootId();
  if (boot !== null && other.boot !== null && boot !== other.boot) return false;
  if (!signalReaches(other.pid)) return false;
  const began = beganAt(other.pid);
  return began === null || other.began === null || began === other.began;
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is there, though it may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function bootId(): string | null {
  return readLine('/proc/sys/kernel/random/boot_id');
}

/** Field 22 of stat; the second field is the program's name in brackets and may itself hold spaces and brackets. */
function beganAt(pid: number): string | null {
  const stat = readLine(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has ended, whatever still waits for its exit code.
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null);
}

function readLine(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
