import { z } from 'zod';

/** What went wrong, as a code that the workbench can say in the reader's language, with the same in English and what to do. */
const failureCodes = [
  'no-token',
  'token-expired',
  'foreign-host',
  'foreign-origin',
  'no-such-address',
  'bad-request',
  'no-such-finding',
  'no-such-record',
  'no-such-exhibit',
  'no-such-rule',
  'no-such-upload',
  'no-such-job',
  'exhibit-missing',
  'exhibit-changed',
  'exhibit-unreadable',
  'upload-empty',
  'upload-too-large',
  'upload-broken-off',
  'disk-full',
  'busy',
  'stopping',
  'cancelled',
  'refused',
  'failed',
] as const;

export const failure = z
  .object({
    error: z.object({
      code: z.enum(failureCodes),
      /** English; shown where the workbench has no words of its own for the code. Names no sealed source and no path of a disk. */
      sentence: z.string(),
      /** What the sentence is about, to be filled into the reader's own: `{ finding: 'f-12' }`. */
      about: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  })
  .meta({ id: 'Failure' });

export type FailureCode = (typeof failureCodes)[number];
export type Failure = z.infer<typeof failure>;
