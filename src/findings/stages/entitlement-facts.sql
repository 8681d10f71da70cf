with last_day as (select max(day_to) as day from ind.study_status),
study as (
  select s.person, s.day_from, s.day_to, s.record_id,
         case
           when s.form = 'full_time' and s.main_programme and l.accredited then 'free_time'
           when s.level in ('preparatory', 'additional') or s.form in ('part_time', 'extramural') or not l.accredited then 'bars'
           else 'studies'
         end as says
  from ind.study_status s join ind.enrolment_line l on l.record_id = s.record_id
),
permit as (
  select p.person, p.valid_from, coalesce(p.valid_to, greatest(coalesce(d.day, p.valid_from), p.valid_from)) as valid_to, p.record_id
  from ind.work_permission p cross join last_day d
  where p.entitled and p.valid_from is not null
),
registered as (
  select person, min(coalesce(stay_from, filed)) as day, max(stay_to) as until
  from ind.arrival_notice where coalesce(kind, 'arrival') <> 'departure' group by person
),
-- An invitation often says only how many days: they are counted from the registration at an address, or to the day it ends. Where it says
-- neither days nor an end, ninety days from entry, which no ordinary visa exceeds at a time.
visit as (
  select person, coalesce(valid_from, entered) as day_from, coalesce(valid_to, valid_from + 89, entered + 89) as day_to, record_id from ind.visa where category in ('tourism', 'transit')
  union all
  select i.person, coalesce(i.valid_from, r.day, i.applied),
         coalesce(i.valid_to, greatest(coalesce(r.day + i.stay_days - 1, r.until), coalesce(r.until, r.day + i.stay_days - 1)),
                  coalesce(i.valid_from, r.day) + coalesce(i.stay_days, 90) - 1), i.record_id
  from ind.invitation i left join registered r on r.person = i.person
  where i.purpose in ('tourism', 'transit')
),
migration_file as (
  select c.unit as person, min(c.day_from) as day_from, max(c.day_to) as day_to
  from ind.coverage_span c
  where c.record_type = 'work_permission' and c.unit in (select person from study)
  group by c.unit
)
select person, day_from, day_to, says, record_id from study
union all select person, valid_from, valid_to, 'entitled', record_id from permit where valid_to >= valid_from
union all select person, day_from, day_to, 'visit', record_id from visit where day_to >= day_from
union all select person, day_from, day_to, 'covered', null from migration_file
order by person, day_from, day_to, says, record_id
