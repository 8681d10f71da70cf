import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationRun } from './mutation.ts';
import { inScratchFolder } from './scratch-folder.ts';

// `MUTATIONS=1000000 npm run test:slow -- mutation` runs as many as are asked for, from another seed with `SEED=1000`; without, as many as a minute allows.
const asked = Number(process.env.MUTATIONS ?? Number.POSITIVE_INFINITY);
const firstSeed = Number(process.env.SEED ?? 2);
const portion = 500;
const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576);

test('mutated files of all readers are read or refused in a sentence, each in bounded time', async (context) => {
  const until = process.env.MUTATIONS === undefined ? performance.now() + 60_000 : Number.POSITIVE_INFINITY;
  const before = megabytes();
  let most = before;
  let done = 0;
  let slowest = 0;
  for (let seed = firstSeed; done < asked && (performance.now() < until || done < portion); seed++) {
    const inputs = Math.min(portion, asked - done);
    const tally = await inScratchFolder((put) => mutationRun(put, seed, inputs, 1 + (seed % 12)));
    assert.equal(tally.read + tally.refused, inputs);
    slowest = Math.max(slowest, tally.slowest);
    done += inputs;
    most = Math.max(most, megabytes());
    if (done % 50_000 === 0) context.diagnostic(`${done} so far`);
  }
  context.diagnostic(
    `${done} mutated files, the slowest took ${Math.round(slowest)} ms, ${most - before} MB more than before`,
  );
  assert.ok(most - before < 800, `${before} MB before, up to ${most} MB after a portion`);
});
