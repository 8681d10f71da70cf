-- Places that the records of an arrangement name, with the records. $1 workers, $2 parties. Only what an address or a site says, never a person's home abroad.
with worker as (select unnest($1) as entity), party as (select unnest($2) as entity),
named as (
  select 'site' as kind, s.site as entity, s.record_id, s.person from ind.person_site s join worker w on w.entity = s.person
  union all
  select 'lodging', a.place, a.record_id, a.person from ind.arrival_notice a join worker w on w.entity = a.person
  union all
  select 'workplace', e.place, e.record_id, e.person from ind.employment_contract e join worker w on w.entity = e.person
  union all
  select 'office', c.place, c.record_id, null from ind.company_address c join party p on p.entity = c.org
  union all
  select 'practice', c.place, c.record_id, null from ind.practice_contract c where c.host in (select entity from party)
  union all
  select 'meeting', c.place, c.record_id, null from ind.contact_event c where c.record_id in (select record_id from ind.party where mention in (select entity from party))
)
select n.kind, n.entity, list(distinct n.person order by n.person) filter (where n.person is not null) as people,
       list(distinct n.record_id order by n.record_id) as records,
       list(distinct x.origin_id order by x.origin_id) filter (where x.origin_id is not null) as origins,
       cast(min(g.lat) as double) as lat, cast(min(g.lon) as double) as lon
from named n
left join custody.exhibit x on x.exhibit_id = substr(n.record_id, 5, 16)
left join (
  select place_id, min(lat) as lat, min(lon) as lon from ind.place where lat is not null and lon is not null group by 1
) g on g.place_id = n.entity
where n.entity is not null
group by 1, 2 order by 1, 2
