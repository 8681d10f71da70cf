const sentence = 'stopped before it was done: what was acknowledged is kept, run the command again to go on';

/** A terminal sends its signal to every process that stands in it; what is passed on is another, since a second of the same ends a program at once. */
export const relayed = /** @type {const} */ ({ SIGINT: 'SIGTERM', SIGTERM: 'SIGHUP', SIGHUP: 'SIGTERM' });

/**
 * Passes the signals of this process on to the one that does its work, and ends as that ends.
 * @param {Pick<NodeJS.Process, 'on' | 'exit' | 'stderr'>} here
 * @param {Pick<import('node:child_process').ChildProcess, 'on' | 'kill'>} child
 */
export function relaySignals(here, child) {
  for (const [signal, passed] of Object.entries(relayed)) here.on(signal, () => child.kill(passed));
  child.on('exit', (code, signal) => {
    if (signal !== null) here.stderr.write(`tributary: ${sentence} (${signal})\n`);
    here.exit(code ?? 1);
  });
}

/**
 * Whoever was started by another process stops in order when that one is gone, killed or not: a half of a program that goes on by
 * itself would keep the case.
 * @param {NodeJS.Process} here
 */
export function endWithParent(here) {
  if (here.channel === undefined || here.channel === null) return;
  here.once('disconnect', () => here.kill(here.pid, 'SIGTERM'));
  here.channel.unref();
}

/**
 * Stopped while the program is still being read: says so, until what it gives back is called.
 * @param {NodeJS.Process} here
 */
function untilBegun(here) {
  const stopped = () => {
    here.stderr.write('tributary: stopped before it began: nothing was changed\n');
    here.exit(1);
  };
  for (const signal of Object.keys(relayed)) here.once(signal, stopped);
  return () => {
    for (const signal of Object.keys(relayed)) here.removeListener(signal, stopped);
  };
}

/**
 * Reads the program and runs it. Whoever runs listens before the reading stops to: a signal that came while modules were read is told
 * in the next turn, and was lost where nobody listened between.
 * @template Program
 * @param {NodeJS.Process} here
 * @param {() => Promise<Program>} read
 * @param {(program: Program) => Promise<number>} run listens from its first line on
 */
export async function readAndRun(here, read, run) {
  const begun = untilBegun(here);
  const running = run(await read());
  begun();
  return running;
}
