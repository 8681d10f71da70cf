import { type Flow, type Total, totals, trace } from '../../flows/index.ts';
import { type Context, withStore } from '../opening/context.ts';
import { remember } from '../opening/remember.ts';
import { detectCase } from './detect.ts';
import { worthReading } from './levels.ts';

export interface Money {
  readonly flows: readonly Flow[];
  readonly totals: readonly Total[];
  /** Ids of all findings in their order, by which they are called F-1, F-2. */
  readonly findings: readonly string[];
}

/** The money of every finding that shows anything at all, with its bounds. */
export async function traceCase(context: Context): Promise<Money> {
  const { findings } = await detectCase(context);
  return remember(context, 'trace', () =>
    withStore(context, async (store) => {
      const { config, signal } = context;
      const flows = await trace({ store, findings: findings.filter(worthReading), currency: config.currency, signal });
      return { flows, totals: totals(flows), findings: findings.map(({ id }) => id) };
    }),
  );
}
