import { z } from 'zod';

/** A record by its title, and where it stands. */
export const recordAt = z.object({
  record: z.string(),
  title: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.number().int().nullable(),
  locator: z.string(),
  grade: z.string(),
});
