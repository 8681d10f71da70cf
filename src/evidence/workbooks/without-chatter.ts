/**
 * Runs a library that complains on the console, where its words would stand among ours and might quote the file. Returns how often it did. Only for work
 * that does not wait: nothing else runs meanwhile.
 */
export function withoutChatter<T>(work: () => T): { result: T; complaints: number } {
  const { error, warn, log } = console;
  let complaints = 0;
  const count = (): void => {
    complaints += 1;
  };
  Object.assign(console, { error: count, warn: count, log: count });
  try {
    return { result: work(), complaints };
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
