import { createRoute, z } from '@hono/zod-openapi';
import { language } from '../wire/finding.ts';
import { recordSource, rowWindow } from '../wire/source.ts';
import { answers, type Routes } from './routes.ts';

const source = createRoute({
  method: 'get',
  path: '/api/records/{record}/source',
  summary: 'A record where it stands in the kept file, with its neighbours',
  request: {
    params: z.object({ record: z.string() }),
    query: z.object({
      indicator: z.string().optional(),
      around: z.coerce.number().int().min(0).max(500).default(12),
      language: language.default('en'),
    }),
  },
  responses: answers(recordSource, 'The place'),
});

const rows = createRoute({
  method: 'get',
  path: '/api/exhibits/{exhibit}/units/{unit}/rows',
  summary: 'Rows of a sheet from one place on',
  request: {
    params: z.object({ exhibit: z.string(), unit: z.coerce.number().int().min(1) }),
    query: z.object({
      from: z.coerce.number().int().min(1).default(1),
      count: z.coerce.number().int().min(1).max(2000).default(200),
      language: language.default('en'),
    }),
  },
  responses: answers(rowWindow, 'The rows'),
});

export const sources: Routes = (app, desk) => {
  app.openapi(source, async (context) => {
    const [{ record }, { indicator = null, around, language }] = [
      context.req.valid('param'),
      context.req.valid('query'),
    ];
    return context.json(await desk.look((found) => found.source(record, { indicator, around, language })), 200);
  });
  app.openapi(rows, async (context) => {
    const [{ exhibit, unit }, asked] = [context.req.valid('param'), context.req.valid('query')];
    return context.json(await desk.look((found) => found.rows(exhibit, unit, asked)), 200);
  });
};
