import { compress } from 'hono/compress';
import type { Desk } from './desk.ts';
import { type Keys, ownMachine, withToken } from './guard.ts';
import { strictHeaders } from './headers.ts';
import { failureOf, Refusal, statusOf } from './refusal.ts';
import { exampleRoute, type OpenExample } from './routes/example.ts';
import { newApp } from './routes/routes.ts';
import { allRoutes } from './routes.ts';
import { workbenchFiles } from './workbench-files.ts';

export interface AppParts {
  readonly desk: Desk;
  readonly keys: Keys;
  /** Where the built workbench lies. */
  readonly workbench: string;
  /** Opens the example beside the case. */
  readonly example: OpenExample;
}

/** The application: who may ask, then what can be asked. Answers `app.request()` without a port. */
export function createApp({ desk, keys, workbench, example }: AppParts) {
  const app = newApp();
  app.use(strictHeaders, ownMachine);
  app.use('/api/*', withToken(keys));
  // Events and lines that travel while work goes on are left as they are.
  for (const path of ['/assets/*', '/api/*']) app.use(path, compress());
  for (const routes of allRoutes) routes(app, desk);
  exampleRoute(app, desk, example);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Tributary: an open case on this machine', version: '1' },
  });
  app.use(workbenchFiles(workbench));
  app.notFound(() => {
    throw new Refusal('no-such-address', 'Nothing is at this address: go back to the case.');
  });
  app.onError((error, context) => {
    const failure = failureOf(error);
    return context.json(failure, statusOf(failure.error.code));
  });
  return app;
}
