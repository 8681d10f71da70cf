-- Each cohort with what peers are compared on: university, level and the half-year it came.
with level as (
  select m.cohort_id, l.level, count(*) as people
  from ind.cohort_member m join ind.enrolment_line l on l.record_id = m.record_id
  group by m.cohort_id, l.level
),
ranked as (
  select cohort_id, level, row_number() over (partition by cohort_id order by people desc, level) as place from level
)
select c.cohort_id, c.university, c.basis, c.day_from, c.day_to, coalesce(r.level, c.basis) as level,
       year(c.day_from) * 2 + case when month(c.day_from) >= 7 then 1 else 0 end as term
from ind.cohort c left join ranked r on r.cohort_id = c.cohort_id and r.place = 1
order by c.day_from, c.cohort_id
