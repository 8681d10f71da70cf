import type { Writable } from 'node:stream';

/** What a command is handed of the world. */
export interface Io {
  readonly out: Writable;
  readonly err: Writable;
  readonly json: boolean;
  readonly signal: AbortSignal;
  /** Puts a question to whoever sits at the terminal; absent where nobody does. */
  readonly ask?: (question: string) => Promise<boolean>;
  readonly progress: (step: string, done: number, of: number | null) => void;
}

/** What a command has to say: the whole as data, the same as text, and whether something waits for a person. */
export interface Outcome {
  readonly result: unknown;
  readonly text: string;
  readonly needsPerson?: boolean;
}

export type Options = Readonly<Record<string, string | boolean | string[] | undefined>>;

/**
 * What an option takes. `several`: may be said more than once; what it names is separated by commas. `needed`: must be said. A list: one
 * of these. A function reads what was said, and fails with a sentence where it cannot.
 */
export type Takes = 'several' | 'needed' | readonly string[] | ((said: string) => unknown);

/** One command; the help page is written from these fields, in this order. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options?: readonly (readonly [flags: string, meaning: string, takes?: Takes])[];
  /** Words of the usage that are one of a list, by their place: `VERDICT`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly run: (io: Io, words: readonly string[], options: Options) => Promise<Outcome>;
}

/** A call that cannot be carried out as it was written: exit code 2. */
export class WrongUsage extends Error {}

/** The value of an option that must be text where it is given. */
export function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The reason of a decision, where the command as it was called takes one. */
export function reason(options: Options): string {
  const why = text(options, 'why') ?? '';
  if (why.trim() === '') throw new WrongUsage('a decision needs its reason: give --why "…"');
  return why;
}

/** What an option names that takes several, in the order in which they are said. */
export const several = (options: Options, name: string): string[] =>
  text(options, name)
    ?.split(/[\s,]+/)
    .filter(Boolean) ?? [];
