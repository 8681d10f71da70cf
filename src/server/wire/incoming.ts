import { z } from 'zod';
import { sourceRow } from './source.ts';

/** One column of a table as it was guessed: what it was taken for and why. */
const guessedColumn = z.object({
  index: z.number().int(),
  heading: z.string().nullable(),
  /** `person.full`, `order_no`; empty: nothing, it stays a reported leftover. */
  fields: z.array(z.string()),
  titles: z.array(z.string()),
  /** A few values as written. */
  values: z.array(z.string()),
});

const guessedUnit = z.object({
  index: z.number().int(),
  name: z.string(),
  hidden: z.boolean(),
  /** Record types that its rows hold, by id and title; empty: none fits. */
  types: z.array(z.object({ id: z.string(), title: z.string() })),
  headingRow: z.number().int().nullable(),
  columns: z.array(guessedColumn),
  firstRows: z.array(sourceRow),
  /** From a trial reading of the first rows: how many were tried, gave records, and do not fit, with place and reason. */
  tried: z.number().int(),
  records: z.number().int(),
  misfits: z.array(
    z.object({ row: z.number().int().nullable(), because: z.string(), cells: z.array(z.string().nullable()) }),
  ),
});

/** What a file looks like before anything of it becomes a record. */
export const preview = z.object({
  sha256: z.string(),
  /** The case holds these bytes already. */
  already: z.string().nullable(),
  reader: z.string(),
  mediaType: z.string(),
  encoding: z.string().nullable(),
  /** Scripts found in the text, by share: `ru 0.9`. */
  scripts: z.array(z.object({ script: z.enum(['cyrillic', 'hangul', 'latin', 'han']), share: z.number() })),
  units: z.array(guessedUnit),
  /** Why it was read so, and what was doubtful: English sentences of the readers and the mapping. */
  reasons: z.array(z.string()),
  /** The codes of record types and fields in `reasons`, in the language asked for. */
  names: z.record(z.string(), z.string()),
  notes: z.array(z.object({ severity: z.enum(['note', 'doubt', 'error']), text: z.string() })),
  /** YAML, to be mended and sent with accept. */
  mapping: z.string(),
  recognised: z.boolean(),
});

/** A file on its way in. Nothing of it is a record until it is accepted; what was not accepted can be thrown away or resumed. */
export const upload = z
  .object({
    id: z.string(),
    /** As dropped; an interview is called "interview" from the first byte. */
    name: z.string(),
    size: z.number().int(),
    /** How many bytes are here: go on from there. */
    received: z.number().int(),
    state: z.enum([
      'receiving',
      'reading',
      'ready',
      /** Testimony: consent, risk, protection, recipients and the working text are asked before a byte is kept. */
      'testimony',
      'unreadable',
      'accepting',
      'accepted',
      'failed',
    ]),
    /** Why it cannot be read, or did not fit. */
    because: z.string().nullable(),
    preview: preview.nullable(),
    /** The testimony's proposed working text, to be read, mended and passed by a person. */
    workingText: z.string().nullable(),
  })
  .meta({ id: 'Upload' });

/** What a person says of a file as it is accepted. */
export const acceptance = z
  .object({
    as: z.string().optional(),
    mapping: z.string().optional(),
    origin: z.string().optional(),
    originKind: z.string().optional(),
    grade: z.string().optional(),
    obtainedHow: z.string().optional(),
    obtained: z.string().optional(),
    legalBasis: z.string().optional(),
    sensitivity: z.string().optional(),
    consent: z.string().optional(),
    protection: z.string().optional(),
    risk: z.string().optional(),
    workingText: z.string().optional(),
    passedBy: z.string().optional(),
    /** Public keys, at least two. */
    recipients: z.array(z.string()).optional(),
  })
  .meta({ id: 'Acceptance' });

/** Result of an `add` job: what came of the file. */
const acceptedFiles = z
  .object({
    files: z.array(
      z.object({
        file: z.string(),
        exhibit: z.string().nullable(),
        already: z.boolean(),
        records: z.number().int(),
        aside: z.number().int(),
        because: z.array(z.string()),
        needsPerson: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Accepted' });

export type Accepted = z.infer<typeof acceptedFiles>;
export type Upload = z.infer<typeof upload>;
export type Preview = z.infer<typeof preview>;
export type GuessedUnit = z.infer<typeof guessedUnit>;
export type GuessedColumn = z.infer<typeof guessedColumn>;
export type Acceptance = z.infer<typeof acceptance>;
