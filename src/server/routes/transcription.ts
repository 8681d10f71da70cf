import { createRoute, z } from '@hono/zod-openapi';
import { language } from '../wire/finding.ts';
import { finished, keyedCell, transcription } from '../wire/transcription.ts';
import { answers, type Routes } from './routes.ts';

const params = z.object({ exhibit: z.string() });

const picture = createRoute({
  method: 'get',
  path: '/api/exhibits/{exhibit}/picture',
  summary: 'The bytes of a kept picture',
  request: { params },
  responses: { 200: { description: 'Its bytes', content: { 'image/*': { schema: z.unknown() } } } },
});

const sheet = createRoute({
  method: 'get',
  path: '/api/exhibits/{exhibit}/transcription',
  summary: 'What was keyed of a picture, as one person may see it',
  request: { params, query: z.object({ by: z.string().default(''), language: language.default('en') }) },
  responses: answers(transcription, 'The sheet'),
});

const key = createRoute({
  method: 'put',
  path: '/api/exhibits/{exhibit}/transcription/cells',
  summary: 'Key one cell in a person’s name, or settle a difference',
  request: { params, body: { required: true, content: { 'application/json': { schema: keyedCell } } } },
  responses: answers(transcription, 'The sheet as it stands then'),
});

const suggest = createRoute({
  method: 'post',
  path: '/api/exhibits/{exhibit}/transcription/suggest',
  summary: 'Let Tesseract, where the user brought it, suggest what stands on the picture',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ languages: z.array(z.string()).min(1), data: z.string().min(1) }) },
      },
    },
  },
  responses: answers(z.object({ cells: z.number().int() }), 'How many cells were suggested'),
});

const finish = createRoute({
  method: 'post',
  path: '/api/exhibits/{exhibit}/transcription/finish',
  summary: 'Keep the transcript as an exhibit and read its records',
  request: { params },
  responses: answers(finished, 'What came of it'),
});

export const transcriptions: Routes = (app, desk) => {
  app.openapi(picture, async (context) => {
    const { exhibit } = context.req.valid('param');
    const { bytes, mediaType } = await desk.look((found) => found.transcription.picture(exhibit));
    return context.body(new Uint8Array(bytes), 200, { 'content-type': mediaType }) as never;
  });
  app.openapi(sheet, async (context) => {
    const [{ exhibit }, { by, language }] = [context.req.valid('param'), context.req.valid('query')];
    return context.json(await desk.look((found) => found.transcription.sheet(exhibit, by, language)), 200);
  });
  app.openapi(key, async (context) => {
    const [{ exhibit }, cell] = [context.req.valid('param'), context.req.valid('json')];
    const answer = await desk.decide(async ({ transcription }) => {
      await transcription.key(exhibit, cell);
      return transcription.sheet(exhibit, cell.by, 'en');
    });
    return context.json(answer, 200);
  });
  app.openapi(suggest, async (context) => {
    const [{ exhibit }, { languages, data }] = [context.req.valid('param'), context.req.valid('json')];
    const cells = await desk.decide((found) => found.transcription.suggest(exhibit, languages, data));
    return context.json({ cells }, 200);
  });
  app.openapi(finish, async (context) => {
    const { exhibit } = context.req.valid('param');
    const { files } = await desk.decide((found) => found.transcription.finish(exhibit));
    const because = files.flatMap((file) => file.because);
    const records: Record<string, number> = {};
    for (const unit of files.flatMap(({ loaded }) => loaded?.units ?? []))
      for (const [type, count] of Object.entries(unit.records)) records[type] = (records[type] ?? 0) + count;
    return context.json({ file: files[0]?.file ?? '', because, records }, 200);
  });
};
