import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../store/index.ts';
import { chanceOf } from './chance.ts';
import { lived } from './lived.ts';
import { parsePlan } from './plan.ts';
import { streamGates } from './streams.ts';

const village = { universities: 1, builders: 2, cohorts: 16, guests: 1, crews: 2, interviews: 0 };
const plan = parsePlan('innocent: 0.9\nplants: [{scheme: founding, cohorts: 1, people: 8}]', 'plan.yml');
const multitude = { perSite: 30, from: '2023-09-01', to: '2023-12-20' };

test('a gate of a large world: everyone else beside those of the story, the same each time, and truth row by row', async () => {
  const room = await mkdtemp(join(tmpdir(), 'streams-'));
  try {
    const { society, papers } = lived(4, village, plan);
    const gates = papers.filter(({ form, part }) => form === 'gate' && society.sites.some(({ id }) => id === part));
    const written = async (name: string) => {
      const out = join(room, name);
      const chance = chanceOf('offices');
      const made = await streamGates({ out, seed: 4, chance, sites: society.sites, papers: gates, multitude });
      const bytes = await Promise.all(made.paths.map((path) => readFile(join(out, 'evidence', path))));
      return { ...made, hashes: bytes.map((one) => createHash('sha256').update(one).digest('hex')) };
    };
    const [first, again] = [await written('first'), await written('again')];
    assert.deepEqual(first, again);
    const store = await openDatabase({ temp: join(room, 'temp'), threads: 1 });
    const truth = `read_parquet('${join(room, 'first', 'truth', 'streams')}/**/*.parquet')`;
    const [counted] = await store.rows<{ n: number; planted: number }>(
      `select cast(count(*) as integer) as n, cast(count(plant) as integer) as planted from ${truth}`,
    );
    await store.close();
    assert.equal(counted?.n, first.rows, 'as many truths as rows');
    assert.equal(counted?.planted, gates.filter((one) => one.plant !== null).length);
    assert.ok(first.rows > gates.length + 1000, 'everyone else is there');
  } finally {
    await rm(room, { recursive: true, force: true });
  }
});
