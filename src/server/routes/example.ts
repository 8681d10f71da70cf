import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Desk, Progress } from '../desk.ts';
import { job } from '../wire/job.ts';
import { answers } from './routes.ts';

/** Makes the example where it is not yet, opens it beside the case, and says where. */
export type OpenExample = (given: { signal: AbortSignal; progress: Progress }) => Promise<{ readonly link: string }>;

const route = createRoute({
  method: 'post',
  path: '/api/example',
  summary: 'Open the invented example beside this case, which stays as it is',
  responses: answers(job, 'The job; its result is the link to the example', 202),
});

export const exampleRoute = (app: OpenAPIHono, desk: Desk, open: OpenExample): void => {
  app.openapi(route, (context) => {
    const { job } = desk.startAside('example', (_found, signal, progress) => open({ signal, progress }));
    return context.json(job, 202);
  });
};
