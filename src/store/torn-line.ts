import { stat } from 'node:fs/promises';
import { writeAtomically } from './durable-write.ts';

/**
 * Parts a ledger's bytes into whole lines and a torn end. A line is acknowledged only when it and its line end are on the
 * disk, so what follows the last line end was promised to nobody. A power cut may also leave zeros where data had not
 * arrived: last lines with a zero byte are torn too. Anything else is a change and not an accident.
 */
export function splitTorn(bytes: Buffer): { whole: Buffer; torn: Buffer } {
  let end = bytes.lastIndexOf(10) + 1;
  while (end > 0) {
    const start = end < 2 ? 0 : bytes.lastIndexOf(10, end - 2) + 1;
    if (!bytes.subarray(start, end).includes(0)) break;
    end = start;
  }
  return { whole: bytes.subarray(0, end), torn: bytes.subarray(end) };
}

/** Keeps torn bytes beside the ledger, under the number that the entry would have had; returns where. */
export async function keepAside(ledger: string, seq: number, torn: Buffer): Promise<string> {
  for (let copy = 1; ; copy++) {
    const path = `${ledger}.torn-${seq}${copy === 1 ? '' : `-${copy}`}`;
    if (await exists(path)) continue;
    await writeAtomically(path, torn);
    return path;
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
