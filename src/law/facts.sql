-- What records say of the given workers ($1) and parties ($2) that law may ask about; citizenship is not among it.
with worker as (select unnest($1) as person), party as (select unnest($2) as entity),
pay as (
  select p.person, p.employer, p.paid_on, p.month, p.record_id,
         make_date(p.month // 12, p.month % 12 + 1, 1) as first_day
  from ind.payroll_line p join worker w on w.person = p.person
  where p.accrued > 0 or p.paid > 0
),
employer as (select entity from party union select employer from pay),
-- A purpose that names no time leaves it between the payment and the month before: wages are due by the 15th of the next month (Labour Code of Russia, article 136).
transfer as (
  select b.payee, b.at_day, b.record_id,
         coalesce(b.earned_from, date_trunc('month', b.at_day) - interval 1 month) as from_day, coalesce(b.earned_to, b.at_day) as to_day
  from ind.bank_payment b join worker w on w.person = b.payee
  join employer e on e.entity = b.payer where b.purpose_class = 'wage'
)
-- Pay is earned from the first day of its month on, and had when it was handed out: November's that came in January lies on either side of a day between.
select 'income' as kind, person, 'payroll line' as value, first_day as from_day,
       greatest(last_day(first_day), coalesce(paid_on, first_day)) as to_day, record_id from pay
union all
select 'income', payee, 'bank payment', cast(least(from_day, at_day) as date), greatest(to_day, at_day), record_id from transfer
union all
select 'presence', d.person, 'site', d.day_from, d.day_to, s.entry_id
from (select person, min(day) as day_from, max(day) as day_to from ind.site_stay group by person) d
join (select person, min(entry_id) as entry_id from ind.site_stay group by person) s on s.person = d.person
join worker w on w.person = d.person
union all
select 'authorisation', p.person, 'document that gives a right to work', p.valid_from, p.valid_from, p.record_id
from ind.work_permission p join worker w on w.person = p.person where p.entitled
union all
select 'authorisation', v.person, 'visa issued for work', v.issued, v.issued, v.record_id
from ind.visa v join worker w on w.person = v.person where v.category = 'work'
union all
select 'exemption', s.person, 'full-time study of an accredited main programme', greatest(s.day_from, date '2020-08-05'), s.day_to, s.record_id
from ind.study_status s
join ind.enrolment_line l on l.record_id = s.record_id join worker w on w.person = s.person
where s.form = 'full_time' and s.main_programme and l.accredited and coalesce(s.day_to, date '9999-12-31') >= date '2020-08-05'
union all
select 'contract', c.person, c.kind, c.signed, c.signed, c.record_id
from ind.employment_contract c join worker w on w.person = c.person
union all
select 'register', null, 'register extract', r.as_of, r.as_of, r.record_id
from ind.company_snapshot r join employer e on e.entity = r.org
union all
select 'post', a.person, a.kind, a.span_from, a.span_to, a.record_id
from ind.accredited_post a join worker w on w.person = a.person
union all
select 'told_income', null, c.topic, c.time_from, c.time_to, c.record_id
from ind.claim c
where c.topic = 'pay' and c.interview_id in (
  select c2.interview_id from ind.party t
  join ind.claim c2 on c2.record_id = t.record_id join party e on e.entity = t.mention
)
order by 1, 2, 4, 5, 6
