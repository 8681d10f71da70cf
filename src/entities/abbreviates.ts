import { POSSIBLE, type Reading, readingInitialKeys, readingKeys, readName, scoreReadings } from '@tributary/names';

const withInitial = /(?:^|[\s.])\p{L}\.|\s\p{L}$/u;

/**
 * «Лим Д.» or "D. LIM" for «Лим Донён»: the same surname, and initials with which the other names begin, in whatever scripts. Says nothing by
 * itself; on one badge of one site it is the same person, whom the gate's program writes short.
 */
export const abbreviates = (one: string, other: string): boolean =>
  withInitial.test(one) !== withInitial.test(other) && mayBeOne(readName(one), readName(other));

/** Whether two names may be one as far as they are written, initials included: never enough by itself. */
export function mayBeOne(left: Reading, right: Reading): boolean {
  const keys = new Set(keysOf(right));
  return keysOf(left).some((key) => keys.has(key)) && scoreReadings(left, right) >= POSSIBLE;
}

const keysOf = (reading: Reading): string[] => [...readingKeys(reading), ...readingInitialKeys(reading)];
