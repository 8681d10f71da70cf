import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { readCaseOutcomes, toFindings, weighArrangements } from './find-arrangements.ts';
import { type InventedCohort, inventedCase, inventedIndicator } from './invented-case.ts';
import { loadTypologies } from './typology.ts';

const [typology] = loadTypologies().filter(({ id }) => id === 'student-visa-labour');
const moderate = { value: 6, low: 3, high: 12 };
const rules = [
  inventedIndicator('VISA-01', { subject: 'cohort', ratio: moderate }),
  inventedIndicator('CERT-01'),
  inventedIndicator('WORK-01'),
  inventedIndicator('WORK-02', { ratio: moderate }),
  inventedIndicator('MONEY-02', { about: ['payer'] }),
  inventedIndicator('X2', { explains: ['VISA-01', 'WORK-02'] }),
];

/** Sixteen ordinary cohorts, each with its own agent, office and host. */
const neighbours: InventedCohort[] = Array.from({ length: 16 }, (_, at) => ({
  id: `n${String(at).padStart(2, '0')}`,
  ties: [`facilitator:agent-${at}`, `office:office-${at}`, `host:host-${at}`],
}));

const parties = ['facilitator:envoy', 'office:dean', 'host:builder'];
const schemed = { 'WORK-01': 9, 'MONEY-02': 8, 'CERT-01': 10 };
const plant: InventedCohort[] = ['a1', 'a2', 'a3'].map((id, at) => ({
  id,
  from: `2022-0${2 + 3 * at}-01`,
  ties: parties,
  fires: schemed,
}));

async function find(
  cohorts: InventedCohort[],
  catalogue = rules as readonly Indicator[],
  by = typology,
): Promise<Finding[]> {
  assert.ok(by);
  const { db, close } = await inventedCase(cohorts, catalogue);
  const weighed = weighArrangements(
    await readCaseOutcomes(db, { clustering: 'strict', catalogue, sureLink: by.parameters.sure_link.value }),
    by,
  );
  await close();
  return toFindings(weighed, weighed, 'key of the case');
}

const of = (findings: readonly Finding[], id: string) =>
  findings.find(({ cohorts }) =>
    cohorts.some((cohort) => cohort.id.includes(Buffer.from(id.padEnd(8, '.')).toString('hex'))),
  );

test('three cohorts through one envoy, dean and builder are one finding; neighbours are candidates on which nothing fired', async () => {
  const findings = await find([...plant, ...neighbours]);
  assert.equal(findings.length, 17);
  const found = of(findings, 'a1');
  assert.equal(found?.cohorts.length, 3);
  assert.equal(found?.level, 'investigate');
  assert.deepEqual(
    found?.gates.filter(({ passed }) => !passed).map(({ gate }) => gate),
    ['every counter-check looked for'],
  );
  assert.deepEqual(
    found?.roles.map(({ role, entity, members, of: all }) => [role, entity, members, all]),
    [
      ['office', 'dean', 36, 36],
      ['facilitator', 'envoy', 36, 36],
      ['host', 'builder', 36, 36],
    ],
  );
  const work = found?.bars.find(({ indicator }) => indicator === 'WORK-01');
  assert.deepEqual([work?.hits, work?.judged, work?.peerHits, work?.peerJudged, work?.strength], [27, 36, 0, 192, 'S']);
  assert.equal(work?.cited.length, 27);
  assert.ok(found && found.low <= found.p && found.p <= found.high && found.p > 0.5);
  assert.deepEqual(
    found.priors.map(({ prior }) => prior),
    typology?.priorsShown,
  );
  assert.deepEqual(new Set(findings.filter((one) => one !== found).map(({ level }) => level)), new Set(['none']));
  assert.ok(findings.every(({ p }) => p <= found.p));
});

