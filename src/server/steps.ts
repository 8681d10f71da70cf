import type { Case } from '../case/index.ts';

/** What the terminal's commands ask of a case: these go through the process that serves it, while one does. */
export const stepNames = [
  'add',
  'plan',
  'origins',
  'decideOrigin',
  'grade',
  'resolve',
  'judge',
  'detect',
  'sweep',
  'explain',
  'trace',
  'law',
  'decide',
  'publish',
  'replies',
  'recordReply',
  'exportFtm',
  'run',
  'unseal',
  'consents',
  'changeConsent',
  'backUp',
  'rebuild',
] as const;
export type StepName = (typeof stepNames)[number];

/** An open case as a command sees it, here or in another process. */
export type CaseSteps = Pick<Case, StepName>;
