import { z } from 'zod';
import { findingCard, level } from './finding.ts';

/** A number of the opening sentence; the workbench words it and links it. */
const caseNumber = z.object({
  of: z.enum(['people', 'organisations', 'exhibits', 'records', 'origins', 'sealedSources', 'statements', 'aside']),
  n: z.number().int(),
});

/** Something that waits for a person, the most consequential first. */
export const need = z.object({
  code: z.enum([
    /** The journey has not been run over what was added or decided since. */
    'run',
    /** An exhibit on the disk is gone or is not what was kept. */
    'exhibits-damaged',
    /** Uploads that wait to be accepted. */
    'incoming',
    /** Findings whose level falls without one origin. */
    'one-origin',
    /** Files that no record type fits. */
    'unrecognised',
    /** Rows that could not be read and lie aside. */
    'rows-aside',
    /** Pairs that only a person can decide. */
    'identities',
    /** Surfaced findings on which nobody has decided yet. */
    'undecided',
    /** Files whose source nobody has graded. */
    'ungraded',
  ]),
  n: z.number().int(),
  findings: z.array(z.string()),
  exhibits: z.array(z.object({ exhibit: z.string(), file: z.string() })),
  level: level.nullable(),
});

/** One line of the ledger, without what a sealed source must not show. */
export const happened = z.object({
  seq: z.number().int(),
  at: z.string(),
  by: z.string(),
  kind: z.string(),
  /** The file, finding or status it is about; null where there is nothing to show. */
  about: z.string().nullable(),
  /** How often in a row; `about` is the last of them. */
  times: z.number().int(),
});

export const caseHome = z
  .object({
    title: z.string(),
    /** empty: nothing added · unrun: never computed · stale: what it rests on has changed since · current. */
    state: z.enum(['empty', 'unrun', 'stale', 'current']),
    numbers: z.array(caseNumber),
    needs: z.array(need),
    findings: z.array(findingCard),
    /** Candidates on which nothing fired: counted, not listed. */
    otherCandidates: z.number().int(),
    /** The last lines of the ledger, newest first. */
    changed: z.array(happened),
    ledger: z.object({ entries: z.number().int(), head: z.string(), torn: z.boolean() }),
    program: z.string(),
  })
  .meta({ id: 'CaseHome' });

export type CaseHome = z.infer<typeof caseHome>;
export type Need = z.infer<typeof need>;
export type Happened = z.infer<typeof happened>;
