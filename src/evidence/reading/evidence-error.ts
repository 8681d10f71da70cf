/** A refusal a person can act on: its message names the file, the place and what to do. Nothing else leaves this room as an error. */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError';
}

/** A file that a computer keeps for itself, beside those that people made: there is nothing to be done about it. */
export class NoEvidence extends EvidenceError {}
