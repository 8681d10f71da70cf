-- A tie stands when it holds for at least half of the cohort or for eight of its people.
create or replace table ind.role_edge as
with size as (select cohort_id, cast(count(*) as integer) as n from ind.cohort_member group by cohort_id),
counted as (
  select t.cohort_id, t.role, t.entity,
         count(distinct t.person) as k,
         min(s.n) as n, min(t.day) as day_from, max(t.day) as day_to
  from ind.role_tie t join size s on s.cohort_id = t.cohort_id
  group by t.cohort_id, t.role, t.entity
)
select e.cohort_id, e.role, e.entity, cast(e.k as integer) as k, cast(e.n as integer) as n, e.day_from, e.day_to, t.record_id
from counted e
join (select distinct cohort_id, role, entity, record_id from ind.role_tie) t
  on t.cohort_id = e.cohort_id and t.role = e.role and t.entity = e.entity
where 2 * e.k >= e.n or e.k >= 8
order by e.cohort_id, e.role, e.entity, t.record_id;
