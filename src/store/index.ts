/**
 * What lasts: the case folder, the ledger (append-only, hash-chained), kept exhibits, the vault of sealed identities, and the
 * case database. DuckDB and the paths inside a case are known here only. The exhibits and the ledger are the truth and are on
 * the disk before they are acknowledged; a database is a cache and may be deleted. This room never reaches the network,
 * never writes outside the case, and knows nothing of what a row means.
 */

export type { Appender } from './appender.ts';
export { type CaseFolder, caseFolder } from './case-folder.ts';
export { paceCollector } from './collector-pace.ts';
export { createCaseFolder, openCaseFolder } from './create-case.ts';
export { type Database, openDatabase } from './database.ts';
export { diskRefusal } from './disk-refusal.ts';
export { makeFolder, removeDurably, writeAtomically } from './durable-write.ts';
export { type KeptFile, keepFile } from './keep-file.ts';
export { type Ledger, openLedger, readLedger } from './ledger.ts';
export type { LedgerEntry } from './ledger-line.ts';
export { lintSql } from './lint-sql.ts';
export { lockCase } from './lock-case.ts';
export { placeCase, removePlain } from './place-case.ts';
export { readSealedCase } from './read-sealed-case.ts';
export { sealStream } from './seal-stream.ts';
export { tablesIn } from './tables-in.ts';
export type { Cells, ColumnType, Row, Value } from './value.ts';
export { openVault } from './vault.ts';
export { verifyLedger } from './verify-ledger.ts';
export { type SealedFile, writeSealedCase } from './write-sealed-case.ts';
