import { z } from 'zod';
import { language } from './finding.ts';

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

export type Publication = z.infer<typeof publication>;
export type Published = z.infer<typeof published>;
export type Verified = z.infer<typeof verified>;
