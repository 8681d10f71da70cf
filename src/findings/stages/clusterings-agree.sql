-- The two partitions are one when every strict entity meets exactly one loose entity and the other way round.
select count(*) as pairs, count(distinct entity_id) as strict, count(distinct loose_entity_id) as loose
from (select distinct entity_id, loose_entity_id from custody.member)
