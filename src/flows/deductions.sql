-- Deductions from the given workers' pay: one row per worker, month, employer, origin, code, payee and currency.
with worker as (select unnest($1) as person)
select p.person, p.employer, p.month, d.origin_id, d.code, d.payee,
       case when d.amount_base is null then coalesce(d.amount_cur, $3) else $2 end as currency,
       cast(sum(coalesce(d.amount_base, d.amount)) as decimal(38,2)) as amount,
       list(d.record_id order by d.record_id) as records,
       coalesce(list(distinct d.amount_rate order by d.amount_rate) filter (where d.amount_rate is not null), []) as rates
from ind.deduction d
join ind.payroll_line p on p.record_id = d.payroll_id
join worker w on w.person = p.person
group by 1, 2, 3, 4, 5, 6, 7
order by 1, 3, 2, 5, 6, 4, 7
