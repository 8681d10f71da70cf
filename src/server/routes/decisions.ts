import { createRoute, z } from '@hono/zod-openapi';
import { decision, status } from '../wire/finding.ts';
import { answers, type Routes } from './routes.ts';

const decide = createRoute({
  method: 'post',
  path: '/api/decisions',
  summary: "A person's decision on a finding, with its reason, kept in the ledger",
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ finding: z.string(), status, why: z.string().trim().min(1) }) },
      },
    },
  },
  responses: answers(decision, 'The decision as it stands in the ledger'),
});

export const decisions: Routes = (app, desk) => {
  app.openapi(decide, async (context) => {
    const { finding, status, why } = context.req.valid('json');
    const { at, by } = await desk.decide((found) => found.decide(finding, status, why));
    return context.json({ at, by, status, why }, 200);
  });
};
