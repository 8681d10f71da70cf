import { buildStages, tablesBehind } from './build-stages.ts';
import { type GivenRecords, givenRecords } from './given-records.ts';

export const order = { university: 'u', kind: 'enrol', order_date: '2023-09-01' };
export const line = { university: 'u', level: 'bachelor', form: 'full_time' };
export const invitation = { inviting: 'agency', purpose: 'business', applied: '2023-04-01', valid_from: '2023-05-01' };
export const induction = { site: 's', kind: 'induction', contractor: 'k', span_from: '2023-05-03' };

/** What a query says of the derived tables that were built from what a test gives. */
export async function built(give: (given: GivenRecords) => Promise<void>, sql: string): Promise<unknown[][]> {
  const given = await givenRecords();
  await give(given);
  await buildStages({ store: given.db, clustering: 'strict', only: tablesBehind(sql) });
  const rows = await given.db.rows(sql);
  await given.close();
  return rows.map((row) => Object.values(row));
}

export const people = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

/** Four people, p1 to p4, on one order of `u`. */
export async function enrolFour({ give }: GivenRecords, head: Readonly<Record<string, string>> = {}): Promise<void> {
  await give('enrolment_order', [{ ...order, record_id: 'eno-a', order_no: '1', ...head }]);
  await give(
    'enrolment_line',
    people('p', 4).map((person) => ({ ...line, order_id: 'eno-a', person })),
  );
}
