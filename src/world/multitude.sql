-- Everyone else at one gate: people who come to work and go home, on the same days and by the same turnstiles as those of the story.
-- Whole numbers only, so that every machine counts the same; `mix` and the table `bearer` (number, name as gates write it) are made before.
-- $site $workers $first $days $seed
with worker as (
  select cast(r as bigint) as n, mix($site * 100003 + r * 17 + $seed) as luck from range(0, $workers) t(r)
),
hired as (
  select n, luck, 1000 + $site * 37 % 900 + n * 3 as badge, luck % bearers as name,
         (luck >> 3) % ($days // 2) as first_day, $days // 3 + (luck >> 5) % ($days - $days // 3) as length,
         380 + (luck >> 7) % 7 * 20 as begins, 510 + (luck >> 9) % 5 * 40 as stays, luck % 5 as gate,
         case when (luck >> 11) % 4 = 0 then 6 else 5 end as week
  from worker, (select count(*) as bearers from bearer)
),
present as (
  select h.*, d.day, mix(h.luck + d.day * 7919) as today
  from hired h, (select cast(r as bigint) as day from range(0, $days) t(r)) d
  where d.day >= h.first_day and d.day < h.first_day + h.length and ($first + d.day + 3) % 7 < h.week
),
passed as (
  select n, day, badge, name, gate, 'вход' as direction, begins * 60 + today % 1500 as second from present where today % 29 > 0
  union all
  select n, day, badge, name, gate, 'выход', (begins + stays) * 60 + (today >> 4) % 1500 from present where today % 29 > 0 and today % 211 > 0
)
select make_timestamp(($first + day) * 86400000000 + second * 1000000) as moment, direction, 'Турникет ' || (gate + 1) as gate,
       cast(badge as varchar) as badge, b.name as person, cast(null as varchar) as escort, $contractor as contractor, 'w' || $site || '-' || n as entity
from passed p join bearer b on b.number = p.name
