import { z } from 'zod';

/** A list that nobody changes: read models are read only, and travel as they are. */
export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

/** Two of one kind: before and after, from and to. */
export const two = <T extends z.ZodType>(of: T) => z.tuple([of, of]).readonly();
