-- temp.main.met_key → the keys that stand more than once; of very many those that first stood again
with repeated as (
  select type, high, low, count(*) as times, list_extract(min(rowid, 2), 2) as again
  from temp.main.met_key
  where (low & 2147483647) % $1 = $2
  group by type, high, low having count(*) > 1
),
standing as (
  select k.type, k.high, k.low, k.unit, k.place, min(k.rowid) as nth
  from temp.main.met_key k join repeated r on r.type = k.type and r.high = k.high and r.low = k.low
  group by all
),
told as (
  select type, high, low, count(*) as rows, array_to_string(min_by(unit || ':' || place, nth, 5), ' ') as first_rows
  from standing group by all
)
select r.type, r.again - (select min(rowid) from temp.main.met_key) as again, r.times, t.rows, t.first_rows,
  row_number() over (partition by r.type order by r.again) as rank, count(*) over (partition by r.type) as total
from repeated r join told t on t.type = r.type and t.high = r.high and t.low = r.low
qualify rank <= 100000
