-- What records date, grouped by day (papers) or month (streams), with the least and the largest amount that each of them states. $1 the records a dossier cites; $2 true: every record.
with wanted as (select unnest($1) as record_id),
dated as (
  select 'enrolment_order' as what, 'documented' as standing, order_date as day_from, order_date as day_to, record_id, cast(null as varchar) as detail from ind.enrolment_order
  union all select 'visa', 'documented', issued, issued, record_id, null from ind.visa
  union all select 'practice_contract', 'documented', contract_date, contract_date, record_id, null from ind.practice_contract
  union all select 'practice_order', 'documented', order_date, order_date, record_id, null from ind.practice_order
  union all select 'practice_certificate', 'documented', issued, issued, record_id, null from ind.practice_certificate
  union all select 'employment_contract', 'documented', signed, signed, record_id, null from ind.employment_contract
  union all select 'mvd_notice', 'documented', filed, filed, record_id, null from ind.mvd_notice
  union all select 'border_crossing', 'documented', cast(date_trunc('month', at_day) as date), last_day(at_day), record_id, null from ind.border_crossing
  union all select 'site_access', 'documented', cast(date_trunc('month', at_day) as date), last_day(at_day), record_id, null from ind.site_access
  union all select 'payroll_line', 'documented', make_date(month // 12, month % 12 + 1, 1), last_day(make_date(month // 12, month % 12 + 1, 1)), record_id, case when paid is not null then 'paid' end from ind.payroll_line
  union all select 'bank_payment', 'documented', cast(date_trunc('month', at_day) as date), last_day(at_day), record_id, purpose_class from ind.bank_payment
  union all select 'contact_event', 'documented', at_from, at_to, record_id, null from ind.contact_event
  union all select 'inspection', 'adjudicated', day, day, record_id, null from ind.inspection
  union all select 'event', case when kind = 'court' then 'adjudicated' else 'alleged' end, coalesce(published, at_from), coalesce(published, at_to), record_id, nullif(kind, 'press') from ind.event
  union all select 'claim', 'alleged', c.time_from, c.time_to, c.record_id, c.topic
    from ind.claim c join ind.interview i on i.record_id = c.interview_id where i.consent <> 'withdrawn'
),
stated as (
  select record_id, amount, amount_cur as currency from ind.bank_payment
  union all select record_id, paid, paid_cur from ind.payroll_line
)
select what, detail, standing, day_from, coalesce(day_to, day_from) as day_to, list(record_id order by length(record_id), record_id) as records,
       case when count(distinct coalesce(currency, '')) = 1 and count(amount) = count(*) then coalesce(min(currency), '') end as currency,
       cast(min(amount) as varchar) as least, cast(max(amount) as varchar) as largest
from dated left join stated using (record_id)
where day_from is not null
  and ($2 or what in ('event', 'claim', 'inspection') or record_id in (select record_id from wanted))
group by 1, 2, 3, 4, 5
order by 4, 5, 1, 2
