import { z } from 'zod';
import { language } from './finding.ts';
import { list } from './list.ts';

/** What to publish and for whom. The internal edition is for nobody outside the case; a public one may name organisations that were asked. */
export const publication = z
  .object({
    language,
    findings: z.array(z.string()).optional(),
    audience: z.enum(['internal', 'public']).default('internal'),
    named: z.boolean().default(false),
  })
  .meta({ id: 'Publication' });

/** Result of a `publish` job. */
export const published = z
  .object({
    findings: z.number().int(),
    evidence: z.number().int(),
    ledgerHead: z.string(),
    /** Organisations that were to be named and stand by role, since the ledger does not say that they were asked. */
    unasked: list(z.string()),
    /** How many files and organisations are called by the name of a person, and go by a black mark or a label. */
    masked: z.object({ files: z.number().int(), organisations: z.number().int() }),
    files: z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() })),
    /** What a reader runs to check it. */
    verifyCommand: z.string(),
  })
  .meta({ id: 'Published' });

/** Result of a `verify` job. */
export const verified = z
  .object({
    entries: z.number().int(),
    exhibits: z.number().int(),
    head: z.string(),
    problems: z.array(z.string()),
  })
  .meta({ id: 'Verified' });

const day = z.iso.date();

/** An organisation that a public edition may name once it was asked, and what is recorded of that. */
export const askable = z
  .object({
    organisation: z.string(),
    name: z.string(),
    findings: list(z.string()),
    reply: z
      .object({
        ...{ askedOn: z.string(), answerBy: z.string(), answer: z.string().nullable() },
        state: z.enum(['waiting', 'answered', 'silent']),
      })
      .nullable(),
  })
  .meta({ id: 'Askable' });

/** A request that was sent, and with it what came of it. */
export const replySaid = z
  .object({
    ...{ organisation: z.string(), askedOn: day, answerBy: day },
    ...{ answer: z.string().optional(), silent: z.boolean().optional() },
  })
  .meta({ id: 'ReplySaid' });

export type Askable = z.infer<typeof askable>;
export type ReplySaid = z.infer<typeof replySaid>;
export type Publication = z.infer<typeof publication>;
export type Published = z.infer<typeof published>;
export type Verified = z.infer<typeof verified>;
