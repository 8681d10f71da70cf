import { cpus, totalmem } from 'node:os';

/** What machine a figure was measured on. */
export const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory_gb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});

export const seconds = (from: number): number => Math.round(performance.now() - from) / 1000;

/** The most memory this process has held so far, in MB. */
export const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
