import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLayouts, scoreLayout } from './layout-fixture.ts';

async function accuracy(name: string): Promise<{ share: number; columns: number; wrong: string[] }> {
  const scores = [];
  for (const layout of await readLayouts(name)) scores.push(await scoreLayout(layout));
  const columns = scores.reduce((sum, score) => sum + score.columns, 0);
  return {
    ...{ columns, share: scores.reduce((sum, score) => sum + score.right, 0) / columns },
    wrong: scores.flatMap((score) => score.wrong),
  };
}

test('forms in three languages, as offices print them: at least 95 in 100 columns are right before any hand', async () => {
  const { share, columns, wrong } = await accuracy('tuned');
  assert.ok(columns >= 800 && share >= 0.95, `${(share * 100).toFixed(1)} % of ${columns}\n${wrong.join('\n')}`);
});

// What is wrong here is not printed: whoever reads it tunes to it.
test('forms that the words were not chosen for: the figure that a stranger may expect', async () => {
  const { share, columns } = await accuracy('held-out');
  assert.ok(columns >= 150 && share >= 0.9, `${(share * 100).toFixed(1)} % of ${columns}`);
});
