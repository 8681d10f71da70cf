import { z } from 'zod';

/** Where a record stands. The file of a sealed source is called by its random id. */
export const place = z
  .object({
    file: z.string(),
    sheet: z.string().nullable(),
    /** Physical row, 1-based; null where there are no rows. */
    row: z.number().int().nullable(),
    /** `s1r42` row 42 of sheet 1 · `x17` the 17th object · `q3` the third statement · `p12` page 12. */
    locator: z.string(),
    /** First 16 digits of the SHA-256: how an exhibit is called in addresses. */
    exhibit: z.string(),
    sha256: z.string(),
    origin: z.string(),
    /** Source letter and information digit: `B2`; `F6` cannot be judged. */
    grade: z.string(),
    sealed: z.boolean(),
  })
  .meta({ id: 'Place' });

export type Place = z.infer<typeof place>;
