import { createRoute, z } from '@hono/zod-openapi';
import { caseHome as schema } from '../wire/case-home.ts';
import { language } from '../wire/finding.ts';
import { job } from '../wire/job.ts';
import { answers, type Routes } from './routes.ts';

const home = createRoute({
  method: 'get',
  path: '/api/case',
  summary: 'Where the case stands',
  request: { query: z.object({ language: language.default('en') }) },
  responses: answers(schema, 'The case, as the last run left it'),
});

const run = createRoute({
  method: 'post',
  path: '/api/run',
  summary: 'From who is who to the dossier; what nothing has changed for is not run again',
  request: { query: z.object({ language: language.default('en') }) },
  responses: answers(job, 'The job that does it', 202),
});

export const caseHome: Routes = (app, desk) => {
  app.openapi(home, async (context) => {
    const asked = context.req.valid('query');
    return context.json(await desk.home(asked.language), 200);
  });
  app.openapi(run, (context) => {
    const asked = context.req.valid('query');
    return context.json(desk.start('run', (found) => found.run(asked).then(() => null)).job, 202);
  });
};
