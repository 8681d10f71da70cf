import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '../finding.ts';
import { judgeLevel, type LevelQuestion, type Reason, truthTable } from './levels.ts';

/** `WORK-01:S` → a reason; `!` says that it speaks of the facilitator, dispatcher or payer. */
function reasons(...written: string[]): Reason[] {
  return written.map((text) => {
    const [indicator = '', strength = ''] = text.split(':');
    const family = indicator.split('-')[0] ?? '';
    return { indicator, family, strength: strength[0] as Reason['strength'], aboutMovers: strength.endsWith('!') };
  });
}

function ask(all: Reason[], more: Partial<LevelQuestion> = {}): LevelQuestion {
  return {
    reasons: all,
    withoutOrigin: [{ origin: 'o-1', reasons: all }],
    withoutDoubtfulLinks: all,
    origins: 2,
    notLookedFor: [],
    needsOneOf: ['WORK', 'MONEY', 'CTRL'],
    ...more,
  };
}

const full = reasons('WORK-01:S', 'MONEY-02:S!', 'CERT-01:M');
const papers = reasons('VISA-01:S', 'CERT-01:S!', 'NET-02:S');

/** Each line is a boundary: just enough, and the one thing less. */
const boundaries: readonly { says: string; question: LevelQuestion; level: Level }[] = [
  { says: 'nothing fired', question: ask([]), level: 'none' },
  { says: 'context alone', question: ask(reasons('MACRO-01:C')), level: 'none' },
  { says: 'one W', question: ask(reasons('VISA-03:W')), level: 'observe' },
  { says: 'one S', question: ask(reasons('WORK-01:S')), level: 'observe' },
  { says: 'two M of one family', question: ask(reasons('WORK-01:M', 'WORK-02:M')), level: 'observe' },
  { says: 'M and W of two families', question: ask(reasons('WORK-01:M', 'CERT-01:W')), level: 'observe' },
  { says: 'papers alone, however strong', question: ask(papers), level: 'observe' },
  { says: 'W of WORK does not lift papers', question: ask([...papers, ...reasons('WORK-04:W')]), level: 'observe' },
  { says: 'two M, one about work', question: ask(reasons('WORK-01:M', 'CERT-01:M')), level: 'review' },
  { says: 'two M, one about money', question: ask(reasons('MONEY-05:M', 'VISA-01:M')), level: 'review' },
  { says: 'two M, one about control', question: ask(reasons('CTRL-01:M', 'VISA-01:M')), level: 'review' },
  {
    says: 'falls with one origin',
    question: ask(full, { withoutOrigin: [{ origin: 'gate', reasons: reasons('MONEY-02:S') }] }),
    level: 'observe',
  },
  {
    says: 'without its one gate log, papers from two families stand',
    question: ask(full, { withoutOrigin: [{ origin: 'gate', reasons: papers }] }),
    level: 'refer',
  },
  {
    says: 'still two families without one origin',
    question: ask(full, { withoutOrigin: [{ origin: 'gate', reasons: reasons('MONEY-02:M', 'CERT-01:M') }] }),
    level: 'refer',
  },
  {
    says: 'falls with doubtful links',
    question: ask(full, { withoutDoubtfulLinks: reasons('WORK-01:S') }),
    level: 'observe',
  },
  {
    says: 'M and M are not investigated',
    question: ask(reasons('WORK-01:M', 'MONEY-05:M', 'CERT-01:M')),
    level: 'review',
  },
  {
    says: 'S and M of one family beside a W',
    question: ask(reasons('WORK-01:S', 'WORK-02:M', 'CERT-01:W')),
    level: 'observe',
  },
  { says: 'S and another family’s M', question: ask(reasons('WORK-01:S', 'CERT-01:M')), level: 'investigate' },
  { says: 'one origin only', question: ask(full, { origins: 1 }), level: 'review' },
  { says: 'two S, none about the movers', question: ask(reasons('WORK-01:S', 'CERT-01:S')), level: 'investigate' },
  { says: 'one S and an M about the movers', question: ask(reasons('WORK-01:S', 'MONEY-05:M!')), level: 'investigate' },
  {
    says: 'two S of one family about the movers',
    question: ask(reasons('MONEY-02:S!', 'MONEY-04:S!', 'WORK-01:M')),
    level: 'investigate',
  },
  { says: 'a counter-check not looked for', question: ask(full, { notLookedFor: ['X4'] }), level: 'investigate' },
  { says: 'two S, one about the movers, all looked for', question: ask(full), level: 'refer' },
];

for (const { says, question, level } of boundaries)
  test(`${says}: ${level}`, () => assert.equal(judgeLevel(question).level, level));

test('every row of the truth table is met and missed by some boundary, and says why', () => {
  const gates = boundaries.map(({ question }) => judgeLevel(question).gates);
  for (const [at, row] of truthTable.entries()) {
    const seen = new Set(gates.map((all) => all[at]?.passed));
    assert.deepEqual(seen, new Set([true, false]), `${row.level}: ${row.gate}`);
  }
  assert.ok(gates.flat().every(({ because }) => because.length > 0));
});
