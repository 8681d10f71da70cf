import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lintSql, openDatabase } from '../../store/index.ts';
import { formatIndicator } from './format-indicator.ts';
import { indRelations } from './ind-relations.ts';
import { IndicatorError } from './indicator-error.ts';
import { loadIndicators } from './load-indicators.ts';
import { newIndicator } from './new-indicator.ts';
import { parseIndicator } from './parse-indicator.ts';
import { testIndicators } from './test-indicators.ts';

const { text } = newIndicator({ family: 'work', id: 'night-shifts', title: 'Night shifts' });
const file = 'indicators/work/night-shifts.md';
const problemsOf = (changed: string): string[] => {
  try {
    parseIndicator(changed, file);
  } catch (error) {
    if (error instanceof IndicatorError) return error.message.split('\n');
    throw error;
  }
  return [];
};
const lineOf = (part: string, of = text) => of.slice(0, of.indexOf(part)).split('\n').length;

test('a new file parses, and formatting it again changes nothing', () => {
  const indicator = parseIndicator(text, file);
  assert.equal(indicator.id, 'night-shifts');
  assert.deepEqual(
    indicator.outcomes.map(({ code, effect }) => `${code} ${effect}`),
    ['fires fires', 'cannot_tell cannot_tell', 'quiet quiet'],
  );
  assert.deepEqual(
    indicator.cases.map(({ kind }) => kind),
    ['Fires', 'Cannot tell', 'Stays quiet'],
  );
  assert.equal(formatIndicator(text), text);
  assert.equal(formatIndicator(text.replace('| p3 | depot | sli-3 |', '|p3|  depot|sli-3|').concat('\n\n')), text);
});

test('a short row is named with its line', () => {
  const changed = text.replace('| p3 | depot | sli-3 |', '| p3 | depot |');
  assert.deepEqual(problemsOf(changed), [`${file}:${lineOf('| p3 | depot |', changed)}: expected 3 cells, found 2`]);
});

test('a wrong condition, an unknown cut and an unknown field are named with their line', () => {
  assert.deepEqual(problemsOf(text.replace('days >= :min_days', 'days >= >')), [
    `${file}:${lineOf('when: days')}: when "days >= >", character 9: expected a measure, a number or a :cut, found ">"`,
  ]);
  assert.deepEqual(problemsOf(text.replace('days >= :min_days', 'days >= :most')), [
    `${file}:${lineOf('when: days')}: when "days >= :most": there is no cut :most; known are :min_days, :min_covered`,
  ]);
  assert.match(problemsOf(text.replace('disproof:', 'weight: 3\ndisproof:'))[0] ?? '', /unknown field "weight"/);
});

test('a file without cases, without an innocent case or under another name fails', () => {
  assert.match(problemsOf(text.slice(0, text.indexOf('## Fires')))[0] ?? '', /a file without cases proves nothing/);
  assert.match(
    problemsOf(text.replace('also for `rostered_work`', ''))[0] ?? '',
    /no case shows the innocent explanation "rostered_work"/,
  );
  assert.match(
    problemsOf(text.replace('id: night-shifts', 'id: nights'))[0] ?? '',
    /"nights" is not the name of the file/,
  );
  assert.match(problemsOf(text.replace('code: quiet', 'code: silent'))[0] ?? '', /"silent" needs "effect:"/);
});

test('no file at all is a failure', () => {
  const empty = mkdtempSync(join(tmpdir(), 'tributary-indicators-'));
  assert.throws(() => loadIndicators(empty), /found no indicator/);
  rmSync(empty, { recursive: true });
});

test('cases notice a wrong outcome, a missing record, a lost edge and a protected column', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-indicators-'));
  const db = await openDatabase({ temp, threads: 1 });
  const relations = indRelations();
  const problems = async (from: string, to: string) => {
    assert.ok(text.includes(from), from);
    const [report] = await testIndicators([parseIndicator(text.replace(from, to), file)], {
      db,
      relations,
      lint: lintSql,
      reversed: true,
    });
    return report?.problems.join('\n') ?? '';
  };
  try {
    assert.equal(await problems('Night', 'Night'), '');
    assert.match(
      await problems('| p1 | fires | 20 | sli-1 |', '| p1 | quiet | 20 | |'),
      /night-shifts\.md:\d+: "p1" came out as fires, expected quiet/,
    );
    assert.match(
      await problems('| p1 | fires | 20 | sli-1 |', '| p1 | fires | 20 | sli-1..sli-2 |'),
      /the evidence lacks sli-2/,
    );
    assert.match(
      await problems('2024-03-01..2024-03-20 |\n| p2', '2024-03-01..2024-03-25 |\n| p2'),
      /expected days = 20, found 25/,
    );
    assert.match(await problems('days >= :min_days', 'days > :min_days'), /"p1" came out as quiet/);
    assert.match(
      await problems('| yard | 2024-03-01..2024-03-20 |', '| yard | 2024-03-01..2024-03-25 |'),
      /expected covered = 20/,
    );
    assert.match(
      await problems('| p4 | quiet | 20 |', '| p4 | quiet | |').then(() =>
        problems('site = tower, minutes', 'sight = tower, minutes'),
      ),
      /has no column sight/,
    );
    assert.match(
      await problems('select person, origin_id, count', 'select citizenship, person, origin_id, count'),
      /citizenship/,
    );
  } finally {
    await db.close();
    rmSync(temp, { recursive: true });
  }
});
