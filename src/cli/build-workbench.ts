import { buildWorkbench, isStale, workbenchFolder } from '../../bin/build-workbench.js';
import type { Io } from './command.ts';

/** Builds the browser application where it is missing or older than its sources; answers with where it lies. */
export async function builtWorkbench(io: Io): Promise<string> {
  if (isStale()) {
    io.progress('building the workbench', 0, null);
    await buildWorkbench();
  }
  return workbenchFolder;
}
