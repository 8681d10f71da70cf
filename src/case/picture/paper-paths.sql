-- The path of each worker's papers: who brought the person, which university took the person, which firm, which site.
-- $1 workers, $2 their cohorts. One row per worker and stage with the records that say so.
with worker as (select unnest($1) as person, unnest($2) as cohort_id),
tied as (
  select w.person, case t.role when 'host' then 'host' else 'mover' end as stage, t.entity, t.record_id, e.kind
  from ind.role_tie t join worker w on w.person = t.person and w.cohort_id = t.cohort_id
  join custody.entity e on e.entity_id = t.entity
  where t.role in ('facilitator', 'dispatcher', 'host') and e.kind in ('org', 'person')
),
enrolled as (
  select w.person, 'university', c.university, m.record_id, 'org' from worker w
  join ind.cohort c on c.cohort_id = w.cohort_id join ind.cohort_member m on m.cohort_id = w.cohort_id and m.person = w.person
  where c.university is not null
),
placed as (select w.person, 'site', s.site, s.record_id, 'site' from ind.person_site s join worker w on w.person = s.person where s.site is not null),
found as (select person, stage, entity, record_id from tied union all select person, stage, entity, record_id from (select * from enrolled) as e (person, stage, entity, record_id, kind)
          union all select person, stage, entity, record_id from (select * from placed) as p (person, stage, entity, record_id, kind))
select f.person, f.stage, f.entity, list(distinct f.record_id order by f.record_id) as records
from found f group by 1, 2, 3 order by 1, 2, 3
