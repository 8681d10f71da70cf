import type { Database } from '../../store/index.ts';
import { recordTypes } from '../record-types/record-types.ts';

/**
 * Gives amounts in other currencies their value in the case's, by the rate of their own day and no other. Run after files of rates are added;
 * running it again changes nothing. An amount without a dated rate stays without a value.
 */
export async function convertMoney(store: Database, base: string): Promise<void> {
  for (const type of recordTypes().all)
    for (const column of type.columns) {
      if (column.type !== 'money' || column.datedBy === null || column.datedBy === 'none' || column.datedBy === 'month')
        continue;
      await store.run(conversion(`${type.schema}.${type.id}`, column.name, column.datedBy, base));
    }
}

const conversion = (table: string, name: string, day: string, base: string): string => `
  update ${table} as t set "${name}_base" = cast(round(t."${name}" * f.rate, 2) as decimal(18, 2)), "${name}_rate" = f.record_id
  from (
    select day, cur, min(rate) as rate, min(record_id) as record_id from ref.fx_rate
    where base = '${base.replaceAll("'", "''")}' and dup_of is null group by day, cur having count(distinct rate) = 1
  ) f
  where t."${name}_base" is null and t."${name}_cur" = f.cur and t."${day}" = f.day`;
