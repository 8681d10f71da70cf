// The founding example from its files to its dossier, in a folder of its own: how long each step takes, and how much of it is work.
// npm run bench -- founding

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExample, openCase } from '../src/case/index.ts';
import { machine, peakMb, seconds } from './machine.ts';

/** Wall time and processor time of one step; the first holds what the program needs to start. */
interface Step {
  readonly step: string;
  readonly seconds: number;
  readonly processor_seconds: number;
}

const steps: Step[] = [];
let before = { at: 0, used: 0 };

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const made = await work();
  const now = { at: performance.now(), used: processorSeconds() };
  const used = Math.round((now.used - before.used) * 1000) / 1000;
  steps.push({ step, seconds: Math.round(now.at - before.at) / 1000, processor_seconds: used });
  before = now;
  return made;
}

const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'));
try {
  const dir = join(folder, 'case');
  const { findings, dossier } = await makeExample(dir, {}, async (work) => {
    const opened = await timed('start', () => openCase(dir));
    const done = await work({
      add: (files) => timed('add', () => opened.add(files)),
      run: async (options) => {
        await timed('resolve', () => opened.resolve());
        await timed('detect', () => opened.detect());
        await timed('trace', () => opened.trace());
        return timed('law, publish', () => opened.run(options));
      },
    });
    await timed('close', () => opened.close());
    return done;
  });
  console.log(
    JSON.stringify(
      {
        bench: 'founding',
        machine: machine(),
        seconds: seconds(0),
        processor_seconds: processorSeconds(),
        peak_mb: peakMb(),
        steps,
        candidates: findings.length,
        evidence: dossier.evidence,
      },
      null,
      2,
    ),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
