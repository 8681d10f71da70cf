-- Ties of a given cohort are those to the given parties, on the records that show them; where none does, on the member's own.
create or replace table ind.role_tie as
select t.* from ind.role_tie t
where t.cohort_id not in (select cohort_id from given_member)
   or exists (select 1 from given_role r where r.cohort_id = t.cohort_id and r.other = t.role and r.entity = t.entity)
union all
select r.cohort_id, r.other, r.entity, m.person, cast(null as date), m.record_id, cast(1 as double)
from given_role r
join ind.cohort_member m on m.cohort_id = r.cohort_id
where not exists (
  select 1 from ind.role_tie t
  where t.cohort_id = r.cohort_id and t.role = r.other and t.entity = r.entity and t.person = m.person
)
order by cohort_id, role, entity, record_id, person;
