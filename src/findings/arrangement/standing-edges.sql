-- The edges that stand, one row each, with the probability of their links: the weakest of the sure ones where the edge stands
-- on those alone, else the weakest of all; and how many of the people somebody pays for hold a named quota or exchange place: wages of
-- whoever they work for are not what such a place is paid with.
with tie as (
  select distinct t.cohort_id, t.role, t.entity, t.person, t.record_id, t.link_p, t.day
  from ind.role_tie t
  join (select distinct cohort_id, role, entity from ind.role_edge) e
    on e.cohort_id = t.cohort_id and e.role = t.role and e.entity = t.entity
),
edge as (
  select cohort_id, role, entity, min(k) as k, min(n) as n, min(day_from) as day_from, max(day_to) as day_to
  from ind.role_edge group by cohort_id, role, entity
),
linked as (
  select t.cohort_id, t.role, t.entity,
         count(distinct t.person) filter (where t.link_p >= {sure_link}) as sure_people,
         min(t.link_p) filter (where t.link_p >= {sure_link}) as least_sure, min(t.link_p) as least,
         count(distinct t.person) filter (where t.role = 'overseer' and substr(t.record_id, 1, 4) in ('pay-', 'bnk-', 'csh-')) as collected_from,
         min(t.day) as first_day
  from tie t group by t.cohort_id, t.role, t.entity
),
placed as (
  select m.cohort_id, m.person,
         max(case when l.funding in ('quota', 'exchange') or o.agreement_id is not null then 1 else 0 end) as quota
  from ind.cohort_member m
  join ind.enrolment_line l on l.record_id = m.record_id
  left join ind.told_order t on t.record_id = l.order_id
  left join ind.told_order a on a.order_id = t.order_id
  left join ind.enrolment_order o on o.record_id = a.record_id
  group by m.cohort_id, m.person
),
paid as (
  select distinct t.cohort_id, t.role, t.entity, t.person
  from tie t
  left join edge h on h.cohort_id = t.cohort_id and h.entity = t.entity and h.role = 'host'
  where t.role = 'payer' and h.entity is null
),
sponsored as (
  select t.role, t.entity, count(distinct p.person) as people, count(distinct case when p.quota = 1 then p.person end) as quota_people
  from paid t
  join placed p on p.cohort_id = t.cohort_id and p.person = t.person
  group by t.role, t.entity
),
-- Who keeps accounts, or is registered to, pays what others tell it to.
bank as (
  select bank as entity from ind.account where bank is not null
  union select org from ind.company_activity where substr(okved, 1, 4) = '64.1' and main
),
record as (
  select cohort_id, role, entity, array_agg(record_id order by day nulls last, record_id) as records
  from (select cohort_id, role, entity, record_id, min(day) as day from tie group by cohort_id, role, entity, record_id)
  group by cohort_id, role, entity
)
select e.cohort_id, e.role, e.entity, e.k, e.n, e.day_from, e.day_to,
       cast(case when 2 * l.sure_people >= e.n or l.sure_people >= 8 then l.least_sure else l.least end as double) as link_p,
       coalesce(10 * s.quota_people >= 9 * s.people, false) or (e.role = 'payer' and e.entity in (select entity from bank)) as reference,
       e.entity in (select site from ind.person_site) as place,
       e.entity in (select phone from ind.application union all select email from ind.application union all select emergency from ind.application union all select contact from ind.invitation) as contact,
       2 * l.collected_from >= e.n as collects, e.entity in (select entity_id from custody.unnamed where not in_folder) as unnamed, r.records
from edge e
join linked l on l.cohort_id = e.cohort_id and l.role = e.role and l.entity = e.entity
join record r on r.cohort_id = e.cohort_id and r.role = e.role and r.entity = e.entity
left join sponsored s on s.role = e.role and s.entity = e.entity
order by e.cohort_id, e.role, e.entity
