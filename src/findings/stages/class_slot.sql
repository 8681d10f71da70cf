-- Slots of one group that touch or overlap become one; two origins of one timetable do not double it.
-- A timetable that names no university is of the only one whose papers enrol into groups so called, each group by itself.
create or replace table ind.class_slot as
with school as (
  select group_code, min(university) as university from ind.enrolment_line
  where group_code is not null and university is not null group by group_code having count(distinct university) = 1
),
slot as (
  select t.record_id, case when u.entity_id is null then t.university else coalesce(o.university, t.university) end as university,
         t.group_code, t.day, t.start_minute, t.end_minute, t.mode
  from ind.timetable_slot t
  left join (select distinct entity_id from custody.unnamed) u on u.entity_id = t.university
  left join school o on o.group_code = t.group_code
),
marked as (
  select *, coalesce(start_minute <= max(end_minute) over (
           partition by university, group_code, day, mode order by start_minute, end_minute, record_id
           rows between unbounded preceding and 1 preceding), false) as joins
  from slot
),
island as (
  select *, sum(case when joins then 0 else 1 end) over (
           partition by university, group_code, day, mode order by start_minute, end_minute, record_id) as island_no
  from marked
)
select university, group_code, day, cast(floor(date_diff('day', date '1970-01-05', day) / 7.0) as integer) as week,
       min(start_minute) as start_minute, max(end_minute) as end_minute, mode,
       min(record_id) filter (where not joins) as record_id
from island
group by university, group_code, day, mode, island_no
order by university, group_code, day, start_minute, mode;
