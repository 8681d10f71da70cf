import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../finding.ts';
import { loadIndicators } from '../indicator/load-indicators.ts';
import { givenRecords } from '../stages/given-records.ts';
import { askAgain } from './ask-again.ts';
import { withRoles } from './invented-case.ts';
import { lossOfOneOrigin } from './levels.ts';

const exhibits = { orders: 'a'.repeat(16), files: 'b'.repeat(16) };
const people = Array.from({ length: 9 }, (_, n) => n + 1);

/** Nine people on one order that names a representative; their applications, another file, name one telephone. */
async function blockIntake(phoned: number) {
  const given = await givenRecords();
  const each = (of: string, row: (n: number) => object) =>
    people.map((n) => ({ person: `p${n}`, record_id: `${of}-s1r${n}`, ...row(n) }));
  await given.give(
    'custody.exhibit',
    Object.entries(exhibits).map(([origin, id]) => ({
      ...{ exhibit_id: id, sha256: id, file_name: origin, origin_id: `o-${origin}`, feature_version: '1' },
    })),
  );
  const order = `eno-${exhibits.orders}-s1r1`;
  await given.give('enrolment_order', [
    { record_id: order, university: 'u', order_no: '1', order_date: '2023-09-01', kind: 'enrol', representative: 'f' },
  ]);
  await given.give(
    'enrolment_line',
    each(`enl-${exhibits.orders}`, () => ({ order_id: order, university: 'u' })),
  );
  await given.give(
    'application',
    each(`apl-${exhibits.files}`, (n) => ({ university: 'u', phone: n <= phoned ? 'one' : `own${n}` })),
  );
  return withRoles(given);
}

/** A candidate that the loss of this origin alone keeps from review. */
function fallingWithout(origin: string): Finding {
  const cited = [{ recordType: 'application' }, { recordType: 'enrolment_order' }];
  const bar = { indicator: 'VISA-01', strength: 'M', hits: 1, origins: ['o-files', 'o-orders'], cited };
  const gate = { level: 'review', gate: lossOfOneOrigin, passed: false };
  return {
    level: 'observe',
    gates: [gate],
    withoutOrigin: [{ origin, level: 'observe' }],
    bars: [bar],
  } as unknown as Finding;
}

async function stillFiring(phoned: number, findings: Finding[]) {
  const given = await blockIntake(phoned);
  try {
    const catalogue = loadIndicators().filter(({ code }) => code === 'VISA-01');
    return await askAgain({ store: given.db, catalogue }, findings);
  } finally {
    await given.db.run('drop table if exists custody.hit_without');
    await given.close();
  }
}

test('a rule is asked again without a file, and fires where another file says enough by itself', async () => {
  assert.equal(await stillFiring(9, [fallingWithout('o-files')]), 1);
  assert.equal(await stillFiring(9, [fallingWithout('o-orders')]), 1);
});

test('nothing is asked where more is missing than one file, or the sign stands on it alone', async () => {
  const more = fallingWithout('o-files');
  const other = { level: 'review', gate: 'two S or M from two families', passed: false } as const;
  assert.equal(await stillFiring(9, [{ ...more, gates: [...more.gates, { ...other, because: '' }] }]), 0);
  assert.equal(
    await stillFiring(9, [{ ...more, bars: more.bars.map((bar) => ({ ...bar, origins: ['o-files'] })) }]),
    0,
  );
});
