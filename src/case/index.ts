/**
 * A case as a whole: open it, add what was found, and walk the journey from files to dossier.
 *
 * The façade over all rooms: it decides what has to run again, keeps every decision in the ledger and every step behind the case's
 * lock. It knows no file format, no rule and no law of its own.
 */

export { type Assessed, type AssessOptions, assess } from './assess.ts';
export { type Case, openCase } from './case.ts';
export { readListedConfig } from './config.ts';
export { describeAdded, describeResolved } from './describe-added.ts';
export { describeExplanation, describeFindings } from './describe-findings.ts';
export { describeLaw, describeMoney } from './describe-money.ts';
export { describePlan } from './describe-plan.ts';
export { describeRun } from './describe-run.ts';
export { exampleFolder, makeExample } from './example-case.ts';
export type { Exported, ExportOptions } from './export-ftm.ts';
export type { AddReport, FileReport } from './file-report.ts';
export { type Incoming, readIncoming } from './incoming.ts';
export { createCase, type OpenOptions } from './open-case.ts';
export type { OriginProposal } from './origins.ts';
export { describeOverlap, type ListFile, type OverlapReport, overlapOfFiles, overlapOfLists } from './overlap.ts';
export type { Plan, Planned } from './plan-files.ts';
export type { Published } from './publish.ts';
export type { Askable } from './right-of-reply.ts';
export { describeSweep } from './sweep.ts';
export { newVaultKey } from './vault-key.ts';
export { verifyCase } from './verify.ts';
