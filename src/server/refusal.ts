import type { Failure, FailureCode } from './wire/failure.ts';

/** An answer that is no: a code for the workbench, a sentence for a person, and what it is about. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: FailureCode;
  readonly about: Record<string, string | number>;

  constructor(code: FailureCode, sentence: string, about: Record<string, string | number> = {}) {
    super(sentence);
    this.code = code;
    this.about = about;
  }
}

const statuses: Partial<Record<FailureCode, 400 | 401 | 403 | 404 | 409 | 410 | 413 | 421 | 500 | 503 | 507>> = {
  ...{ 'no-token': 401, 'token-expired': 401, 'foreign-host': 421, 'foreign-origin': 403 },
  ...{ 'no-such-address': 404, 'no-such-finding': 404, 'no-such-record': 404, 'no-such-exhibit': 404 },
  ...{ 'no-such-rule': 404, 'no-such-upload': 404, 'no-such-job': 404, 'exhibit-missing': 410, 'exhibit-changed': 410 },
  ...{ busy: 409, cancelled: 409, 'upload-broken-off': 409, 'upload-too-large': 413, 'disk-full': 507 },
  ...{ stopping: 503, failed: 500 },
};

export const statusOf = (code: FailureCode) => statuses[code] ?? 400;

/** Any error as it may travel. What is no refusal is a failure of the program: its sentence is said, never its stack. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return { error: { code: error.code, sentence: error.message, about: error.about } };
  const sentence = error instanceof Error ? error.message : String(error);
  return { error: { code: codeOf(sentence), sentence, about: {} } };
}

/** The rooms refuse in sentences; those that a screen must tell apart are known by how they begin. */
function codeOf(sentence: string): FailureCode {
  if (/^no finding "/.test(sentence)) return 'no-such-finding';
  if (/^there is no rule "/.test(sentence)) return 'no-such-rule';
  if (/^no record "/.test(sentence)) return 'no-such-record';
  if (/^no exhibit "|has no sheet \d+$/.test(sentence)) return 'no-such-exhibit';
  if (/disk is full|ENOSPC|no space left/i.test(sentence)) return 'disk-full';
  return 'failed';
}
