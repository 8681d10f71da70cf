-- custody.coverage (periods) → one row per fully covered day; a person's amendment to `partial` takes days away.
-- Only for record types that somebody asks after: the days of every visa of a hundred thousand people are asked for by nobody.
-- Periods that touch or overlap become one before they are spread over their days, so that no day comes twice.
create or replace table ind.coverage_day as
with unit as (
  select c.record_type, coalesce(m.{entity}, case when c.unit like 'm-%' then 'e' || substr(c.unit, 2) else c.unit end) as unit, c.unit_part, c.origin_id, c.completeness, c.basis,
         c.period_from, c.period_to
  from custody.coverage c
  left join custody.member m on m.mention_id = c.unit
  where c.period_from is not null and c.period_to >= c.period_from and {asked}
),
marked as (
  select *, coalesce(period_from <= max(period_to) over (
           partition by record_type, unit, unit_part, origin_id order by period_from, period_to
           rows between unbounded preceding and 1 preceding) + 1, false) as joins
  from unit where completeness = 'full'
),
island as (
  select *, sum(case when joins then 0 else 1 end) over (
           partition by record_type, unit, unit_part, origin_id order by period_from, period_to rows unbounded preceding) as island_no
  from marked
),
stretch as (
  select record_type, unit, unit_part, origin_id, min(period_from) as day_from, max(period_to) as day_to
  from island group by record_type, unit, unit_part, origin_id, island_no
  order by record_type, unit, unit_part, day_from, origin_id
),
withdrawn as (
  select distinct record_type, unit, origin_id, cast(unnest(generate_series(period_from, period_to, interval 1 day)) as date) as day
  from unit where completeness = 'partial' and basis = 'amended'
),
expanded as (
  select record_type, unit, unit_part, origin_id, cast(unnest(generate_series(day_from, day_to, interval 1 day)) as date) as day
  from stretch
)
select e.record_type, e.unit, e.unit_part, e.day, e.origin_id
from expanded e
where not exists (
  select 1 from withdrawn w
  where w.record_type = e.record_type and w.unit = e.unit and w.origin_id = e.origin_id and w.day = e.day
);
