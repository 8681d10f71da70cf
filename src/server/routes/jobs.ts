import { createRoute, z } from '@hono/zod-openapi';
import { ndjson } from '../lines.ts';
import { event, job } from '../wire/job.ts';
import { answers, type Routes } from './routes.ts';

const params = z.object({ id: z.string() });
const lines = { 'application/x-ndjson': { schema: job } };

const all = createRoute({
  method: 'get',
  path: '/api/jobs',
  summary: 'Long work: what waits, runs and is over',
  responses: answers(z.array(job), 'Jobs, oldest first'),
});

const one = createRoute({
  method: 'get',
  path: '/api/jobs/{id}',
  summary: 'One job, with what came of it',
  request: { params },
  responses: answers(job, 'The job'),
});

const stream = createRoute({
  method: 'get',
  path: '/api/jobs/{id}/stream',
  summary: 'One job as it goes on: a line each, the last with its result',
  request: { params },
  responses: { 200: { description: 'A job per line', content: lines } },
});

const cancel = createRoute({
  method: 'delete',
  path: '/api/jobs/{id}',
  summary: 'Cancel a job: what was acknowledged is kept',
  request: { params },
  responses: answers(job, 'The job'),
});

const events = createRoute({
  method: 'get',
  path: '/api/events',
  summary: 'What happens to the case, for every open tab: a line each',
  responses: { 200: { description: 'An event per line', content: { 'application/x-ndjson': { schema: event } } } },
});

export const jobs: Routes = (app, desk) => {
  app.openapi(all, (context) => context.json(desk.jobs(), 200));
  app.openapi(one, (context) => context.json(desk.job(context.req.valid('param').id), 200));
  app.openapi(cancel, (context) => context.json(desk.cancel(context.req.valid('param').id), 200));
  app.openapi(stream, (context) => {
    const { id } = context.req.valid('param');
    desk.job(id);
    return ndjson(desk.follow(id, context.req.raw.signal)) as never;
  });
  app.openapi(events, (context) => ndjson(desk.events(context.req.raw.signal)) as never);
};
