import type { Database } from '../../store/index.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';

interface DatedAmount {
  readonly table: string;
  readonly name: string;
  readonly day: string;
}

/**
 * Gives amounts in other currencies their value in the case's, by the rate of their own day and no other, and takes the value from those
 * whose rate no longer stands. An amount without a dated rate, or with two rates for its day, stays without a value. Run again, it
 * changes nothing.
 */
export async function convertMoney(store: Database, base: string): Promise<void> {
  const amounts = recordTypes().all.flatMap(datedAmounts);
  if (!(await anythingToConvert(store, amounts))) return;
  for (const amount of amounts) {
    await store.run(undone(amount));
    await store.run(converted(amount), [base]);
  }
}

const datedAmounts = (type: RecordType): DatedAmount[] =>
  type.columns.flatMap(({ name, type: kind, datedBy }) =>
    kind !== 'money' || datedBy === null || datedBy === 'none' || datedBy === 'month'
      ? []
      : [{ table: `${type.schema}.${type.id}`, name, day: datedBy }],
  );

/** Most cases hold no rate: one question instead of two statements for every amount there is. */
async function anythingToConvert(store: Database, amounts: readonly DatedAmount[]): Promise<boolean> {
  const hints = amounts.map(({ table, name }) => `exists (select 1 from ${table} where "${name}_rate" is not null)`);
  const [row] = await store.rows<{ any: boolean }>(
    `select ${['exists (select 1 from ref.fx_rate)', ...hints].join(' or ')} as "any"`,
  );
  return row?.any ?? false;
}

const undone = ({ table, name }: DatedAmount): string =>
  `update ${table} set "${name}_base" = null, "${name}_rate" = null where "${name}_rate" is not null`;

const converted = ({ table, name, day }: DatedAmount): string => `
  update ${table} as t set "${name}_base" = cast(round(t."${name}" * f.rate, 2) as decimal(18, 2)), "${name}_rate" = f.record_id
  from (
    select day, cur, min(rate) as rate, min(record_id) as record_id from ref.fx_rate
    where base = $1 and dup_of is null group by day, cur having count(distinct rate) = 1
  ) f
  where t."${name}_base" is null and t."${name}_cur" = f.cur and t."${day}" = f.day`;
