import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { DatabaseOptions } from './open-instance.ts';

/** The engine shares work out by stretches of 122,880 rows. In so few bytes hardly a table has two: a second thread would only be handed things. */
const worthSharing = 64 * 1024 * 1024;

/** With how many threads a database is best asked: those it was given, else one while it is small, all there are when it is not. */
export function usefulThreads({ path, attach = {}, threads, coming = 0 }: DatabaseOptions): number {
  if (threads !== undefined) return threads;
  if (path === undefined) return availableParallelism();
  const bytes = [path, ...Object.values(attach)].map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const all = bytes.reduce((sum, size) => sum + size, coming);
  return all < worthSharing ? 1 : availableParallelism();
}
