-- Documented citizenship of the given mentions ($1) and of the given records ($2), as written. Runs in the protected database alone.
with mention as (select unnest($1) as mention_id), source as (select unnest($2) as record_id)
select t.mention as about, t.value, t.period_from, t.period_to, t.record_id
from trait t join mention m on m.mention_id = t.mention
where t.kind = 'citizenship' and t.value is not null
union all
select r.record, r.value, null, null, r.record
from record_trait r join source s on s.record_id = r.record
where r."column" = 'citizenship'
order by 1, 2, 5
