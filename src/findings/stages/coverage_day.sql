-- One row per fully covered day, only for record types that somebody asks after day by day: the days of every visa of a hundred thousand
-- people are asked for by nobody.
create or replace table ind.coverage_day as
select record_type, unit, unit_part, cast(unnest(generate_series(day_from, day_to, interval 1 day)) as date) as day, origin_id
from ind.coverage_span
where {asked};
