import type { Writable } from 'node:stream';

const lineEvery = 5_000;
const redrawEvery = 100;

/** Shows how far long work is: one line redrawn on a terminal, one line every five seconds elsewhere. */
export function progressLine(err: Writable & { isTTY?: boolean }, clock: () => number = Date.now) {
  let shown = '';
  let last = clock();
  const show = (step: string, done: number, of: number | null): void => {
    if (clock() - last < (err.isTTY ? redrawEvery : lineEvery)) return;
    last = clock();
    const amount = of ? `: ${Math.floor((100 * done) / of)} %` : done > 0 ? `: ${done.toLocaleString('en')}` : '';
    const line = `${step}${amount}`;
    err.write(err.isTTY ? `\r${line}${' '.repeat(Math.max(0, shown.length - line.length))}` : `${line}\n`);
    shown = line;
  };
  const clear = (): void => {
    if (err.isTTY && shown !== '') err.write(`\r${' '.repeat(shown.length)}\r`);
    shown = '';
  };
  return { show, clear };
}
