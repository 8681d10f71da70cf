import { z } from 'zod';
import { level } from './finding.ts';
import { list, two } from './list.ts';

const said = z.object({
  fires: z.number().int(),
  explained: z.number().int(),
  cannot_tell: z.number().int(),
  quiet: z.number().int(),
});

const listed = {
  code: z.string(),
  id: z.string(),
  family: z.string(),
  title: z.string(),
  question: z.string(),
  subject: z.string(),
  strength: z.string().nullable(),
  cases: z.number().int(),
  /** Subjects by effect in this case. */
  said,
};

export const listedRule = z.object(listed).meta({ id: 'ListedRule' });

const caseTable = z.object({
  relation: z.string(),
  line: z.number().int(),
  columns: list(z.string()),
  rows: list(z.object({ line: z.number().int(), cells: list(z.string().nullable()) })),
});

export const spread = z.object({
  measure: z.string(),
  bins: list(z.number().int()),
  below: z.number().int(),
  above: z.number().int(),
});

export const rulePage = z
  .object({
    ...listed,
    version: z.string(),
    file: z.string(),
    titles: z.object({ en: z.string(), ru: z.string(), ko: z.string() }),
    about: list(z.string()),
    reads: list(z.string()),
    story: z.string(),
    measure: z.string(),
    evidence: z.string().nullable(),
    parameters: list(
      z.object({
        name: z.string(),
        kind: z.enum(['cut', 'shape']),
        value: z.number(),
        unit: z.string(),
        range: two(z.number()),
        why: z.string(),
        /** How the measure that a cut is compared with is spread over the subjects of this case. */
        spread: spread.nullable(),
      }),
    ),
    outcomes: list(
      z.object({
        code: z.string(),
        effect: z.enum(['fires', 'explained', 'cannot_tell', 'quiet']),
        when: z.string(),
        reason: z.string(),
        ratio: z.object({ value: z.number(), low: z.number(), high: z.number() }),
        subjects: z.number().int(),
      }),
    ),
    innocent: list(z.object({ id: z.string(), says: z.string() })),
    counter: list(z.string()),
    explains: list(z.string()),
    disproof: z.string(),
    wouldSettle: z.string(),
    hooks: list(z.string()),
    references: list(z.string()),
    shown: list(
      z.object({
        kind: z.string(),
        title: z.string(),
        innocent: list(z.string()),
        given: list(caseTable),
        expected: caseTable,
      }),
    ),
  })
  .meta({ id: 'RulePage' });

const pair = two(z.number().int());
const twoLevels = two(level.nullable());

/** The case with other values of a rule: nothing of it is kept. */
export const whatIf = z
  .object({
    outcomes: z.record(z.string(), z.number().int()),
    before: z.record(z.string(), z.number().int()),
    changes: list(
      z.object({
        id: z.string(),
        place: z.string().nullable(),
        level: twoLevels,
        hits: two(pair.nullable()),
      }),
    ),
    levels: z.record(z.string(), pair),
  })
  .meta({ id: 'WhatIf' });

export type ListedRule = z.infer<typeof listedRule>;
export type RulePage = z.infer<typeof rulePage>;
export type WhatIf = z.infer<typeof whatIf>;
