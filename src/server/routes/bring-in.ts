import { createRoute, z } from '@hono/zod-openapi';
import { proposeWorkingText } from '../../evidence/index.ts';
import { accepted } from '../accept.ts';
import type { Desk } from '../desk.ts';
import { type Held, wireUpload } from '../incoming.ts';
import { failureOf, Refusal } from '../refusal.ts';
import { language } from '../wire/finding.ts';
import { acceptance, upload } from '../wire/incoming.ts';
import { job } from '../wire/job.ts';
import { listedExhibit, rowWindow } from '../wire/source.ts';
import { answers, type Routes } from './routes.ts';

const params = z.object({ id: z.string() });
const asked = z.object({ language: language.default('en'), as: z.string().optional() });

const exhibits = createRoute({
  method: 'get',
  path: '/api/exhibits',
  summary: 'What the case holds, file by file',
  request: { query: z.object({ language: language.default('en') }) },
  responses: answers(z.array(listedExhibit), 'Kept files, in the order in which they were added'),
});

const begin = createRoute({
  method: 'post',
  path: '/api/incoming',
  summary: 'Announce a file; nothing of it becomes a record until it is accepted',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            name: z.string().min(1),
            size: z.number().int().min(0),
            testimony: z.boolean().default(false),
          }),
        },
      },
    },
  },
  responses: answers(upload, 'The upload: send its bytes'),
});

const bytes = createRoute({
  method: 'put',
  path: '/api/incoming/{id}/bytes',
  summary: 'Send bytes of a file from a place on; go on from `received` when it broke off',
  request: { params, query: asked.extend({ from: z.coerce.number().int().min(0).default(0) }) },
  responses: answers(upload, 'How far it is'),
});

const all = createRoute({
  method: 'get',
  path: '/api/incoming',
  summary: 'Files that wait, also from before the program was stopped',
  responses: answers(z.array(upload), 'Uploads'),
});

const one = createRoute({
  method: 'get',
  path: '/api/incoming/{id}',
  summary: 'A file that waits, with what it looks like',
  request: { params },
  responses: answers(upload, 'The upload'),
});

const look = createRoute({
  method: 'post',
  path: '/api/incoming/{id}/look',
  summary: 'Look at a file again, as another record type or in another language',
  request: { params, query: asked },
  responses: answers(job, 'The job; the upload carries what it found', 202),
});

const rows = createRoute({
  method: 'get',
  path: '/api/incoming/{id}/rows',
  summary: 'Rows of a file that waits, from one place on',
  request: {
    params,
    query: z.object({
      unit: z.coerce.number().int().min(1).default(1),
      from: z.coerce.number().int().min(1).default(1),
      count: z.coerce.number().int().min(1).max(2000).default(200),
    }),
  },
  responses: answers(rowWindow, 'The rows'),
});

const accept = createRoute({
  method: 'post',
  path: '/api/incoming/{id}/accept',
  summary: 'Keep a file as an exhibit and read its records',
  request: { params, body: { required: true, content: { 'application/json': { schema: acceptance } } } },
  responses: answers(job, 'The job that does it', 202),
});

const discard = createRoute({
  method: 'delete',
  path: '/api/incoming/{id}',
  summary: 'Throw a file away; nothing of it is left',
  request: { params },
  responses: answers(z.object({}), 'It is gone'),
});

export const bringIn: Routes = (app, desk) => {
  const { incoming } = desk;
  app.openapi(exhibits, async (context) => {
    const asked = context.req.valid('query');
    const held = await desk.readOrLast(`exhibits ${asked.language}`, (found) => found.exhibits(asked.language));
    return context.json(held, 200);
  });
  app.openapi(begin, async (context) => context.json(wireUpload(await incoming.begin(context.req.valid('json'))), 200));
  app.openapi(bytes, async (context) => {
    const [{ id }, { from, ...how }] = [context.req.valid('param'), context.req.valid('query')];
    const held = await incoming.receive(id, from, context.req.raw.body ?? nothing());
    if (held.received === held.size) arrived(desk, held, how);
    return context.json(wireUpload(held), 200);
  });
  app.openapi(all, (context) => context.json(incoming.all().map(wireUpload), 200));
  app.openapi(one, (context) => context.json(wireUpload(incoming.of(context.req.valid('param').id)), 200));
  app.openapi(look, (context) => {
    const held = complete(incoming.of(context.req.valid('param').id));
    return context.json(lookAt(desk, held, context.req.valid('query')), 202);
  });
  app.openapi(rows, async (context) => {
    const { unit, from, count } = context.req.valid('query');
    const { path, name } = complete(incoming.of(context.req.valid('param').id));
    return context.json(await desk.look((found) => found.uploadedRows({ path, name }, unit, from, count)), 200);
  });
  app.openapi(accept, (context) => {
    const held = incoming.of(context.req.valid('param').id);
    return context.json(accepted(desk, held, context.req.valid('json')), 202);
  });
  app.openapi(discard, async (context) => {
    await incoming.remove(context.req.valid('param').id);
    desk.tell({ kind: 'incoming' });
    return context.json({}, 200);
  });
};

async function* nothing(): AsyncGenerator<Uint8Array> {}

type How = z.infer<typeof asked>;

function arrived(desk: Desk, held: Held, how: How): void {
  if (held.state !== 'testimony') return void lookAt(desk, held, how);
  const text = Buffer.concat(held.memory).toString('utf8');
  held.workingText = proposeWorkingText(text).text;
  desk.tell({ kind: 'incoming' });
}

function complete(held: Held): Held {
  if (held.state === 'testimony')
    throw new Refusal('refused', 'Testimony is not shown as a table: read its working text.');
  if (held.received < held.size)
    throw new Refusal('busy', 'This file is still on its way.', { received: held.received });
  return held;
}

function lookAt(desk: Desk, held: Held, { language, as }: How) {
  const { job } = desk.startAside('read-upload', async (found) => {
    held.state = 'reading';
    try {
      held.preview = await found.preview({ path: held.path, name: held.name, language, as });
      held.state = 'ready';
    } catch (error) {
      held.state = 'unreadable';
      held.because = failureOf(error).error.sentence;
      throw error;
    } finally {
      desk.tell({ kind: 'incoming' });
    }
  });
  return job;
}
