import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built } from './built-fixture.ts';

const letter = { university: 'u', host: 'h', order_no: 'Б/Н', span_from: '2024-03-04', span_to: '2024-03-05' };

test('an order, a letter under a number and one that names its contract set days apart; a letter with neither does not, unless a contract lists its people', async () => {
  const contract = { record_id: 'pct-1', university: 'u', host: 'h', contract_no: 'Б/Н' };
  const days = await built(async ({ give }) => {
    await give('practice_order', [
      { ...letter, person: 'ordered', order_no: '7-П', order_int: 7 },
      { ...letter, person: 'by contract', contract_no: '12-П' },
      { ...letter, person: 'by letter' },
      { ...letter, person: 'dated letter', order_date: '2024-03-01', signer: 'clerk' },
      { ...letter, person: 'listed' },
    ]);
    await give('practice_contract', [{ ...contract, span_from: '2024-03-04', span_to: '2024-03-05' }]);
    await give('practice_contract_line', [{ contract_id: 'pct-1', person: 'listed' }]);
  }, 'select person, count(*) from ind.practice_day group by person order by person');
  assert.deepEqual(
    days.map(([person, count]) => [person, Number(count)]),
    [
      ['by contract', 2],
      ['listed', 2],
      ['ordered', 2],
    ],
  );
});
