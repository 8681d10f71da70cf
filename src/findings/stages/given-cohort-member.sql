-- A given member stands on the record that put him into the cohort of the engine's own that most of the given one came in,
-- where there is none on the record that was given. People who are in no given cohort stay where the engine put them.
create or replace table ind.cohort_member as
with overlap as (
  select g.cohort_id, m.cohort_id as own, count(*) as people
  from given_member g join ind.cohort_member m on m.person = g.entity group by g.cohort_id, m.cohort_id
),
ranked as (
  select g.cohort_id, m.person, m.record_id,
         row_number() over (partition by g.cohort_id, m.person order by o.people desc, m.record_id) as place
  from given_member g
  join ind.cohort_member m on m.person = g.entity
  join overlap o on o.cohort_id = g.cohort_id and o.own = m.cohort_id
),
placed as (
  select g.cohort_id, g.entity as person, min(coalesce(r.record_id, g.other)) as record_id
  from given_member g left join ranked r on r.cohort_id = g.cohort_id and r.person = g.entity and r.place = 1
  group by g.cohort_id, g.entity
)
select cohort_id, person, record_id from ind.cohort_member where person not in (select entity from given_member)
union all select cohort_id, person, record_id from placed
order by cohort_id, person;
