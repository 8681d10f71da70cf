import { bringIn } from './routes/bring-in.ts';
import { caseHome } from './routes/case-home.ts';
import { decisions } from './routes/decisions.ts';
import { findings } from './routes/findings.ts';
import { jobs } from './routes/jobs.ts';
import { overlap } from './routes/overlap.ts';
import { pictures } from './routes/pictures.ts';
import { publish } from './routes/publish.ts';
import { review } from './routes/review.ts';
import type { Routes } from './routes/routes.ts';
import { rules } from './routes/rules.ts';
import { sources } from './routes/sources.ts';
import { transcriptions } from './routes/transcription.ts';

/** What can be asked for, screen by screen. */
export const allRoutes: readonly Routes[] = [
  ...[caseHome, bringIn, overlap, findings, sources, decisions],
  ...[review, pictures, rules, publish, transcriptions, jobs],
];
