import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MATCH, nameIndex, nameKeys, openNameIndex } from '@tributary/names';
import { round, seeded } from './chance.ts';
import { inventedNames, writtenAs } from './population.ts';

const POPULATION = 1_000_000;
const QUERIES = 2000;
const ROUNDS = 3;

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
    const found = search(() => openNameIndex(path), hangul, names);
    return {
      names: POPULATION,
      distinct: opened.value.size,
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

type Index = ReturnType<typeof openNameIndex>;
interface Query {
  text: string;
  hangul: string;
  wanted: string;
}

/** Other work on the machine only ever adds time: each query is asked of three indexes opened anew, and its best time is kept. */
function search(open: () => Index, hangul: string[], names: string[]) {
  const next = seeded(9);
  const queries = Array.from({ length: QUERIES }, () => {
    const at = Math.floor(next() * hangul.length);
    const text = writtenAs(hangul[at] ?? '', at + 1 + Math.floor(next() * 4));
    return { text, hangul: hangul[at] ?? '', wanted: names[at] ?? '' };
  });
  const times = new Float64Array(QUERIES).fill(Number.POSITIVE_INFINITY);
  const perSecond = Array.from({ length: ROUNDS }, () => askAll(open(), queries, times));
  return {
    queries: QUERIES,
    ...judge(open(), queries, hangul),
    queriesPerSecondOfOneCore: Math.round(Math.max(...perSecond)),
    queriesPerSecondInTheFirstRound: Math.round(perSecond[0] ?? 0),
    ...percentiles(times.sort()),
  };
}

/** Queries per second of CPU time; each one's time on the clock goes into `times` where it is the best so far. */
function askAll(index: Index, queries: Query[], times: Float64Array): number {
  const before = process.threadCpuUsage();
  for (const [i, { text }] of queries.entries()) {
    const start = performance.now();
    index.search(text, 20);
    times[i] = Math.min(times[i] ?? 0, performance.now() - start);
  }
  const { user, system } = process.threadCpuUsage(before);
  return queries.length / ((user + system) / 1e6);
}

const percentiles = (times: Float64Array) => ({
  medianMilliseconds: round(times[times.length >> 1] ?? 0, 2),
  p99Milliseconds: round(times[Math.floor(times.length * 0.99)] ?? 0, 2),
});

function judge(index: Index, queries: Query[], hangul: string[]) {
  let [found, sharing, matches] = [0, 0, 0];
  for (const query of queries) {
    const hits = index.search(query.text, 20);
    if (hits.some(({ name }) => name === query.wanted)) found++;
    const keys = new Set(nameKeys(query.text));
    if (nameKeys(query.wanted).some((key) => keys.has(key))) sharing++;
    matches += hits.filter(
      ({ score, positions }) => score >= MATCH && !positions.some((p) => hangul[p] === query.hangul),
    ).length;
  }
  return {
    recallAt20: round(found / queries.length),
    recallByKeys: round(sharing / queries.length),
    otherNamesMatchedPerQuery: round(matches / queries.length, 2),
  };
}
