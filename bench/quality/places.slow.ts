// The world says where each line stands; the reader of evidence says where it found it. They must mean the same place, in every kind of file.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { objectPointers, readExhibit } from '../../src/evidence/index.ts';
import { makeWorld, parsePlan } from '../../src/world/index.ts';
import { csvRows } from './read-results.ts';

const hamlet = { universities: 2, builders: 3, cohorts: 24, guests: 6, crews: 2, interviews: 0 };

/** Locator, without its sheet where a file has one → the cells there; null where the reader took a table for running text. */
async function cellsOf(path: string, name: string): Promise<Map<string, string> | null> {
  const found = new Map<string, string>();
  const { units } = await readExhibit(path, name);
  if (units[0]?.kind === 'passages') return null;
  const pointers = name.endsWith('.json') ? await objectPointers(path, name) : null;
  for (const unit of units)
    for await (const { rows, places } of unit.batches())
      rows.forEach((row, n) => {
        const place = places[n] ?? 0;
        const locator = pointers?.[place - 1] ?? unit.locator(place).replace(/^s\d+r/, '');
        found.set(`${unit.name}\u0000${locator}`, row.join(' '));
        found.set(`\u0000${locator}`, row.join(' '));
      });
  return found;
}

test('each place that truth names holds a line of the file, whatever kind of file it is', async () => {
  const room = await mkdtemp(join(tmpdir(), 'places-'));
  const kinds = new Map<string, number>();
  try {
    for (const seed of [1, 2]) {
      const out = join(room, String(seed));
      await makeWorld({ seed, size: hamlet, plan: parsePlan('', 'none'), out });
      const truth = csvRows(await readFile(join(out, 'truth', 'entities.csv'), 'utf8'));
      for (const [path = '', rows] of Map.groupBy(truth, ([path]) => path ?? '')) {
        if (path.includes('skud') || path.includes('gate')) continue; // as all streams of text, and long
        const cells = await cellsOf(join(out, 'evidence', path), path);
        if (cells === null) continue;
        const lost = rows.filter(([, sheet, row]) => !cells.get(`${sheet ?? ''}\u0000${row}`));
        assert.deepEqual(lost.slice(0, 2), [], `${path}: ${[...cells.keys()].slice(0, 3).join(' · ')}`);
        const kind = path.slice(path.indexOf('.') + 1);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
  } finally {
    await rm(room, { recursive: true, force: true });
  }
  for (const kind of ['csv', 'xlsx', 'xml', 'json', 'pdf', 'transcript.csv'])
    assert.ok((kinds.get(kind) ?? 0) > 0, `no ${kind} among ${JSON.stringify([...kinds])}`);
});
