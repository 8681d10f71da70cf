import { describeResolved } from './adding/describe-added.ts';
import { describeFindings } from './findings/describe-findings.ts';
import { describeMoney } from './findings/describe-money.ts';
import { counted } from './opening/counted.ts';
import type { RunReport } from './run.ts';

/** What a run found, step by step, and where the dossier lies. */
export function describeRun({ resolution, findings, money, law, dossier }: RunReport): string {
  const asked = new Set(law.map(({ finding }) => finding)).size;
  return [
    describeResolved(resolution),
    '',
    describeFindings(findings),
    '',
    describeMoney({ flows: [], totals: money, findings: findings.map(({ id }) => id) }),
    '',
    asked === 0
      ? 'The law was asked of nothing: no finding is at review or above.'
      : `The law was asked of ${counted(asked, 'finding')}: "tributary law" shows element by element.`,
    `Dossier (internal, not for sharing): ${dossier.html}`,
  ].join('\n');
}
