import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../findings/index.ts';
import { inventedFinding, inventedInput } from './invented-dossier.ts';
import { languages } from './phrases.ts';
import { composePublic, type PublicInput } from './public-edition.ts';
import { barredFromPublic } from './public-finding.ts';
import { renderHtml } from './render-html.ts';

const { flows, law } = inventedInput();
const input = (given: Partial<PublicInput> = {}): PublicInput => ({
  ...{ language: 'en', asOf: '2024-01-15', program: 'Tributary 0', flows, law, commitments: [] },
  replyOf: () => null,
  findings: [inventedFinding],
  organisation: (entity) => (entity === 'e-builder' ? 'ООО «Заречный монтаж»' : null),
  isPerson: (entity) => entity === 'e-agent',
  titleOf: (id) => id,
  inWords: (_, sentence) => sentence,
  ...given,
});
const bytes = (given: Partial<PublicInput> = {}): string => {
  const edition = composePublic(input(given));
  return renderHtml(edition) + JSON.stringify(edition);
};

/** Words of the program, which say what a finding is and not what the material says. */
const ours =
  /^(typology|level|looseLevel|gate|role|basis|family|indicator|outcome|strength|recordType|title|instrument|kind|state|currency|from_role|to_role|code|high|low|source|verification|summary|question|addressee)$/;

/** The same with every string of the material replaced by one that can be told again. */
function planted<T>(value: T, mark: string, key = ''): T {
  if (typeof value === 'string')
    return (ours.test(key) || /^\d{4}-\d\d-\d\d$/.test(value) ? value : `${mark}${value}${mark}`) as T;
  if (Array.isArray(value)) return value.map((one) => planted(one, mark, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, planted(one, mark, name)])) as T;
}

test('nothing that a paper, a person or an id says stands in it, in any language, whatever it is', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zа-я가-힣]{9,12}$/u), fc.constantFrom(...languages), (mark, language) => {
      const findings = [planted<Finding>(inventedFinding, mark)];
      const isMine = planted(inventedFinding.id, mark);
      const told = planted(flows, mark).map((flow) => ({ ...flow, finding: isMine }));
      const said = bytes({
        findings,
        flows: told,
        law: planted(law, mark).map((one) => ({ ...one, title: { en: 'T', ru: 'T', ko: 'T' } })),
        language,
        isPerson: (entity) => entity.includes('e-agent'),
      });
      assert.ok(!said.includes(mark), said.slice(Math.max(0, said.indexOf(mark) - 60), said.indexOf(mark) + 60));
      assert.match(said, /RUB/, 'and money is told all the same');
    }),
    { numRuns: 60 },
  ));

test('people are rounded, days are years, sums are between round bounds, shares are words', () => {
  const said = bytes();
  assert.match(said, /About 10 people: papers of university 1, work for host \d/);
  assert.doesNotMatch(said, /\b14\b|\b\d{4}-\d\d-\d\d\b|of 14|60\u202f000 RUB<|275\u202f875/);
  assert.match(said, /\(2022\)/);
  assert.match(said, /facilitator → signing officers: between 60\u202f000 and 70\u202f000 RUB/);
  assert.match(said, /(?:Most|All or nearly all) of those who could be judged/);
});

test('a sign that stands among the reasons is not said to be untold', () => {
  const [first] = inventedFinding.bars;
  const [open] = inventedFinding.cannotTell;
  assert.ok(first && open);
  const cannotTell = [...inventedFinding.cannotTell, { ...open, indicator: first.indicator }];
  assert.equal(bytes({ findings: [{ ...inventedFinding, cannotTell }] }), bytes());
});

test('a sum of fewer than ten workers is not told', () =>
  assert.doesNotMatch(bytes(), /Payrolls accrue|Left to the workers:/));

test('what a witness says is in no number, and a sign that rests on it is not told', () => {
  const [first] = inventedFinding.bars;
  assert.ok(first);
  const cited = [{ recordType: 'claim', recordId: 'clm-9', part: 'said', subject: 'e-worker-1' }];
  const said = bytes({ findings: [{ ...inventedFinding, bars: [{ ...first, indicator: 'CTRL-99', cited }] }] });
  assert.doesNotMatch(said, /CTRL-99|15\u202f000|alleged"?>|S-4f2a/);
});

test('organisations stand by role; by name only where they were asked and the evidence is strong', () => {
  const asked = { asked: '2024-01', until: '2024-02', answer: null };
  const ofBuilder = (entity: string) => (entity === 'e-builder' ? asked : null);
  assert.doesNotMatch(bytes(), /Заречный/);
  assert.doesNotMatch(bytes({ replyOf: (entity) => (entity === 'e-agent' ? asked : null) }), /Заречный/);
  assert.match(
    bytes({ replyOf: ofBuilder }),
    /Заречный монтаж[\s\S]*asked in 2024-01, to answer by 2024-02\. It did not/,
  );
  for (const weaker of [{ level: 'review' as const }, { origins: ['o-gate'] }])
    assert.doesNotMatch(bytes({ replyOf: ofBuilder, findings: [{ ...inventedFinding, ...weaker }] }), /Заречный/);
});

test('an answer is printed as it was given, in every language', () => {
  const replyOf = () => ({ asked: '2024-01', until: '2024-02', answer: 'We build, we do not teach.' });
  for (const language of languages) assert.match(bytes({ replyOf, language }), /We build, we do not teach\./);
});

test('one organisation has one number throughout', () => {
  const roles = inventedFinding.roles.map((one) => (one.role === 'payer' ? { ...one, entity: 'e-builder' } : one));
  const said = bytes({ findings: [{ ...inventedFinding, roles }] });
  assert.equal(/host (\d)/.exec(said)?.[1], /payer (\d)/.exec(said)?.[1]);
});

test('fewer than ten people are no finding for the public', () => {
  const [cohort] = inventedFinding.cohorts;
  assert.ok(cohort);
  const few = { ...inventedFinding, cohorts: [{ ...cohort, members: cohort.members.slice(0, 9) }] };
  assert.equal(barredFromPublic(few), 'few-people');
  assert.equal(barredFromPublic(inventedFinding), null);
});

test('it is the same to the byte when built again, and commitments do not tell their order', () => {
  assert.equal(bytes(), bytes());
  assert.equal(bytes({ commitments: ['b', 'a'] }), bytes({ commitments: ['a', 'b'] }));
});

test('reasons against, what could not be told and other explanations stand beside the reasons for', () => {
  const said = bytes();
  for (const text of ['Reasons against', 'X1', 'CERT-03', 'MONEY-01', 'Lawful free-time work', 'presumed victims'])
    assert.ok(said.includes(text), text);
  assert.doesNotMatch(said, /posterior|0\.9137|probability of/);
});
