/**
 * What a row says: which record types a table holds, what each of its columns is, and the typed records and mentions in it. One
 * YAML file per record type says all that is known of a form; tables, views, the guess of a mapping and the documentation follow from
 * it. Protected values go to a second database that no rule can open. It does not decide who is who, does not judge what is
 * suspicious, never guesses into the record (what it cannot read is kept aside, counted and named), and knows no file format.
 */
export { amendCoverage, type CoverageAmendment } from './amend-coverage.ts';
export { convertMoney } from './convert-money.ts';
export { createProtectedTables, createTables } from './ddl.ts';
export { describeRecordTypes } from './documentation.ts';
export type { KeeperOf } from './fill-keepers.ts';
export { ftmModel } from './ftm-parts.ts';
export { type Guess, type GuessOptions, guessMapping } from './guess-mapping.ts';
export { type Clustering, indViews } from './ind-views.ts';
export { keepersBeside } from './keepers-beside.ts';
export { learnMapping } from './learn-mapping.ts';
export { type ExhibitFacts, forgetRecords, type LoadReport, type LoadRequest, loadExhibit } from './load-exhibit.ts';
export type { Field, Mapping, RecordMapping, Source, UnitMapping } from './mapping.ts';
export { parseDay } from './parse-date.ts';
export { parseMapping } from './parse-mapping.ts';
export { type PersonRow, personRows } from './person-rows.ts';
export { indColumns } from './physical-column.ts';
export { printMapping } from './print-mapping.ts';
export type { FtmEntity, FtmValue } from './project-record.ts';
export { type Projection, projectRecords, unprojected } from './project-records.ts';
export { parseRecordId, recordId } from './record-id.ts';
export type { Column, Headings, Language, RecordType } from './record-type.ts';
export { type RecordTypes, recordTypes } from './record-types.ts';
export { isAccount, isBik, isInn, isOgrn, normalNumber, withInnDigit } from './register-numbers.ts';
export { fillReference } from './shipped-reference.ts';
export type { Rejected, UnitReport } from './unit-loader.ts';
export { shapeOf } from './unit-shape.ts';
