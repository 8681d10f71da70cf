import { z } from 'zod';

/** A paper being keyed from its picture, as one person may see it. */
export const transcription = z
  .object({
    exhibit: z.string(),
    file: z.string(),
    /** Kinds of paper, with the fields that such a form prints. */
    types: z.array(z.object({ id: z.string(), title: z.string(), fields: z.array(z.string()) })),
    cells: z.array(
      z.object({
        row: z.number().int(),
        field: z.string(),
        mine: z.string().nullable(),
        /** What others keyed: empty until this person has keyed the cell too. */
        others: z.array(z.object({ by: z.string(), value: z.string() })),
        people: z.number().int(),
        /** `x,y,width,height` in pixels of the picture. */
        region: z.string().nullable(),
        suggested: z.string().nullable(),
        differs: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Transcription' });

export const keyedCell = z
  .object({
    row: z.number().int().min(1),
    field: z.string().trim().min(1),
    value: z.string(),
    region: z
      .string()
      .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?){3}$/)
      .nullable(),
    by: z.string().trim().min(1),
    settles: z.boolean().optional(),
  })
  .meta({ id: 'KeyedCell' });

/** What came of a finished transcript: sentences where something needs a person. */
export const finished = z
  .object({ file: z.string(), because: z.array(z.string()), records: z.record(z.string(), z.number().int()) })
  .meta({ id: 'FinishedTranscript' });

export type Transcription = z.infer<typeof transcription>;
export type KeyedCell = z.infer<typeof keyedCell>;
export type FinishedTranscript = z.infer<typeof finished>;
