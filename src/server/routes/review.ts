import { createRoute, z } from '@hono/zod-openapi';
import { language } from '../wire/finding.ts';
import { job } from '../wire/job.ts';
import { list } from '../wire/list.ts';
import { alike, cluster, clusterVerdict, pastDecision, person, reviewQueue, reviewReason } from '../wire/review.ts';
import { answers, type Routes } from './routes.ts';

const query = z.object({ language: language.default('en') });
const json = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const queue = createRoute({
  method: 'get',
  path: '/api/review',
  summary: 'Who may be one: the questions in order of consequence, and what was decided',
  responses: answers(reviewQueue, 'The questions; ids and pseudonyms only'),
});

const everybody = createRoute({
  method: 'get',
  path: '/api/people',
  summary: 'Everybody whom the case knows, with every spelling of the name',
  responses: answers(list(person), 'The people, by pseudonym'),
});

const one = createRoute({
  method: 'get',
  path: '/api/review/clusters/{id}',
  summary: 'One question laid out: records as columns, fields as rows',
  request: { params: z.object({ id: z.string() }), query },
  responses: answers(cluster, 'The question'),
});

const decide = createRoute({
  method: 'post',
  path: '/api/review/clusters/{id}',
  summary: "A person's verdict on a question, kept in the ledger pair by pair; nothing is run again",
  request: { params: z.object({ id: z.string() }), ...json(clusterVerdict) },
  responses: answers(pastDecision, 'The decision as it stands in the ledger'),
});

const undo = createRoute({
  method: 'post',
  path: '/api/review/undo',
  summary: 'Takes a decision back: superseded in the ledger, never erased',
  request: json(z.object({ decision: z.string(), why: z.string().trim().min(1) })),
  responses: answers(pastDecision, 'The decision that was taken back'),
});

const together = createRoute({
  method: 'get',
  path: '/api/review/alike',
  summary:
    'The open questions of one reason in which nothing conflicts, each laid out: a preview of deciding them together',
  request: { query: z.object({ reason: reviewReason, language: language.default('en') }) },
  responses: answers(alike, 'The questions'),
});

const decideTogether = createRoute({
  method: 'post',
  path: '/api/review/alike',
  summary: 'One verdict on several questions of one reason: a decision each, so that each can be taken back',
  request: json(z.object({ clusters: z.array(z.string()).min(1), ...clusterVerdict.omit({ apart: true }).shape })),
  responses: answers(list(pastDecision), 'The decisions'),
});

const apply = createRoute({
  method: 'post',
  path: '/api/review/apply',
  summary: 'Who is who and what looks wrong, computed again with what was decided',
  responses: answers(job, 'The job that does it', 202),
});

export const review: Routes = (app, desk) => {
  app.openapi(queue, async (context) => context.json(await desk.read((found) => found.review.queue()), 200));
  app.openapi(everybody, async (context) => context.json(await desk.read((found) => found.review.people()), 200));
  app.openapi(one, async (context) => {
    const [{ id }, asked] = [context.req.valid('param'), context.req.valid('query')];
    return context.json(await desk.read((found) => found.review.cluster(id, asked.language)), 200);
  });
  app.openapi(decide, async (context) => {
    const [{ id }, said] = [context.req.valid('param'), context.req.valid('json')];
    return context.json(await desk.decide((found) => found.review.decide(id, said)), 200);
  });
  app.openapi(undo, async (context) => {
    const { decision, why } = context.req.valid('json');
    return context.json(await desk.decide((found) => found.review.undo(decision, why)), 200);
  });
  app.openapi(together, async (context) => {
    const { reason, language: said } = context.req.valid('query');
    return context.json(await desk.read((found) => found.review.alike(reason, said)), 200);
  });
  app.openapi(decideTogether, async (context) => {
    const { clusters, ...said } = context.req.valid('json');
    const decided = await desk.decide(async (found) => {
      const done = [];
      for (const id of clusters) done.push(await found.review.decide(id, { ...said, apart: [] }));
      return done;
    });
    return context.json(decided, 200);
  });
  app.openapi(apply, (context) => {
    const { job: started } = desk.start('apply', async (found) => {
      await found.resolve();
      return { findings: (await found.detect()).findings.length };
    });
    return context.json(started, 202);
  });
};
