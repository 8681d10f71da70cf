import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** nomenklatura's own verdict threshold. */
export const LOGIC_V2 = 0.7;

const script = fileURLToPath(new URL('logic_v2.py', import.meta.url));

export interface LogicV2 {
  readonly version: string;
  readonly scores: readonly number[];
}

/**
 * The field's reference on the same pairs, where a Python has it: the one TRIBUTARY_PYTHON names, or python3. A sentence that says
 * why not, otherwise.
 */
export function byLogicV2(pairs: readonly (readonly [string, string])[]): LogicV2 | string {
  const python = process.env.TRIBUTARY_PYTHON ?? 'python3';
  if (python.includes('/') && !existsSync(python)) return `not run: there is no ${python}`;
  const run = spawnSync(python, [script], { input: JSON.stringify(pairs), encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status === 0) return JSON.parse(run.stdout) as LogicV2;
  const why = run.error?.message ?? run.stderr.trim().split('\n').at(-1) ?? '';
  return `not run: ${python} has no nomenklatura (${why}); install it in a virtual environment and name its python in TRIBUTARY_PYTHON`;
}
