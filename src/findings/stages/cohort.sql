-- What the members' own records say of the cohort: where, on what basis, from which to which day they came. Only students have a university.
create or replace table ind.cohort as
with came as (
  select m.cohort_id, l.university, case when o.record_id is null then 'intake' else 'order' end as basis,
         coalesce(o.order_date, l.span_from) as day_from, coalesce(o.order_date, l.span_from) as day_to
  from ind.cohort_member m
  join ind.enrolment_line l on l.record_id = m.record_id
  left join ind.enrolment_order o on o.record_id = l.order_id
  union all
  select m.cohort_id, case when i.purpose = 'study' then i.inviting end, 'visa_batch', coalesce(i.applied, i.valid_from), coalesce(i.applied, i.valid_from)
  from ind.cohort_member m join ind.invitation i on i.record_id = m.record_id
  union all
  select m.cohort_id, case when v.category = 'study' then v.inviting end, 'visa_batch', coalesce(v.issued, v.valid_from, v.entered), coalesce(v.issued, v.valid_from, v.entered)
  from ind.cohort_member m join ind.visa v on v.record_id = m.record_id
  union all
  select m.cohort_id, o.university, 'crew', coalesce(o.order_date, o.span_from), coalesce(o.order_date, o.span_from)
  from ind.cohort_member m join ind.practice_order o on o.record_id = m.record_id
  union all
  select m.cohort_id, c.university, 'crew', c.issued, c.issued
  from ind.cohort_member m join ind.practice_certificate c on c.record_id = m.record_id
  union all
  select m.cohort_id, c.university, 'crew', coalesce(l.span_from, c.span_from, c.contract_date), coalesce(l.span_from, c.span_from, c.contract_date)
  from ind.cohort_member m
  join ind.practice_contract_line l on l.record_id = m.record_id
  join ind.practice_contract c on c.record_id = l.contract_id
  union all
  select m.cohort_id, null, 'crew', s.span_from, s.span_from
  from ind.cohort_member m join ind.site_list s on s.record_id = m.record_id
)
select cohort_id, min(university) as university, min(basis) as basis, min(day_from) as day_from, max(day_to) as day_to
from came group by cohort_id order by cohort_id;