test('a builder and a signer that groups of several agents share draw only those into a finding on whose own people signs of work or money fall', async () => {
  const group = (id: string, agent: string, fires: Record<string, number>): InventedCohort => ({
    id,
    ties: [`facilitator:${agent}`, 'office:rector', 'host:builder', 'payer:builder'],
    fires: { 'VISA-01': 1, ...fires },
  });
  const innocent = ['b1', 'b2', 'b3'].map((id) => group(id, `agent-of-${id}`, {}));
  const findings = await find([group('a1', 'envoy', schemed), ...innocent, ...neighbours]);
  const found = of(findings, 'a1');
  assert.deepEqual([found?.level, found?.cohorts.length, found?.seeAlso.length], ['investigate', 1, 3]);
  assert.deepEqual(
    innocent.map(({ id }) => [of(findings, id)?.level, of(findings, id)?.cohorts.length]),
    innocent.map(() => ['observe', 1]),
  );
  const rotated = await find([
    group('a1', 'envoy', schemed),
    group('a2', 'cousin', schemed),
    ...innocent,
    ...neighbours,
  ]);
  assert.deepEqual([of(rotated, 'a1')?.cohorts.length, of(rotated, 'b1')?.cohorts.length], [2, 1]);
  const everybodys = await find([group('a1', 'envoy', schemed), group('a2', 'cousin', schemed), ...innocent]);
  assert.equal(of(everybodys, 'a1')?.cohorts.length, 1, 'here nobody else employs or signs');
});

test('without the bank, the finding falls with the gate log, and says so', async () => {
  const found = of(
    await find([...plant.map((one) => ({ ...one, fires: { 'WORK-01': 9, 'CERT-01': 10 } })), ...neighbours]),
    'a1',
  );
  assert.equal(found?.level, 'observe');
  const gate = found?.gates.find(({ gate: name }) => name.includes('any one origin'));
  assert.equal(gate?.because, 'falls without gate');
  assert.deepEqual(
    found?.withoutOrigin.map(({ origin, level }) => [origin, level]),
    [
      ['gate', 'observe'],
      ['papers', 'observe'],
    ],
  );
});

test('papers alone stay at observe however many they are', async () => {
  const found = of(
    await find([...plant.map((one) => ({ ...one, fires: { 'VISA-01': 1, 'CERT-01': 12 } })), ...neighbours]),
    'a1',
  );
  assert.equal(found?.level, 'observe');
});

test('a counter-check takes the hits it explains out of both numbers, and is shown', async () => {
  const sponsored = {
    ...plant[0],
    id: 'a1',
    ties: parties,
    fires: { 'VISA-01': 1, 'WORK-02': 6 },
    explained: { X2: 12 },
  };
  const found = of(await find([sponsored, ...neighbours]), 'a1');
  assert.equal(found?.level, 'none');
  assert.deepEqual(
    found?.bars.filter(({ explainedBy }) => explainedBy === 'X2').map(({ indicator }) => indicator),
    ['VISA-01', 'WORK-02'],
  );
  assert.equal(found?.bars.find(({ indicator }) => indicator === 'X2')?.strength, 'X');
  assert.deepEqual(found?.bars.find(({ indicator }) => indicator === 'WORK-02')?.ratio, { value: 1, low: 1, high: 1 });
});

test('what peers do as well says nothing: a habit of all cohorts is not a sign', async () => {
  const all = [...plant, ...neighbours].map((one) => ({
    ...one,
    fires: { 'WORK-01': 9, 'MONEY-02': 8, 'CERT-01': 10 },
  }));
  const findings = await find(all);
  assert.ok(
    findings.every(({ level }) => level === 'none'),
    findings.map(({ level }) => level).join(' '),
  );
});

test('a peer whose sign is explained was looked at: it stands among the judged, without the sign', async () => {
  const licensed = neighbours.map((one) => ({ ...one, fires: { 'VISA-01': 1 }, explained: { X2: 12 } }));
  const found = of(await find([{ ...plant[0], id: 'a1', ties: parties, fires: { 'VISA-01': 1 } }, ...licensed]), 'a1');
  const bar = found?.bars.find(({ indicator }) => indicator === 'VISA-01');
  assert.deepEqual([bar?.peerHits, bar?.peerJudged, bar?.strength], [0, 16, 'M']);
});

