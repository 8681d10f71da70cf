import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseInterview, unsealedTraces } from '../../src/evidence/index.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const text = (path: string) => readFileSync(join(here, path), 'utf8');
const listed = (parse(text('case.yml')) as { files: { path: string; origin: string; working_text?: string }[] }).files;
const original = parseInterview(text('interview/witness.original.md'), 'witness.original.md');
const truth = parse(text('truth.yml')) as { claims: { statements: number; first_hand: number }; origins: unknown[] };

test('one witness: every file of evidence/ is listed in case.yml', () => {
  const found = readdirSync(join(here, 'evidence'), { recursive: true }).map((path) => `evidence/${path}`);
  const files = found.filter((path) => statSync(join(here, path)).isFile()).sort();
  assert.deepEqual(
    listed
      .map((file) => file.path)
      .filter((path) => path.startsWith('evidence/'))
      .sort(),
    files,
  );
  for (const file of listed) assert.ok(existsSync(join(here, file.working_text ?? file.path)), file.path);
});

test('one witness: reprints share an origin, so nine files are six origins', () => {
  assert.equal(new Set(listed.map((file) => file.origin)).size, truth.origins.length);
});

test('one witness: no file but the original says who the witness is', () => {
  assert.ok(original.identity);
  for (const file of listed) {
    const path = file.working_text ?? file.path;
    assert.deepEqual(unsealedTraces(text(path), original.identity), [], path);
  }
});

test('one witness: the working text holds every statement of the original', () => {
  const working = parseInterview(text('interview/witness.working.md'), 'witness.working.md');
  assert.equal(working.passages.length, truth.claims.statements);
  assert.equal(working.passages.length, original.passages.length);
  assert.equal(
    working.passages.filter((one) => one.fields.get('first_hand') === 'true').length,
    truth.claims.first_hand,
  );
});
