import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import { verifyCase } from '../../case/index.ts';
import { Refusal } from '../refusal.ts';
import { askable, type Published, publication, replySaid } from '../wire/dossier.ts';
import { language } from '../wire/finding.ts';
import { job } from '../wire/job.ts';
import { list } from '../wire/list.ts';
import { answers, type Routes } from './routes.ts';

const publishing = createRoute({
  method: 'post',
  path: '/api/publish',
  summary: 'Compose the dossier, check its final bytes for leaks, and write it; refused on a leak',
  request: { body: { required: true, content: { 'application/json': { schema: publication } } } },
  responses: answers(job, 'The job; its result is a Published', 202),
});

const replies = createRoute({
  method: 'get',
  path: '/api/replies',
  summary: 'Organisations that a public edition may name once they were asked, with what is recorded of asking them',
  request: { query: z.object({ language: language.default('en') }) },
  responses: answers(list(askable), 'The organisations'),
});

const recordReply = createRoute({
  method: 'post',
  path: '/api/replies',
  summary: 'Keeps in the ledger that an organisation was asked for its side, and what it said',
  request: { body: { required: true, content: { 'application/json': { schema: replySaid } } } },
  responses: answers(z.object({ at: z.string(), by: z.string() }), 'When and by whom it was recorded'),
});

const verify = createRoute({
  method: 'post',
  path: '/api/verify',
  summary: 'Check the chain of the ledger and every kept file against its hash',
  responses: answers(job, 'The job; its result is a Verified', 202),
});

const file = createRoute({
  method: 'get',
  path: '/api/dossiers/{name}',
  summary: 'A file of the last dossier',
  request: { params: z.object({ name: z.string().regex(/^[\w-]+(\.[\w-]+)+$/) }) },
  responses: { 200: { description: 'Its bytes', content: { 'application/octet-stream': { schema: z.unknown() } } } },
});

export const publish: Routes = (app, desk) => {
  app.openapi(publishing, (context) => {
    const { findings: chosen, ...asked } = context.req.valid('json');
    const { job } = desk.start('publish', async (found): Promise<Published> => {
      const { html, json, findings, evidence, unasked, masked } = await found.publish({ ...asked, findings: chosen });
      return {
        ...{ findings, evidence, unasked, ledgerHead: found.head },
        masked: { files: masked.files, organisations: masked.organisations },
        files: await Promise.all([html, json].map(described)),
        verifyCommand: `npx tributary verify ${basename(desk.dir)}`,
      };
    });
    return context.json(job, 202);
  });
  app.openapi(replies, async (context) => {
    const asked = context.req.valid('query');
    return context.json(await desk.read((found) => found.replies(asked.language)), 200);
  });
  app.openapi(recordReply, async (context) => {
    const said = context.req.valid('json');
    const { at, by } = await desk.decide((found) => found.recordReply(said));
    return context.json({ at, by }, 200);
  });
  app.openapi(verify, (context) => {
    const { job } = desk.startAside('verify', (_found, _signal, progress) => verifyCase(desk.dir, progress));
    return context.json(job, 202);
  });
  app.openapi(file, async (context) => {
    const { name } = context.req.valid('param');
    const bytes = await readFile(join(desk.dir, 'dossiers', name)).catch(() => null);
    if (bytes === null) throw new Refusal('no-such-address', 'There is no such dossier: build it again.');
    return context.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' }) as never;
  });
};

async function described(path: string) {
  const bytes = await readFile(path);
  return { name: basename(path), bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
