import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameIndex, nameKeys, openNameIndex } from '@tributary/names';
import { round, seeded } from './chance.ts';
import { inventedNames, writtenAs } from './population.ts';

const POPULATION = 1_000_000;
const QUERIES = 2000;

/** An index of a million invented names: size, opening, search, recall of the same name written another way, false alarms. */
export function retrieval(): unknown {
  const hangul = inventedNames(POPULATION, 3);
  const names = hangul.map((name, i) => writtenAs(name, i));
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const path = join(folder, 'index');
    const before = process.memoryUsage();
    const built = timed(() => nameIndex(names));
    built.value.save(path);
    const opened = timed(() => openNameIndex(path));
    const { index, ...found } = search(opened.value, hangul, names);
    return {
      names: POPULATION,
      distinct: index.size,
      buildSeconds: built.seconds,
      fileMegabytes: round(statSync(path).size / 1e6, 1),
      openSeconds: opened.seconds,
      residentMegabytes: round((process.memoryUsage().rss - before.rss) / 1e6, 0),
      ...found,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed<T>(work: () => T): { value: T; seconds: number } {
  const start = performance.now();
  const value = work();
  return { value, seconds: round((performance.now() - start) / 1000, 2) };
}

function search(index: ReturnType<typeof openNameIndex>, hangul: string[], names: string[]) {
  const next = seeded(9);
  const times: number[] = [];
  let [found, sharing, matches] = [0, 0, 0];
  for (let i = 0; i < QUERIES; i++) {
    const at = Math.floor(next() * hangul.length);
    const query = writtenAs(hangul[at] ?? '', at + 1 + Math.floor(next() * 4));
    const start = performance.now();
    const hits = index.search(query, 20);
    times.push(performance.now() - start);
    if (hits.some(({ name }) => name === names[at])) found++;
    const keys = new Set(nameKeys(query));
    if (nameKeys(names[at] ?? '').some((key) => keys.has(key))) sharing++;
    matches += hits.filter(
      ({ comparison, positions }) => comparison.verdict === 'match' && !positions.some((p) => hangul[p] === hangul[at]),
    ).length;
  }
  times.sort((a, b) => a - b);
  return {
    index,
    queries: QUERIES,
    recallAt20: round(found / QUERIES),
    recallByKeys: round(sharing / QUERIES),
    otherNamesMatchedPerQuery: round(matches / QUERIES, 2),
    medianMilliseconds: round(times[QUERIES >> 1] ?? 0, 2),
    p99Milliseconds: round(times[Math.floor(QUERIES * 0.99)] ?? 0, 2),
  };
}
