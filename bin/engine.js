// How Node is set for the program, said once: its benches measure it as it starts.
import { fileURLToPath } from 'node:url';

/** Settings of V8 that a running Node takes as well. */
export const engineFlags = [
  // The collector comes when the heap has grown by half, not when it is four times as large: rows pass through, and little of them stays.
  // Where a case and what is added to it are small it is left to itself (src/store/collector-pace.ts).
  '--heap-growing-percent=50',
  // Where young objects live grows at once to what a folder of files needs: each step on the way would sweep it several times.
  '--semi-space-growth-factor=8',
  // A folder of small files is read before the last compiler has paid for itself: it waits until a function is surely a hot one.
  '--invocation-count-for-turbofan=60000',
];

/** Settings of V8 that only a Node that is being started may be given. */
export const startFlags = [
  // Where young objects live does not grow further than that: 80 MB less are held while files are read.
  '--max-semi-space-size=16',
  // Some hundred patterns read cells and titles: each becomes machine code at once, and not first what is stepped through and thrown away at its second use.
  // A Node that has matched a pattern before it is told so ends in a segmentation fault.
  '--no-regexp-tier-up',
];

/** What the libraries below Node read once, as it starts. */
export const engineEnvironment = {
  // Four running queries would otherwise starve every file read.
  UV_THREADPOOL_SIZE: '16',
  // Threads that hand rows to each other keep their memory in two places, which leaves fewer holes: 50 MB less are held. One place makes rules wait for each other.
  MALLOC_ARENA_MAX: '2',
  // To plan and run a small query takes some thousand small pieces of memory: each thread keeps what it gave up at hand and does not sort it for others in between.
  GLIBC_TUNABLES: 'glibc.malloc.tcache_count=1000:glibc.malloc.mxfast=0',
  // What the database's own allocator frees it hands back after ten seconds and not after one: each of some hundred small queries would ask for it again, page by page.
  DUCKDB_JE_MALLOC_CONF: 'dirty_decay_ms:10000',
};

/** Where what the program's own TypeScript became is kept: nothing of a case. */
export const compiledFolder = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
