import { borderPapers } from './border-papers.ts';
import { moneyPapers } from './money-papers.ts';
import type { Paper } from './paper.ts';
import { sitePapers } from './site-papers.ts';
import { studyPapers } from './study-papers.ts';

/** Forty files of a leaked hard disk, in the order of their names. */
export const disk = (): Paper[] =>
  [...studyPapers(), ...borderPapers(), ...sitePapers(), ...moneyPapers()].sort((a, b) => (a.path < b.path ? -1 : 1));
