import { createRoute, z } from '@hono/zod-openapi';
import { evidencePage, findingView, language } from '../wire/finding.ts';
import { answers, type Routes } from './routes.ts';

const one = createRoute({
  method: 'get',
  path: '/api/findings/{id}',
  summary: 'A finding as an argument, every sentence with the rows behind it',
  request: { params: z.object({ id: z.string() }), query: z.object({ language: language.default('en') }) },
  responses: answers(findingView, 'The argument'),
});

const rows = createRoute({
  method: 'get',
  path: '/api/findings/{id}/evidence',
  summary: 'All rows that one rule cites; the argument opens the first few',
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      indicator: z.string(),
      from: z.coerce.number().int().min(0).default(0),
      count: z.coerce.number().int().min(1).max(1000).default(200),
    }),
  },
  responses: answers(evidencePage, 'A page of them'),
});

export const findings: Routes = (app, desk) => {
  app.openapi(one, async (context) => {
    const [{ id }, asked] = [context.req.valid('param'), context.req.valid('query')];
    return context.json(await desk.finding(id, asked.language), 200);
  });
  app.openapi(rows, async (context) => {
    const [{ id }, { indicator, from, count }] = [context.req.valid('param'), context.req.valid('query')];
    return context.json(await desk.read((found) => found.evidence(id, indicator, from, count)), 200);
  });
};
