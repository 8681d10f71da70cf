create or replace table ind.person_site_day as
with escorted as (
  select person, site, origin_id, day, min(escort) as escort, max(escort) as other, count(*) as stays
  from ind.site_stay where escort is not null group by person, site, origin_id, day
),
daily as (
  select person, site, origin_id, day, min(week) as week,
         cast(year(day) * 12 + month(day) - 1 as integer) as month,
         cast(least(1440, coalesce(sum(end_minute - start_minute) filter (where closed and not badge_conflict), 0)) as integer) as minutes,
         cast(least(300, coalesce(sum(greatest(0, least(end_minute, 300) - start_minute)) filter (where closed and not badge_conflict), 0)) as integer) as night_minutes,
         min(start_minute) as first_in,
         max(end_minute) filter (where closed) as last_out,
         cast(count(*) filter (where start_minute > 0 or not closed) as integer) as entries,
         cast(count(*) filter (where closed and end_minute < 1440) as integer) as exits,
         count(*) as stays
  from ind.site_stay group by person, site, origin_id, day
)
select d.* exclude (stays), case when e.stays = d.stays and e.escort = e.other then e.escort end as escort
from daily d
left join escorted e on e.person = d.person and e.site = d.site and e.origin_id = d.origin_id and e.day = d.day;
