/**
 * A case as a whole: open it, add what was found, and walk the journey from files to dossier.
 *
 * The façade over all rooms: it decides what has to run again, keeps every decision in the ledger and every step behind the case's
 * lock. It knows no file format, no rule and no law of its own.
 */

export { describeAdded, describeResolved } from './adding/describe-added.ts';
export { describePlan } from './adding/describe-plan.ts';
export type { AddReport } from './adding/file-report.ts';
export { type Incoming, readIncoming } from './adding/incoming.ts';
export type { Plan } from './adding/plan-files.ts';
export { type Assessed, assess } from './assessing/assess.ts';
export { type Case, openCase } from './case.ts';
export type { ConsentReport } from './custody/change-consent.ts';
export { type LockedAway, lockAway } from './custody/lock-away.ts';
export { restoreCase } from './custody/restore.ts';
export { unlockCase } from './custody/unlock.ts';
export { describeRun } from './describe-run.ts';
export { exampleFolder, makeExample } from './example-case.ts';
export { describeExplanation, describeFindings } from './findings/describe-findings.ts';
export { describeLaw } from './findings/describe-law.ts';
export { describeMoney } from './findings/describe-money.ts';
export { statuses } from './findings/finding-card.ts';
export { describeSweep, readSweep } from './findings/sweep.ts';
export { currencyCode, readListedConfig } from './opening/config.ts';
export { counted } from './opening/counted.ts';
export { programVersion } from './opening/fingerprint.ts';
export { givenDay } from './opening/given-day.ts';
export { createCase, type OpenOptions } from './opening/open-case.ts';
export { type OriginProposal, originVerdicts } from './opening/origins.ts';
export { newVaultKey } from './opening/vault-key.ts';
export { verifyCase } from './opening/verify.ts';
export { type Exported, type ExportOptions, ftmForms } from './publishing/export-ftm.ts';
export { audiences, type Published } from './publishing/publish.ts';
export type { Askable } from './publishing/right-of-reply.ts';
export { describeOverlap, type OverlapReport, overlapOfFiles, overlapOfLists } from './rows/overlap.ts';
