import { z } from 'zod';
import { level } from './finding.ts';
import { list, two } from './list.ts';
import { recordAt } from './record-at.ts';

export const reviewReason = z.enum(['name_birth', 'name_context', 'number_conflict', 'shared_list', 'other']);
export const verdict = z.enum(['same', 'different', 'unsure']);
const decision = z.enum(['same', 'different', 'split', 'unsure']);

const item = {
  id: z.string(),
  kind: z.string(),
  reason: reviewReason,
  entities: list(z.string()),
  pseudonyms: list(z.string()),
  /** Findings in which one of them has a part, as F-1. */
  findings: list(z.string()),
  decision: decision.nullable(),
};

export const pastDecision = z.object({
  decision: z.string(),
  cluster: z.string(),
  verdict: decision,
  by: z.string(),
  at: z.string(),
  why: z.string(),
  undone: z.boolean(),
});

export const reviewQueue = z
  .object({
    items: list(z.object(item)),
    open: z.number().int(),
    /** The latest, those taken back among them. */
    decisions: list(pastDecision),
    /** True where decisions were taken since the findings were last computed. */
    stale: z.boolean(),
  })
  .meta({ id: 'ReviewQueue' });

const cell = list(z.object({ value: z.string(), records: list(z.string()) }));

/** One syllable or word of two names side by side; `syllable` is the Hangul behind both. */
const namePart = z.object({
  a: z.string(),
  b: z.string(),
  likeness: z.number(),
  because: z.string(),
  syllable: z.string().optional(),
});

const count = two(z.number().int());

/** Records as columns, fields as rows. It holds names: nothing of it goes into an address, a title or storage. */
export const cluster = z
  .object({
    ...item,
    columns: list(
      z.object({
        entity: z.string(),
        pseudonym: z.string(),
        records: z.number().int(),
        at: list(recordAt),
      }),
    ),
    rows: list(
      z.object({
        field: z.string(),
        /** As forms head it, in the language asked for; null where the workbench has a word of its own. */
        label: z.string().nullable(),
        agreement: z.enum(['agree', 'similar', 'conflict', 'differ', 'alone']),
        cells: list(cell),
      }),
    ),
    names: list(
      z.object({
        left: z.number().int(),
        right: z.number().int(),
        leftName: z.string(),
        rightName: z.string(),
        comparison: z.object({
          score: z.number(),
          verdict: z.enum(['match', 'possible', 'different']),
          relation: z.enum(['same', 'variant', 'other_reading', 'error', 'different']),
          because: z.string(),
          parts: list(namePart),
          namesakes: z.object({ expected: z.number(), population: z.number(), because: z.string() }).nullable(),
        }),
      }),
    ),
    /** What would change in findings if all of them were one. */
    follows: z.object({
      findings: list(
        z.object({
          finding: z.string(),
          id: z.string(),
          level,
          looseLevel: level,
          people: count,
          parties: count,
        }),
      ),
      joins: z.boolean(),
    }),
  })
  .meta({ id: 'Cluster' });

/** Somebody whom the case knows. It holds names: nothing of it goes into an address, a title or storage. */
export const person = z
  .object({
    ...{ entity: z.string(), pseudonym: z.string(), names: list(z.string()) },
    ...{ records: z.number().int(), files: z.number().int() },
    /** The first record that names them. */
    first: z.string(),
    findings: list(z.string()),
  })
  .meta({ id: 'Person' });

export const alike = z
  .object({ clusters: list(cluster), more: z.number().int(), conflicting: z.number().int() })
  .meta({ id: 'Alike' });

export const clusterVerdict = z.object({
  verdict,
  /** Entities split out of a cluster judged the same: each is different from the rest. */
  apart: list(z.string()).default([]),
  why: z.string().trim().min(1),
});

export type ReviewReason = z.infer<typeof reviewReason>;
export type ReviewQueue = z.infer<typeof reviewQueue>;
export type PastDecision = z.infer<typeof pastDecision>;
export type Cluster = z.infer<typeof cluster>;
export type Alike = z.infer<typeof alike>;
export type Person = z.infer<typeof person>;
