-- Amounts that payrolls state of the given workers: one row per worker, month, employer, origin, measure and currency.
with worker as (select unnest($1) as person),
line as (select p.* from ind.payroll_line p join worker w on w.person = p.person),
stated as (
  select person, employer, month, origin_id, record_id, 'gross' as measure,
         accrued as amount, accrued_cur as cur, accrued_base as base, accrued_rate as rate from line
  union all
  select person, employer, month, origin_id, record_id, 'withheld', withheld, withheld_cur, withheld_base, withheld_rate from line
  union all
  select person, employer, month, origin_id, record_id, 'paid', paid, paid_cur, paid_base, paid_rate from line
)
select person, employer, month, origin_id, measure,
       case when base is null then coalesce(cur, $3) else $2 end as currency,
       cast(sum(coalesce(base, amount)) as decimal(38,2)) as amount,
       list(record_id order by record_id) as records,
       coalesce(list(distinct rate order by rate) filter (where rate is not null), []) as rates
from stated
where amount is not null
group by 1, 2, 3, 4, 5, 6
order by 1, 3, 2, 5, 4, 6
