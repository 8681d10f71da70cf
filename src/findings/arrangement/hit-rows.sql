-- What fired or explains, with the origin behind each cited record and how surely the subject is the one that the record's exhibit names.
with weak as (
  select {entity} as entity, substr(mention_id, 3, 16) as exhibit, min(cast(link_weight as double)) as link_p
  from custody.member where {trusted} group by 1, 2
)
select h.indicator, h.subject, h.record_type, h.record_id, h.part,
       coalesce(x.origin_id, substr(h.record_id, 5, 16)) as origin, coalesce(w.link_p, 1e0) as link_p
from custody.hit_evidence h
left join custody.exhibit x on x.exhibit_id = substr(h.record_id, 5, 16)
left join weak w on w.entity = h.subject and w.exhibit = substr(h.record_id, 5, 16)
where h.clustering = '{clustering}'
order by h.indicator, h.subject, h.record_type, h.record_id, h.part
