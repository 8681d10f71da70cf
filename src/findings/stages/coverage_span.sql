-- custody.coverage (periods) → the stretches of days that are covered fully; a person's amendment to `partial` takes days away.
-- Periods that touch or overlap become one. A bank's statements speak of every account for years: who asks of some days joins these.
create or replace table ind.coverage_span as
with unit as (
  select c.record_type, coalesce(m.{entity}, case when c.unit like 'm-%' then 'e' || substr(c.unit, 2) else c.unit end) as unit, c.unit_part, c.origin_id, c.completeness, c.basis,
         c.period_from, c.period_to
  from custody.coverage c
  left join custody.member m on m.mention_id = c.unit
  where c.period_from is not null and c.period_to >= c.period_from
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
),
withdrawn as (
  select record_type, unit, origin_id, period_from, period_to from unit where completeness = 'partial' and basis = 'amended'
),
touched as (
  select distinct s.record_type, s.unit, s.unit_part, s.origin_id, s.day_from, s.day_to
  from stretch s
  join withdrawn w on w.record_type = s.record_type and w.unit = s.unit and w.origin_id = s.origin_id
   and w.period_from <= s.day_to and w.period_to >= s.day_from
),
left_over as (
  select t.record_type, t.unit, t.unit_part, t.origin_id, t.day,
         row_number() over (partition by t.record_type, t.unit, t.unit_part, t.origin_id order by t.day) as nth
  from (select *, cast(unnest(generate_series(day_from, day_to, interval 1 day)) as date) as day from touched) t
  where not exists (
    select 1 from withdrawn w
    where w.record_type = t.record_type and w.unit = t.unit and w.origin_id = t.origin_id and t.day between w.period_from and w.period_to
  )
)
select s.record_type, s.unit, s.unit_part, s.day_from, s.day_to, s.origin_id
from stretch s
where not exists (
  select 1 from touched t
  where t.record_type = s.record_type and t.unit = s.unit and t.unit_part is not distinct from s.unit_part and t.origin_id = s.origin_id and t.day_from = s.day_from
)
union all
select record_type, unit, unit_part, min(day), max(day), origin_id
from left_over group by record_type, unit, unit_part, origin_id, day - cast(nth as integer)
order by record_type, unit, unit_part, day_from, origin_id;
