/** What can go wrong between the page and the program, each with a way on of its own. */
export const failureKinds = ['unreachable', 'token', 'gone', 'busy', 'refused', 'broken'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** A refusal as the screens show it: what kind, and the program's own sentence where it gave one. */
export class CallFailure extends Error {
  readonly kind: FailureKind;
  readonly sentence: string | null;

  constructor(kind: FailureKind, sentence: string | null) {
    super(sentence ?? kind);
    this.name = 'CallFailure';
    this.kind = kind;
    this.sentence = sentence;
  }
}

const byStatus: Readonly<Record<number, FailureKind>> = { 401: 'token', 403: 'token', 404: 'gone', 409: 'busy' };

/** The kind of a refusal by its HTTP status. */
export const kindOf = (status: number): FailureKind => byStatus[status] ?? (status < 500 ? 'refused' : 'broken');
