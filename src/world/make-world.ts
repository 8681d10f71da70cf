import type { WorldMade, WorldOptions } from './write-world.ts';

/** Writes a world as evidence/ and truth/ under `out`. Forms, stories and printers are loaded here: no other command needs them. */
export async function makeWorld(options: WorldOptions): Promise<WorldMade> {
  const { writeWorld } = await import('./write-world.ts');
  return writeWorld(options);
}
