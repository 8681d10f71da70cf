import { type Reading, readingKeys, readName, scoreReadings } from '@tributary/names';
import { round, seeded } from './chance.ts';
import { inventedNames, writtenAs } from './population.ts';
import { byJaroWinkler } from './rivals.ts';

// Seconds of this thread alone: other work on the machine does not count.
const seconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** Best of five, per second of one core. */
function rate(count: number, work: () => void): number {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const start = seconds();
    work();
    best = Math.max(best, count / (seconds() - start));
  }
  return Math.round(best);
}

/** Names read, keyed and compared per second of one core, Jaro–Winkler beside. */
export function speed(): unknown {
  const names = inventedNames(100_000, 3).map((name, i) => writtenAs(name, i));
  const fresh = Array.from({ length: 5 }, (_, i) =>
    inventedNames(40_000, 100 + i).map((name, j) => writtenAs(name, j)),
  );
  let turn = 0;
  const reading = rate(40_000, () => {
    for (const name of fresh[turn++] ?? []) readingKeys(readName(name));
  });
  const readings = names.map(readName);
  const next = seeded(5);
  const at = Uint32Array.from({ length: 2_000_000 }, () => next() * readings.length);
  const random = rate(1_000_000, () => compareAll(readings, at));
  const blocked = blockedPairs(readings, 400_000);
  const candidates = rate(blocked.length / 2, () => compareAll(blocked, null));
  const rival = rate(20_000, () => {
    for (let i = 0; i < 20_000; i++) byJaroWinkler(names[at[i] ?? 0] ?? '', names[at[i + 1] ?? 0] ?? '');
  });
  return {
    readingsAndKeysPerSecond: reading,
    randomComparisonsPerSecond: random,
    blockedComparisonsPerSecond: candidates,
    blockedPairs: blocked.length / 2,
    jaroWinklerOnTextPerSecond: rival,
    randomTimesJaroWinkler: round(random / rival, 1),
    keysPerName: round(readings.reduce((sum, r) => sum + readingKeys(r).length, 0) / readings.length, 2),
  };
}

function compareAll(readings: Reading[], at: Uint32Array | null): void {
  const count = at?.length ?? readings.length;
  for (let i = 0; i + 1 < count; i += 2) {
    const [a, b] = [readings[at?.[i] ?? i], readings[at?.[i + 1] ?? i + 1]];
    if (a !== undefined && b !== undefined) scoreReadings(a, b);
  }
}

function blockedPairs(readings: Reading[], most: number): Reading[] {
  const blocks = new Map<string, Reading[]>();
  for (const reading of readings)
    for (const key of readingKeys(reading)) blocks.set(key, [...(blocks.get(key) ?? []).slice(0, 9), reading]);
  const pairs: Reading[] = [];
  for (const block of blocks.values()) {
    for (const [i, a] of block.entries()) for (const b of block.slice(i + 1)) pairs.push(a, b);
    if (pairs.length >= most) break;
  }
  return pairs;
}
