create or replace table ind.person_site_day as
select person, site, origin_id, day, min(week) as week,
       cast(year(day) * 12 + month(day) - 1 as integer) as month,
       cast(least(1440, coalesce(sum(end_minute - start_minute) filter (where closed and not badge_conflict), 0)) as integer) as minutes,
       cast(least(300, coalesce(sum(greatest(0, least(end_minute, 300) - start_minute)) filter (where closed and not badge_conflict), 0)) as integer) as night_minutes,
       min(start_minute) as first_in,
       max(end_minute) filter (where closed) as last_out,
       cast(count(*) filter (where start_minute > 0 or not closed) as integer) as entries,
       cast(count(*) filter (where closed and end_minute < 1440) as integer) as exits,
       case when count(escort) = count(*) and min(escort) = max(escort) then min(escort) end as escort
from ind.site_stay
group by person, site, origin_id, day;
