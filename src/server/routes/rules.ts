import { createRoute, z } from '@hono/zod-openapi';
import { language } from '../wire/finding.ts';
import { job } from '../wire/job.ts';
import { list } from '../wire/list.ts';
import { listedRule, rulePage, whatIf } from '../wire/rule.ts';
import { answers, type Routes } from './routes.ts';

const query = z.object({ language: language.default('en') });
const params = z.object({ rule: z.string() });
const json = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

const all = createRoute({
  method: 'get',
  path: '/api/rules',
  summary: 'The catalogue, with what each rule says in this case',
  request: { query },
  responses: answers(list(listedRule), 'Rules by code'),
});

const page = createRoute({
  method: 'get',
  path: '/api/rules/{rule}',
  summary: 'A rule as a page: story, SQL, cases, and when it is wrong',
  request: { params, query },
  responses: answers(rulePage, 'The page'),
});

const cut = createRoute({
  method: 'post',
  path: '/api/rules/{rule}/cut',
  summary: 'What other values of its cuts would change, from stored measures; the case stays as it is',
  request: { params, ...json(z.object({ values: z.record(z.string(), z.number()) })) },
  responses: answers(whatIf, 'What would change'),
});

const shape = createRoute({
  method: 'post',
  path: '/api/rules/{rule}/shape',
  summary: 'What another value of a shape would change: the rule runs again',
  request: { params, ...json(z.object({ parameter: z.string(), value: z.number() })) },
  responses: answers(job, 'The job that runs it; its result is a WhatIf', 202),
});

export const rules: Routes = (app, desk) => {
  app.openapi(all, async (context) => {
    const asked = context.req.valid('query');
    return context.json(await desk.read((found) => found.rules.list(asked.language)), 200);
  });
  app.openapi(page, async (context) => {
    const [{ rule }, asked] = [context.req.valid('param'), context.req.valid('query')];
    return context.json(await desk.read((found) => found.rules.page(rule, asked.language)), 200);
  });
  app.openapi(cut, async (context) => {
    const [{ rule }, { values }] = [context.req.valid('param'), context.req.valid('json')];
    return context.json(await desk.read((found) => found.rules.recut(rule, values)), 200);
  });
  app.openapi(shape, (context) => {
    const [{ rule }, { parameter, value }] = [context.req.valid('param'), context.req.valid('json')];
    return context.json(desk.start('rule', (found) => found.rules.reshape(rule, parameter, value)).job, 202);
  });
};
