import { createRoute, z } from '@hono/zod-openapi';
import type { OverlapReport } from '../../case/index.ts';
import { overlapOfLists } from '../../case/index.ts';
import type { Held } from '../incoming.ts';
import { Refusal } from '../refusal.ts';
import { job } from '../wire/job.ts';
import type { Listed, Overlap } from '../wire/overlap.ts';
import { answers, type Routes } from './routes.ts';

const compare = createRoute({
  method: 'post',
  path: '/api/overlap',
  summary: 'Who stands on both of two uploaded lists, whatever their scripts; nothing is kept',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ left: z.string(), right: z.string() }) } },
    },
  },
  responses: answers(job, 'The job; its result is an Overlap', 202),
});

export const overlap: Routes = (app, desk) => {
  app.openapi(compare, (context) => {
    const said = context.req.valid('json');
    const [left, right] = [listOf(desk.incoming.of(said.left)), listOf(desk.incoming.of(said.right))];
    const { job } = desk.startAside('overlap', async (_found, signal, progress) =>
      wireOverlap(await overlapOfLists(left, right, { signal, progress }), said),
    );
    return context.json(job, 202);
  });
};

function listOf({ path, name, state, received, size }: Held) {
  if (state === 'testimony') throw new Refusal('refused', 'Testimony is no list of people.');
  if (received < size) throw new Refusal('busy', 'This file is still on its way.', { received });
  return { path, name };
}

function wireOverlap(found: OverlapReport, ids: { left: string; right: string }): Overlap {
  const pairs = (some: OverlapReport['shared']) =>
    some.map(({ left, right, comparison, rivals }) => ({
      ...{ left: listed(left), right: listed(right), rivals },
      document: left.document !== null && left.document === right.document,
      birth: left.birth !== null && left.birth === right.birth,
      relation: comparison.relation,
      parts: comparison.parts.map(({ a, b }) => ({ a, b })),
    }));
  return {
    left: { upload: ids.left, ...found.left },
    right: { upload: ids.right, ...found.right },
    ...{ shared: pairs(found.shared), doubtful: pairs(found.doubtful) },
    ...{ leftOnly: found.leftOnly.length, rightOnly: found.rightOnly.length },
    expectedByChance: found.expectedByChance,
  };
}

const listed = ({ name, birth, document, places, spots = [] }: OverlapReport['leftOnly'][number]): Listed => ({
  ...{ name, birth, document },
  places: places.map((text, at) => ({ text, unit: spots[at]?.unit ?? 1, row: spots[at]?.row ?? 1 })),
});
