import type { Incoming } from './incoming.ts';

/** What an interview is called wherever it is spoken of: its own name may tell who the source is, its place in the list tells only the person who has the list. */
export const interviewName = (file: Incoming, files: readonly Incoming[]): string =>
  files.length < 2 ? 'the interview' : `the interview (file ${files.indexOf(file) + 1} of ${files.length}, by name)`;
