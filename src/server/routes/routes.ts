import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Desk } from '../desk.ts';
import { Refusal } from '../refusal.ts';
import { failure } from '../wire/failure.ts';

/** The questions of one screen, put on the application. */
export type Routes = (app: OpenAPIHono, desk: Desk) => void;

/** What a route answers, as the OpenAPI document says it: the value, or a failure. */
export function answers<T extends z.ZodType, S extends 200 | 202 = 200>(schema: T, description: string, status?: S) {
  const content = { 'application/json': { schema } };
  const refused = { description: 'Not done, with the reason', content: { 'application/json': { schema: failure } } };
  return { [(status ?? 200) as S]: { description, content }, default: refused } as Record<
    S,
    { description: string; content: { 'application/json': { schema: T } } }
  >;
}

/** An application whose refusals of malformed questions are sentences too. */
export const newApp = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = issue?.path.join('.') || 'the request';
      throw new Refusal('bad-request', `${where}: ${issue?.message ?? 'cannot be read'}`, { field: where });
    },
  });