test('without ten judged peers a hit weighs by judgement and is never strong; what would settle it is said', async () => {
  const few = neighbours.slice(0, 2).map((one) => ({ ...one, cannotTell: ['WORK-01'] }));
  const found = of(await find([...plant, ...few]), 'a1');
  const bar = found?.bars.find(({ indicator }) => indicator === 'WORK-01');
  assert.ok((bar?.ratio.value ?? 0) > 1 && (bar?.ratio.value ?? 99) <= 9, JSON.stringify(bar?.ratio));
  assert.ok(bar?.strength === 'M' || bar?.strength === 'W', bar?.strength);
  const told = found?.cannotTell.find(({ indicator }) => indicator === 'WORK-01');
  assert.match(told?.because ?? '', /only 0 judged people/);
  assert.equal(told?.wouldSettle, 'the file of WORK-01');
});

test('where nobody could be judged the reason that the rule gave of most of them is said', async () => {
  const open = plant.map((one) => ({ ...one, cannotTell: ['WORK-01', 'VISA-01'] }));
  const found = of(await find([...open, ...neighbours]), 'a1');
  const told = (code: string) => found?.cannotTell.find(({ indicator }) => indicator === code)?.because;
  assert.equal(told('WORK-01'), 'nobody here could be judged, mostly since: WORK-01 found no paper at all');
  assert.equal(told('VISA-01'), 'nobody here could be judged: VISA-01 found no paper');
});

test('with nobody to compare with, a hit on every group weighs as it was judged to, not as if every second innocent fired', async () => {
  const few = neighbours.slice(0, 2).map((one) => ({ ...one, cannotTell: ['VISA-01'] }));
  const found = of(await find([...plant.map((one) => ({ ...one, fires: { 'VISA-01': 1 } })), ...few]), 'a1');
  const bar = found?.bars.find(({ indicator }) => indicator === 'VISA-01');
  assert.deepEqual([bar?.hits, bar?.peerJudged, bar?.strength], [3, 0, 'M']);
});

test('a sign on the one person who could be judged is not strong; on two it may be', async () => {
  const judgedOn = async (people: number) => {
    const group = { id: 'a1', ties: parties, fires: { 'WORK-01': people }, judged: { 'WORK-01': people } };
    return of(await find([group, ...neighbours]), 'a1')?.bars.find(({ indicator }) => indicator === 'WORK-01');
  };
  const [one, two] = [await judgedOn(1), await judgedOn(2)];
  assert.deepEqual([one?.hits, one?.judged, one?.strength], [1, 1, 'W']);
  assert.deepEqual([two?.hits, two?.judged, two?.strength], [2, 2, 'S']);
});

test('a sign on two of two judged is strong in a group of twenty and weak in one of twenty-two', async () => {
  const inGroupOf = async (size: number) => {
    const group = { id: 'a1', size, ties: parties, fires: { 'WORK-01': 2 }, judged: { 'WORK-01': 2 } };
    return of(await find([group, ...neighbours]), 'a1')?.bars.find(({ indicator }) => indicator === 'WORK-01');
  };
  assert.deepEqual([(await inGroupOf(20))?.strength, (await inGroupOf(22))?.strength], ['S', 'W']);
});

test('a sign on groups of one person each is no moderate one; on groups of two it may be', async () => {
  const inGroupsOf = async (size: number) => {
    const groups = ['a1', 'a2'].map((id) => ({ id, size, ties: parties, fires: { 'VISA-01': 1 } }));
    return of(await find([...groups, ...neighbours]), 'a1')?.bars.find(({ indicator }) => indicator === 'VISA-01');
  };
  assert.deepEqual([(await inGroupsOf(1))?.strength, (await inGroupsOf(2))?.strength], ['W', 'M']);
});

