-- Money seen to move between the given parties (bank, cash handed over, tuition), and their tax:
-- one row per payer, payee, month, class, origin and currency. A payment that was reversed, and its reversal, are left out,
-- and so is one for people of whom none is of these parties.
with party as (select unnest($1) as entity),
meant as (
  select f.record_id, max(case when p.entity is null then 0 else 1 end) as own
  from ind.paid_for f left join party p on p.entity = f.person group by f.record_id
),
holder as (
  select account, min(holder) as holder from ind.account
  where holder is not null group by account having count(distinct holder) = 1
),
seen as (
  select coalesce(b.payer, f.holder) as payer, coalesce(b.payee, t.holder) as payee, b.at_month as month,
         coalesce(b.purpose_class, 'unstated') as class, b.origin_id, b.record_id,
         b.amount, b.amount_cur as cur, b.amount_base as base, b.amount_rate as rate
  from ind.bank_payment b
  left join holder f on f.account = b.payer_account
  left join holder t on t.account = b.payee_account
  left join meant m on m.record_id = b.record_id
  where b.reversal_of is null and coalesce(m.own, 1) = 1
    and not exists (select 1 from ind.bank_payment r where r.reversal_of = b.record_id)
  union all
  select holder, counterparty, at_month, 'cash', origin_id, record_id, amount, amount_cur, amount_base, amount_rate
  from ind.cash_movement where kind = 'handover'
  union all
  select payer, university, year(day) * 12 + month(day) - 1, 'tuition', origin_id, record_id, paid, paid_cur, paid_base, paid_rate
  from ind.tuition_charge where paid > 0 and day is not null
),
within_scope as (
  select s.* from seen s join party p on p.entity = s.payer
  where s.payee <> s.payer and (s.class = 'tax' or exists (select 1 from party q where q.entity = s.payee))
)
select payer, payee, month, class, origin_id,
       case when base is null then coalesce(cur, $3) else $2 end as currency,
       cast(sum(coalesce(base, amount)) as decimal(38,2)) as amount,
       list(record_id order by record_id) as records,
       coalesce(list(distinct rate order by rate) filter (where rate is not null), []) as rates
from within_scope
group by 1, 2, 3, 4, 5, 6
order by 3, 1, 2, 4, 5, 6
