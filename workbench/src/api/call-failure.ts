import type { Failure, FailureCode } from '../../../src/server/api.ts';

/** `unreachable` is the page's own: there was no answer at all. */
export type RefusalCode = FailureCode | 'unreachable';
export type About = Failure['error']['about'];

/** A refusal as the screens show it: its code, said in the reader's language, and what it is about. */
export class CallFailure extends Error {
  readonly code: RefusalCode;
  /** The program's own English sentence, for a code that says too little by itself. */
  readonly sentence: string | null;
  readonly about: About;

  constructor(code: RefusalCode, sentence: string | null = null, about: About = {}) {
    super(sentence ?? code);
    this.name = 'CallFailure';
    this.code = code;
    this.sentence = sentence;
    this.about = about;
  }
}
