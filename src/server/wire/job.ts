import { z } from 'zod';
import { failure } from './failure.ts';

const jobKinds = [
  'run',
  'add',
  'read-upload',
  'overlap',
  'publish',
  'verify',
  'apply',
  'rule',
  'example',
  'command',
] as const;

/** Long work on the case, one after another; it goes on when the tab is closed and stops when it is cancelled. */
export const job = z
  .object({
    id: z.string(),
    kind: z.enum(jobKinds),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    /** English; `done` of `of`, null where the whole is unknown. */
    step: z.string(),
    done: z.number(),
    of: z.number().nullable(),
    startedAt: z.string(),
    /** What came of it, by kind; absent until done. */
    result: z.unknown().optional(),
    error: failure.shape.error.optional(),
  })
  .meta({ id: 'Job' });

/** One line of `GET /api/events` (NDJSON). Tabs ask again for what has changed. */
export const event = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('hello'), head: z.string() }),
    z.object({ kind: z.literal('job'), job }),
    /** The ledger has grown: somebody decided, added or published, in this tab, another, or on the command line. */
    z.object({ kind: z.literal('case'), head: z.string(), what: z.array(z.string()) }),
    z.object({ kind: z.literal('incoming') }),
    /** The server is about to stop: nothing acknowledged is lost. */
    z.object({ kind: z.literal('stopping') }),
  ])
  .meta({ id: 'Event' });

export type JobKind = (typeof jobKinds)[number];
export type Job = z.infer<typeof job>;
export type Event = z.infer<typeof event>;
