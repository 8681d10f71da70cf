create or replace table ind.headcount_day as
select site, day, origin_id, 'badge' as kind, cast(count(distinct person) as integer) as heads
from ind.person_site_day group by site, day, origin_id
union all
select site, day, origin_id, kind, cast(sum(quantity) as integer) from ind.site_issue group by site, day, origin_id, kind
order by site, day, origin_id, kind;
