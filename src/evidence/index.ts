/**
 * Bytes in: what a file is, what rows, objects or passages stand in it, and where each stands. Rows come out as text with a place, exactly as written;
 * what they mean is for `records`. Nothing is guessed silently: whatever was doubtful is a note. An interview is sealed as it is added:
 * its original goes to the vault, and only a working text that holds no identity is kept. This room never follows a link, never
 * runs a formula, never mends a value and never opens a socket.
 */
export { type Acceptance, acceptCell } from './accept-cell.ts';
export { asWritten, csvLine } from './csv-line.ts';
export { describePlace } from './describe-place.ts';
export { documentPage } from './document-page.ts';
export { EvidenceError } from './evidence-error.ts';
export { findPlace } from './find-place.ts';
export { type FtmContent, ftmContent } from './ftm-content.ts';
export { ownLine } from './ftm-own-lines.ts';
export { baseProperty, type FtmStatement, statementColumns, statementKey, statementLine } from './ftm-statement.ts';
export {
  type ExhibitMetadata,
  exhibitMetadata,
  type Grade,
  informationGrades,
  originKinds,
  parseGrade,
  printGrade,
  sensitivities,
  sourceGrades,
  ungraded,
  waysObtained,
} from './grade.ts';
export { type Interview, looksLikeInterview, parseInterview } from './interview.ts';
export { consents, interviewRoles, protections, topics } from './interview-fields.ts';
export type { Identity } from './interview-front-matter.ts';
export type { Passage } from './interview-passages.ts';
export { holdsLetters } from './mail-reader.ts';
export { type MergedArea, mergeFiller } from './merged-areas.ts';
export { holdsMessages } from './message-columns.ts';
export { headNeedsSealing, needsSealing } from './needs-sealing.ts';
export { objectPointers } from './object-pointers.ts';
export { readExhibit } from './read-exhibit.ts';
export { type PlacedRow, readRows } from './read-rows.ts';
export type { Batch, Note, Reading, ReadOptions, Unit } from './reading.ts';
export { visibleName } from './safe-name.ts';
export {
  answersOf,
  risks,
  type SealedInterview,
  type SealingPlaces,
  sealInterview,
  type ToSeal,
} from './seal-interview.ts';
export { quoteSelector, regionSelector, type Selector, selectorOf } from './selector.ts';
export {
  type Recognise,
  type RecognisedWord,
  type Suggestion,
  suggestTranscript,
  transcriptCsv,
} from './suggest-transcript.ts';
export { tesseract } from './tesseract.ts';
export { type Trace, unsealedTraces } from './traces.ts';
export { draftText, keyed, readDraft, settled } from './transcript-draft.ts';
export type { Keyed } from './transcript-rows.ts';
export { type Member, type Unpacked, unpackContainer } from './unpack-container.ts';
export { withMiddle } from './with-middle.ts';
export { proposeWorkingText } from './working-text.ts';
