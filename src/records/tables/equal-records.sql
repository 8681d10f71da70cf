-- rec.record → the records whose content stands more than once in the exhibit, in the order of the file
with repeated as (
  select content_hash, 'header' as paper
  from rec.record
  where exhibit_id = $1 and content_hash % $2 = $3
  group by all having count(*) > 1
)
select r.record_id, r.locator, r.content_hash || ' ' || 'header' as said
from rec.record r join repeated on repeated.content_hash = r.content_hash and repeated.paper = 'header'
where r.exhibit_id = $1
order by r.rowid limit 1000
