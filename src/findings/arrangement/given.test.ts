import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildStages } from '../stages/build-stages.ts';
import { readCaseOutcomes, toFindings, weighArrangements } from './find-arrangements.ts';
import { inventedCase, inventedIndicator, memberIds } from './invented-case.ts';
import { loadTypologies, loadTypology, parseTypology } from './typology.ts';

const [typology] = loadTypologies().filter(({ id }) => id === 'student-visa-labour');
const rules = [inventedIndicator('WORK-01'), inventedIndicator('MONEY-02')];
const cohorts = [
  { id: 'a1', ties: ['office:dean', 'host:builder'], fires: { 'WORK-01': 9 } },
  { id: 'a2', ties: ['office:clerk', 'payer:bank'], fires: { 'WORK-01': 9 } },
  ...Array.from({ length: 11 }, (_, at) => ({ id: `n${at}`, ties: [`office:s${at}`, `host:h${at}`] })),
];

/** Two cohorts that share nobody in evidence, said to have come through one envoy; the second without its last four people. */
const given = [
  {
    id: 'known',
    roles: { facilitator: ['envoy'], office: ['dean'] },
    cohorts: [
      { members: memberIds({ id: 'a1', ties: [] }).map((person) => ({ person, record: 'r' })) },
      { members: memberIds({ id: 'a2', ties: [], size: 8 }).map((person) => ({ person, record: 'r' })) },
    ],
  },
];

test('given arrangements are the candidates, with the given people and parties and no others', async () => {
  assert.ok(typology);
  const { db, close } = await inventedCase(cohorts, rules);
  try {
    await buildStages({ store: db, clustering: 'strict', given });
    const sureLink = typology.parameters.sure_link.value;
    const material = await readCaseOutcomes(db, { clustering: 'strict', catalogue: rules, sureLink });
    const weighed = weighArrangements(material, typology, given);
    const findings = toFindings(weighed, weighed, 'key');
    assert.deepEqual(
      findings.map((one) => one.cohorts.map(({ basis, members }) => [basis, members.length])),
      [
        [
          ['order', 12],
          ['order', 8],
        ],
      ],
    );
    assert.deepEqual(
      findings[0]?.roles.map(({ role, entity, members }) => [role, entity, members]),
      [
        ['office', 'dean', 20],
        ['facilitator', 'envoy', 20],
      ],
    );
    const bar = findings[0]?.bars.find(({ indicator }) => indicator === 'WORK-01');
    assert.deepEqual([bar?.hits, bar?.judged], [17, 20]);
    const left = await db.rows(
      "select count(*) as n from ind.cohort_member where person like 'a2.%' and cohort_id not like 'given-%'",
    );
    assert.deepEqual(left, [{ n: 4 }]);
  } finally {
    await close();
  }
});

test('a frozen model may have any name, but not any content', () => {
  const shipped = new URL('../../../typologies/student-visa-labour.yml', import.meta.url).pathname;
  assert.deepEqual(loadTypology(shipped), typology);
  assert.deepEqual(loadTypology('student-visa-labour'), typology);
  assert.throws(() => loadTypology('nope'), /nope: there is no such model.*student-visa-labour/);
  assert.throws(() => loadTypology(new URL('../finding.ts', import.meta.url).pathname), /finding\.ts/);
  assert.throws(() => parseTypology('id: other', 'one.yml'), /typologies\/one\.yml: expected "id: one"/);
});
