import { type Reading, readName } from '@tributary/names';

/** So many names are remembered: a case of more reads some of them again. */
const mostKept = 50_000;

/** Reads every name once: whoever stands in ten organisations is compared in each of them. */
export function readOnce(): (name: string) => Reading {
  const known = new Map<string, Reading>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size === mostKept) known.clear();
    const reading = readName(name);
    known.set(name, reading);
    return reading;
  };
}
