-- A given cohort none of whose records is an enrolment, an invitation or a crew list is a cohort still: a crew of no known day.
insert into ind.cohort
select distinct cohort_id, cast(null as varchar), 'crew', cast(null as date), cast(null as date)
from given_member g where not exists (select 1 from ind.cohort c where c.cohort_id = g.cohort_id) order by cohort_id;