test('two other groups, both hit on everybody, are no rate of the innocent where five groups are asked for', async () => {
  assert.ok(typology);
  const group = { id: 'a1', ties: parties, fires: { 'WORK-01': 10 } };
  const others = neighbours.map((one, at) =>
    at < 2 ? { ...one, fires: { 'WORK-01': 10 } } : { ...one, cannotTell: ['WORK-01'] },
  );
  const strength = async (value: number) => {
    const parameters = { ...typology.parameters, least_peer_cohorts: { value, why: 'asked here' } };
    const found = of(await find([group, ...others], rules, { ...typology, parameters }), 'a1');
    return found?.bars.find(({ indicator }) => indicator === 'WORK-01')?.strength;
  };
  assert.deepEqual([await strength(1), await strength(2), await strength(5)], ['C', 'C', 'M']);
});

test('a sign is shrunk by doubtful links, and not by links as sure as the gates ask for', async () => {
  const seenAs = async (p: number) => {
    const group = { id: 'a1', ties: parties, fires: { 'WORK-01': 9 }, sureness: { 'WORK-01': p } };
    return of(await find([group, ...neighbours]), 'a1')?.bars.find(({ indicator }) => indicator === 'WORK-01');
  };
  const [sure, almost, doubtful] = [await seenAs(1), await seenAs(0.96), await seenAs(0.9)];
  assert.deepEqual([sure?.strength, almost?.strength, doubtful?.strength], ['S', 'S', 'M']);
  assert.ok((doubtful?.ratio.low ?? 0) < (almost?.ratio.low ?? 0));
});

test('without ten judged peers silence says nothing at all', async () => {
  const silent = plant.map((one) => ({ ...one, fires: { 'MONEY-02': 8 } }));
  const few = neighbours.slice(0, 2).map((one) => ({ ...one, cannotTell: ['WORK-01'] }));
  const found = of(await find([...silent, ...few]), 'a1');
  assert.equal(found?.bars.find(({ indicator }) => indicator === 'WORK-01')?.ratio.value ?? 1, 1);
});

test('a doubtful identity of the envoy is discounted once, and review does not survive its loss where one cohort alone would not do', async () => {
  const thin = { 'WORK-01': 2, 'MONEY-02': 2, 'CERT-01': 2 };
  const doubtful = plant.map((one) => ({
    ...one,
    fires: thin,
    links: { envoy: 0.6 },
    ties: ['facilitator:envoy', 'office:dean'],
  }));
  const sure = doubtful.map(({ links: _, ...one }) => one);
  const [weak, strong] = [
    of(await find([...doubtful, ...neighbours]), 'a1'),
    of(await find([...sure, ...neighbours]), 'a1'),
  ];
  assert.ok((weak?.p ?? 1) < (strong?.p ?? 0));
  assert.deepEqual(
    weak?.bars.map(({ ratio }) => ratio),
    strong?.bars.map(({ ratio }) => ratio),
  );
});

test('the same case in another order of rows gives the same bytes', async () => {
  const cohorts = [...plant, ...neighbours.slice(0, 12)];
  const forth = JSON.stringify(await find(cohorts));
  assert.equal(JSON.stringify(await find(cohorts.toReversed())), forth);
});

test('ids are keyed and follow the earliest cohort; later cohorts’ own ids are superseded', async () => {
  const before = await find([{ ...plant[0], id: 'a1', ties: parties }, ...neighbours]);
  const after = await find([...plant, ...neighbours]);
  assert.equal(of(after, 'a1')?.id, of(before, 'a1')?.id);
  assert.equal(of(after, 'a1')?.supersedes.length, 2);
  const alone = await find([{ ...plant[1], id: 'a2', ties: parties }, ...neighbours]);
  assert.ok(of(after, 'a1')?.supersedes.includes(of(alone, 'a2')?.id ?? ''));
});

test('who shares one party is shown as see also, both ways', async () => {
  const findings = await find([...plant, { id: 'b1', ties: ['facilitator:envoy', 'office:other'] }, ...neighbours]);
  const [one, other] = [of(findings, 'a1'), of(findings, 'b1')];
  assert.deepEqual(one?.seeAlso, [other?.id]);
  assert.deepEqual(other?.seeAlso, [one?.id]);
});

