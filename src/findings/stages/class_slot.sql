-- Slots of one group that touch or overlap become one; two origins of one timetable do not double it.
create or replace table ind.class_slot as
with marked as (
  select *, coalesce(start_minute <= max(end_minute) over (
           partition by university, group_code, day, mode order by start_minute, end_minute, record_id
           rows between unbounded preceding and 1 preceding), false) as joins
  from ind.timetable_slot
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
