import type { Resolution } from '../entities/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Assessment } from '../law/index.ts';
import { detectCase } from './findings/detect.ts';
import { lawOfCase } from './findings/law.ts';
import { type Money, traceCase } from './findings/money.ts';
import { type Context, withProtected } from './opening/context.ts';
import { resolveCase } from './opening/resolve.ts';
import { type Published, publishCase } from './publishing/publish.ts';

export interface RunReport {
  readonly resolution: Resolution;
  readonly findings: readonly Finding[];
  readonly money: Money['totals'];
  readonly law: readonly Assessment[];
  readonly dossier: Published;
  /** Steps that had to run; the others rested on nothing that changed. */
  readonly ran: readonly string[];
  readonly needsPerson: boolean;
}

/** From who is who to the dossier; steps whose material did not change are not run again. */
export async function runCase(context: Context, options: { language: string }): Promise<RunReport> {
  const { ran: resolved, ...resolution } = await resolveCase(context);
  const { findings, ran: detected } = await detectCase(context);
  // Opened once for the three of them: each would read again which tables there are.
  const { money, law, dossier } = await withProtected(context, async () => ({
    money: await traceCase(context),
    law: await lawOfCase(context),
    dossier: await publishCase(context, options),
  }));
  const ran = [...(resolved ? ['resolve'] : []), ...(detected ? ['detect'] : []), 'trace', 'law', 'publish'];
  return { resolution, findings, money: money.totals, law, dossier, ran, needsPerson: resolution.conflicts.length > 0 };
}