test('a group that shares agent and office, and on whose people no sign falls, stands beside the finding; a weak one draws nobody in', async () => {
  const scholars: InventedCohort = { id: 'b1', from: '2022-04-01', ties: parties };
  const findings = await find([...plant, scholars, { ...scholars, id: 'b2', fires: { 'WORK-02': 1 } }, ...neighbours]);
  assert.deepEqual(
    [of(findings, 'a1')?.cohorts.length, of(findings, 'b1')?.cohorts.length, of(findings, 'b1')?.level],
    [3, 2, 'none'],
  );
  assert.deepEqual(of(findings, 'a1')?.seeAlso, [of(findings, 'b1')?.id]);
  const quiet = await find([...plant.map((one) => ({ ...one, fires: {} })), ...neighbours]);
  assert.equal(of(quiet, 'a1')?.cohorts.length, 3);
});

test('a group on which no sign falls stays where the same agent brought it, the same firm sent it to work and the same firm took it', async () => {
  const road = [...parties, 'dispatcher:sender'];
  const sent = plant.map((one) => ({ ...one, ties: road }));
  const quiet = (ties: readonly string[]): InventedCohort => ({ id: 'b1', from: '2022-04-01', ties });
  const count = async (...cohorts: InventedCohort[]) =>
    of(await find([...cohorts, ...neighbours]), 'a1')?.cohorts.length;
  assert.equal(await count(...sent, quiet(road)), 4);
  assert.equal(await count(...sent, quiet(parties)), 3, 'sent by nobody');
  const itself = ['facilitator:envoy', 'office:dean', 'dispatcher:builder', 'host:builder'];
  assert.equal(await count(...plant.map((one) => ({ ...one, ties: itself })), quiet(itself)), 3, 'who sends takes');
});

test('who pays for places of a quota joins nobody; whoever pays wages to its own workers is no such payer, whatever places they study on', async () => {
  const quota = (id: string, ties: readonly string[]): InventedCohort => ({
    ...{ id, funding: 'quota', fires: schemed, ties: [`facilitator:agent-of-${id}`, 'office:signer', ...ties] },
  });
  const employed = await find([
    ...['a1', 'a2'].map((id) => quota(id, ['payer:builder', 'host:builder'])),
    ...neighbours,
  ]);
  assert.equal(of(employed, 'a1')?.cohorts.length, 2);
  const sponsored = await find([...['a1', 'a2'].map((id) => quota(id, ['payer:fund', 'host:builder'])), ...neighbours]);
  assert.equal(of(sponsored, 'a1')?.cohorts.length, 1);
});

test('who is up for review by other signs is no measure of the innocent; where most are suspect, nobody is left out', async () => {
  const unpaid = neighbours.map((one) => ({ ...one, cannotTell: ['MONEY-02'] }));
  const group = (id: string, fires: Record<string, number>): InventedCohort => ({
    ...{ id, fires, ties: [`facilitator:f-${id}`, `office:o-${id}`, `host:h-${id}`] },
  });
  const strongly = (id: string) => group(id, { 'WORK-01': 10, 'CERT-01': 10, 'MONEY-02': 10 });
  const strong = strongly('strong');
  const weak = group('weak', { 'CERT-01': 10, 'MONEY-02': 10 });
  const money = async (...cohorts: InventedCohort[]) =>
    of(await find(cohorts), 'weak')?.bars.find(({ indicator }) => indicator === 'MONEY-02');
  const measured = await money(strong, weak, ...unpaid);
  assert.deepEqual([measured?.peerJudged, measured?.strength], [0, 'M'], 'weighed by judgement, never as strong');
  const alone = await money(strong, strongly('second'), strongly('third'), weak);
  assert.deepEqual([alone?.peerJudged, alone?.strength], [36, 'C'], 'most of all are no exception');
  const one = await money(strong, weak);
  assert.deepEqual([one?.peerJudged, one?.strength], [12, 'M'], 'one order, perhaps as guilty, is no rate');
});
