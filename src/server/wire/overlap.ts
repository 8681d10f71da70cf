import { z } from 'zod';

/** A person as a list writes them, and where: internal, these are rows that prove. */
export const listed = z.object({
  name: z.string(),
  birth: z.string().nullable(),
  document: z.string().nullable(),
  /** Sheet and physical row, to be shown through `/api/incoming/:id/rows`. */
  places: z.array(z.object({ text: z.string(), unit: z.number().int(), row: z.number().int() })),
});

/** Why two rows may name one person, as codes and the pieces of the two names side by side. */
export const match = z.object({
  left: listed,
  right: listed,
  document: z.boolean(),
  birth: z.boolean(),
  relation: z.enum(['same', 'variant', 'other_reading', 'error', 'different']),
  parts: z.array(z.object({ a: z.string(), b: z.string() })),
  /** Other rows that would fit as well. */
  rivals: z.number().int(),
});

/** Result of an `overlap` job: who stands on both lists. */
export const overlap = z
  .object({
    left: z.object({ upload: z.string(), file: z.string(), people: z.number().int() }),
    right: z.object({ upload: z.string(), file: z.string(), people: z.number().int() }),
    shared: z.array(match),
    doubtful: z.array(match),
    leftOnly: z.number().int(),
    rightOnly: z.number().int(),
    /** Namesakes that lists of this size would share by chance. */
    expectedByChance: z.number(),
  })
  .meta({ id: 'Overlap' });

export type Overlap = z.infer<typeof overlap>;
export type Match = z.infer<typeof match>;
export type Listed = z.infer<typeof listed>;
