/**
 * What a row says: which record types a table holds, what each of its columns is, and the typed records and mentions in it. One
 * YAML file per record type says all that is known of a form; tables, views, the guess of a mapping and the documentation follow from
 * it. Protected values go to a second database that no rule can open. It does not decide who is who, does not judge what is
 * suspicious, never guesses into the record (what it cannot read is kept aside, counted and named), and knows no file format.
 */

export { ftmModel } from './ftm/ftm-parts.ts';
export type { FtmEntity } from './ftm/project-record.ts';
export { type Projection, projectRecords, unprojected } from './ftm/project-records.ts';
export type { KeeperOf } from './guess/fill-keepers.ts';
export { type Guess, type GuessOptions, guessMapping } from './guess/guess-mapping.ts';
export { keepersBeside } from './guess/keepers-beside.ts';
export { personRows } from './guess/person-rows.ts';
export { convertMoney } from './loading/convert-money.ts';
export { type ExhibitFacts, forgetRecords, type LoadReport, loadExhibit } from './loading/load-exhibit.ts';
export type { UnitReport } from './loading/unit-tally.ts';
export { learnMapping } from './mapping/learn-mapping.ts';
export type { Mapping } from './mapping/mapping.ts';
export { parseMapping } from './mapping/parse-mapping.ts';
export { printMapping } from './mapping/print-mapping.ts';
export { rowTypes } from './mapping/row-types.ts';
export { keptContent, sourcesOf } from './record-types/kept-content.ts';
export { parseRecordId, recordId } from './record-types/record-id.ts';
export type { Column, Headings, Language, RecordType } from './record-types/record-type.ts';
export { recordTypes } from './record-types/record-types.ts';
export { YamlFile } from './record-types/yaml-file.ts';
export { shapeOf } from './sheets/unit-shape.ts';
export { unreadUnits } from './sheets/unread-units.ts';
export { createProtectedTables, createTables } from './tables/ddl.ts';
export { type Clustering, indViews } from './tables/ind-views.ts';
export { indColumns } from './tables/physical-column.ts';
export { parseDay } from './values/parse-date.ts';
export { normalNumber, withInnDigit } from './values/register-numbers.ts';
