/**
 * Bytes in: what a file is, what rows, objects or passages stand in it, and where each stands. Rows come out as text with a place, exactly as written;
 * what they mean is for `records`. Nothing is guessed silently: whatever was doubtful is a note. An interview is sealed as it is added:
 * its original goes to the vault, and only a working text that holds no identity is kept. This room never follows a link, never
 * runs a formula, never mends a value and never opens a socket.
 */

export { visibleName } from './archives/safe-name.ts';
export { type Unpacked, unpackContainer } from './archives/unpack-container.ts';
export { asWritten, csvLine } from './csv/csv-line.ts';
export { holdsMessages } from './documents/message-columns.ts';
export { passageLines } from './documents/passage-lines.ts';
export { ftmContent } from './ftm/ftm-content.ts';
export { ownLine } from './ftm/ftm-own-lines.ts';
export { baseProperty, type FtmStatement, statementColumns, statementKey, statementLine } from './ftm/ftm-statement.ts';
export { exhibitMetadata, parseGrade, waysObtained } from './grade.ts';
export { holdsLetters } from './messages/mail-reader.ts';
export { objectPointers } from './objects/object-pointers.ts';
export { documentPage } from './pdf/document-page.ts';
export { acceptCell } from './pictures/accept-cell.ts';
export { suggestTranscript, transcriptCsv } from './pictures/suggest-transcript.ts';
export { tesseract } from './pictures/tesseract.ts';
export { draftText, keyed, readDraft, settled } from './pictures/transcript-draft.ts';
export type { Keyed } from './pictures/transcript-rows.ts';
export { readExhibit } from './read-exhibit.ts';
export { describePlace } from './reading/describe-place.ts';
export { diskNames } from './reading/disk-names.ts';
export { papersIn } from './reading/document-units.ts';
export { EvidenceError, NoEvidence } from './reading/evidence-error.ts';
export { findPlace } from './reading/find-place.ts';
export { type MergedArea, mergeFiller } from './reading/merged-areas.ts';
export { type PlacedRow, readRows } from './reading/read-rows.ts';
export type { Batch, Note, Reading, Unit } from './reading/reading.ts';
export { quoteSelector, selectorOf } from './reading/selector.ts';
export { type ShapedColumn, shapedColumns } from './reading/shaped-columns.ts';
export { looksLikeInterview, parseInterview } from './testimony/interview.ts';
export { consents, protections } from './testimony/interview-fields.ts';
export { headNeedsSealing, needsSealing } from './testimony/needs-sealing.ts';
export { answersOf, risks, sealInterview } from './testimony/seal-interview.ts';
export { unsealedTraces } from './testimony/traces.ts';
export { proposeWorkingText } from './testimony/working-text.ts';
export { withMiddle } from './with-middle.ts';
export { elementLines } from './xml/element-lines.ts';
