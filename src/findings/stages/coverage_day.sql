-- custody.coverage (periods) → one row per fully covered day; a person's amendment to `partial` takes days away.
create or replace table ind.coverage_day as
with unit as (
  select c.record_type, coalesce(m.{entity}, case when c.unit like 'm-%' then 'e' || substr(c.unit, 2) else c.unit end) as unit, c.unit_part, c.origin_id, c.completeness, c.basis,
         c.period_from, c.period_to
  from custody.coverage c
  left join custody.member m on m.mention_id = c.unit
  where c.period_from is not null and c.period_to is not null
),
expanded as (
  select record_type, unit, unit_part, origin_id, completeness, basis,
         cast(unnest(generate_series(period_from, period_to, interval 1 day)) as date) as day
  from unit
),
withdrawn as (
  select distinct record_type, unit, origin_id, day from expanded where completeness = 'partial' and basis = 'amended'
)
select distinct e.record_type, e.unit, e.unit_part, e.day, e.origin_id
from expanded e
where e.completeness = 'full'
  and not exists (
    select 1 from withdrawn w
    where w.record_type = e.record_type and w.unit = e.unit and w.origin_id = e.origin_id and w.day = e.day
  )
order by 1, 2, 3, 4, 5;
