-- Sums within an origin; badge minutes: the greatest origin of each day, and NULL where no gate log speaks of the person's month.
create or replace table ind.pay_month as
with paid as (
  select person, employer, month, origin_id,
         cast(sum(accrued_base) as decimal(18,2)) as accrued_base,
         cast(sum(paid_base) as decimal(18,2)) as paid_base,
         cast(sum(withheld_base) as decimal(18,2)) as withheld_base
  from ind.payroll_line group by person, employer, month, origin_id
),
badge_day as (
  select person, month, day, max(minutes) as minutes
  from (
    select person, month, day, origin_id, sum(minutes) as minutes
    from ind.person_site_day where person in (select person from paid) group by person, month, day, origin_id
  )
  group by person, month, day
),
badged as (select person, month, sum(least(1440, minutes)) as minutes from badge_day group by person, month),
covered as (
  select distinct p.person, cast(year(c.day) * 12 + month(c.day) - 1 as integer) as month
  from ind.person_site p join ind.coverage_day c on c.record_type = 'site_access' and c.unit = p.site
  where p.person in (select person from paid)
)
select p.person, p.employer, p.month, p.origin_id, p.accrued_base, p.paid_base, p.withheld_base,
       cast(case when b.person is not null then b.minutes when c.person is not null then 0 end as integer) as badge_minutes
from paid p
left join badged b on b.person = p.person and b.month = p.month
left join covered c on c.person = p.person and c.month = p.month
order by p.person, p.employer, p.month, p.origin_id;
