export type ThingKind =
  | 'day'
  | 'span'
  | 'sum'
  | 'person'
  | 'org'
  | 'account'
  | 'number'
  | 'document'
  | 'inn'
  | 'phone'
  | 'email'
  | 'url'
  | 'place'
  | 'said';

/** Something that a text names, and the words that stand before it. */
export interface Thing {
  readonly kind: ThingKind;
  readonly text: string;
  /** The end of a span; the currency of a sum. */
  readonly more: string | null;
  readonly at: number;
  readonly end: number;
  /** Words before it on its line, from the thing before it on. */
  readonly cue: string;
  /** The label of its line: what stands before the first colon. */
  readonly label: string;
  /** «с …» begins a stretch, «по …», «до …» ends one. */
  readonly side: 'from' | 'to' | null;
  /** «в лице …»: who acts for a party and is none. */
  readonly acts: boolean;
}
