/**
 * What lasts: the case folder, the ledger (append-only, hash-chained), kept exhibits, the vault of sealed identities, and the
 * case database. DuckDB and the paths inside a case are known here only. The exhibits and the ledger are the truth and are on
 * the disk before they are acknowledged; a database is a cache and may be deleted. This room never reaches the network,
 * never writes outside the case, and knows nothing of what a row means.
 */

export type { AppendedColumn, Appender } from './appender.ts';
export { type CaseFolder, caseFolder } from './case-folder.ts';
export { createCaseFolder, openCaseFolder } from './create-case.ts';
export { type Database, openDatabase } from './database.ts';
export { makeFolder, writeAtomically } from './durable-write.ts';
export { Interrupted } from './guarded.ts';
export { type KeptFile, keepFile } from './keep-file.ts';
export { type Ledger, type LedgerOptions, openLedger, readLedger } from './ledger.ts';
export type { LedgerEntry } from './ledger-line.ts';
export { type LintOptions, lintSql, type Problem } from './lint-sql.ts';
export { CaseInUse, type CaseLock, lockCase } from './lock-case.ts';
export type { DatabaseOptions } from './open-instance.ts';
export { sealStream } from './seal-stream.ts';
export { usefulThreads } from './useful-threads.ts';
export type { Cells, ColumnType, Row, Value } from './value.ts';
export { openVault, type Vault } from './vault.ts';
export { type LedgerCheck, type LedgerProblem, verifyLedger } from './verify-ledger.ts';
