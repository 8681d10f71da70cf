import { createRoute, z } from '@hono/zod-openapi';
import { language } from '../wire/finding.ts';
import { list } from '../wire/list.ts';
import { map, money, network, papers, pictureRows, pictureSubject, time, view } from '../wire/picture.ts';
import { answers, type Routes } from './routes.ts';

const query = z.object({ language: language.default('en') });
const params = z.object({ finding: z.string() });

const subjects = createRoute({
  method: 'get',
  path: '/api/pictures',
  summary: 'The findings that can be pictured',
  request: { query },
  responses: answers(list(pictureSubject), 'Findings in their order'),
});

const rows = createRoute({
  method: 'get',
  path: '/api/pictures/{finding}/{view}/rows',
  summary: 'The rows behind a line, bar or place of a picture',
  request: {
    params: params.extend({ view }),
    query: query.extend({
      of: z.string(),
      from: z.coerce.number().int().min(0).default(0),
      count: z.coerce.number().int().min(1).max(1000).default(100),
    }),
  },
  responses: answers(pictureRows, 'A page of them'),
});

/** Each picture has a shape of its own, so each is a question of its own. */
const picture = <T extends z.ZodType>(name: z.infer<typeof view>, summary: string, schema: T) =>
  createRoute({
    method: 'get',
    path: `/api/pictures/{finding}/${name}`,
    summary,
    request: { params, query },
    responses: answers(schema, 'The picture'),
  });

export const pictures: Routes = (app, desk) => {
  app.openapi(subjects, async (context) => {
    const asked = context.req.valid('query');
    return context.json(await desk.read((found) => found.pictures.subjects(asked.language)), 200);
  });
  app.openapi(rows, async (context) => {
    const asked = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await desk.read((found) => found.pictures.rows(asked)), 200);
  });
  app.openapi(
    picture('network', 'Two steps around a finding, forty nodes, the rest counted', network),
    async (context) => {
      const { finding, language: said } = { ...context.req.valid('param'), ...context.req.valid('query') };
      return context.json(await desk.read((found) => found.pictures.of(finding, 'network', said)), 200);
    },
  );
  app.openapi(picture('papers', 'The way of the papers, in people', papers), async (context) => {
    const { finding, language: said } = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await desk.read((found) => found.pictures.of(finding, 'papers', said)), 200);
  });
  app.openapi(picture('money', 'The way of the money, with bounds', money), async (context) => {
    const { finding, language: said } = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await desk.read((found) => found.pictures.of(finding, 'money', said)), 200);
  });
  app.openapi(picture('time', 'What records date, in lanes', time), async (context) => {
    const { finding, language: said } = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await desk.read((found) => found.pictures.of(finding, 'time', said)), 200);
  });
  app.openapi(picture('map', 'The towns that records name', map), async (context) => {
    const { finding, language: said } = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await desk.read((found) => found.pictures.of(finding, 'map', said)), 200);
  });
};
