-- What records date, as bars in lanes. $1 the workers, $2 the parties of an arrangement, $3 its own records.
-- shape: day (known to the day) · span (from and to are stated) · within (once, somewhere between) · month (a stream, counted by month)
with worker as (select unnest($1) as entity), party as (select unnest($2) as entity), own as (select unnest($3) as record_id),
dated as (
  select 'study' as lane, 'enrolment_order' as what, 'day' as shape, o.order_date as day_from, o.order_date as day_to, o.record_id
  from ind.enrolment_order o where o.record_id in (select l.order_id from ind.enrolment_line l join worker w on w.entity = l.person)
     or o.record_id in (select record_id from own)
  union all
  select 'study', 'enrolment_line', 'span', l.span_from, l.span_to, l.record_id from ind.enrolment_line l join worker w on w.entity = l.person
  union all
  select 'entry', 'application', 'day', a.received, a.received, a.record_id from ind.application a join worker w on w.entity = a.person
  union all
  select 'entry', 'visa', 'span', v.valid_from, v.valid_to, v.record_id from ind.visa v join worker w on w.entity = v.person
  union all
  select 'entry', 'border_crossing', 'month', b.at_day, b.at_day, b.record_id from ind.border_crossing b join worker w on w.entity = b.person
  union all
  select 'practice', 'practice_contract', 'day', c.contract_date, c.contract_date, c.record_id from ind.practice_contract c
  where c.record_id in (select record_id from own)
     or (c.host in (select entity from party) and (c.univ_signer in (select entity from party) or c.host_signer in (select entity from party)))
  union all
  select 'practice', 'practice_order', 'span', p.span_from, p.span_to, p.record_id from ind.practice_order p join worker w on w.entity = p.person
  union all
  select 'practice', 'practice_certificate', 'day', c.issued, c.issued, c.record_id from ind.practice_certificate c join worker w on w.entity = c.person
  union all
  select 'work', 'employment_contract', 'span', e.signed, e.span_to, e.record_id from ind.employment_contract e join worker w on w.entity = e.person
  union all
  select 'work', 'mvd_notice', 'day', m.filed, m.filed, m.record_id from ind.mvd_notice m join worker w on w.entity = m.person
  union all
  select 'site', 'site_list', 'span', s.span_from, s.span_to, s.record_id from ind.site_list s join worker w on w.entity = s.person
  union all
  select 'site', 'site_access', 'month', s.at_day, s.at_day, coalesce(s.record_id, '') from ind.site_access s
  where s.record_id in (select y.entry_id from ind.site_stay y join worker w on w.entity = y.person
                        union select y.exit_id from ind.site_stay y join worker w on w.entity = y.person)
  union all
  select 'pay', 'payroll_line', 'month', make_date(p.month // 12, p.month % 12 + 1, 1), make_date(p.month // 12, p.month % 12 + 1, 1), p.record_id
  from ind.payroll_line p join worker w on w.entity = p.person
  union all
  select 'money', 'bank_payment', 'month', b.at_day, b.at_day, b.record_id from ind.bank_payment b
  where b.payer in (select entity from party) and b.payee in (select entity from party)
  union all
  select 'told', 'contact_event', 'within', c.at_from, c.at_to, c.record_id from ind.contact_event c
  where c.record_id in (select record_id from ind.party where mention in (select entity from party))
  union all
  select 'told', 'inspection', 'day', i.day, i.day, i.record_id from ind.inspection i where i.org in (select entity from party)
  union all
  select 'told', 'event', 'within', e.at_from, e.at_to, e.record_id from ind.event e
  where e.record_id in (select record_id from ind.party where mention in (select entity from party))
  union all
  select 'told', 'claim', 'within', c.time_from, c.time_to, c.record_id from ind.claim c join ind.interview i on i.record_id = c.interview_id
  where i.consent <> 'withdrawn'
    and (c.record_id in (select record_id from own) or c.record_id in (select record_id from ind.party where mention in (select entity from party)))
),
bar as (
  select lane, what, shape,
         case shape when 'month' then cast(date_trunc('month', day_from) as date) else day_from end as day_from,
         case shape when 'month' then last_day(day_from) else day_to end as day_to, record_id
  from dated where day_from is not null
)
select b.lane, b.what, b.shape, b.day_from, b.day_to, count(distinct b.record_id) as records_n,
       list(distinct b.record_id order by b.record_id) as records, count(distinct x.origin_id) as origins
from bar b left join custody.exhibit x on x.exhibit_id = substr(b.record_id, 5, 16)
group by 1, 2, 3, 4, 5
order by 1, 2, 4, 5
