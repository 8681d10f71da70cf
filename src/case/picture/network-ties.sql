-- Everything within two steps of an arrangement, one row per record: who (a) is tied to whom (b), and how.
-- $1 entities and $2 the nodes they are drawn as (a worker is drawn as the cohort); $3 its cohorts; $4 its parties.
with drawn as (select unnest($1) as entity, unnest($2) as node),
own as (select unnest($3) as cohort_id),
party as (select unnest($4) as entity),
sure as (select cohort_id, role, entity, record_id, min(link_p) as link_p from ind.role_tie group by 1, 2, 3, 4),
role as (
  select e.entity as a, e.cohort_id as b, 'role' as what, e.role as kind, e.record_id, e.day_from, e.day_to, coalesce(s.link_p, 1e0) as link_p,
         e.k, e.n, cast(null as decimal(38,2)) as amount, cast(null as varchar) as cur
  from ind.role_edge e
  left join sure s on s.cohort_id = e.cohort_id and s.role = e.role and s.entity = e.entity and s.record_id = e.record_id
  where e.cohort_id in (select cohort_id from own) or e.entity in (select entity from party)
),
tie as (
  select t.a, t.b, 'tie', t.kind, t.record_id, cast(null as date), cast(null as date), case when t.rarity = 1 then 1e0 else 0.5e0 end,
         cast(null as integer), cast(null as integer), cast(null as decimal(38,2)), cast(null as varchar)
  from ind.tie t where t.a in (select entity from party) or t.b in (select entity from party)
),
holder as (
  select account, min(holder) as holder from ind.account
  where holder is not null group by account having count(distinct holder) = 1
),
payment as (
  select coalesce(p.payer, f.holder) as payer, coalesce(p.payee, t.holder) as payee, coalesce(p.purpose_class, 'unstated') as class,
         p.record_id, p.at_day, p.amount, p.amount_cur
  from ind.bank_payment p
  left join holder f on f.account = p.payer_account
  left join holder t on t.account = p.payee_account
  where p.reversal_of is null
),
paid as (
  select coalesce(d.node, m.payer), coalesce(c.node, m.payee), 'payment', m.class, m.record_id, m.at_day, m.at_day, 1e0,
         cast(null as integer), cast(null as integer), cast(m.amount as decimal(38,2)), m.amount_cur
  from payment m
  left join drawn d on d.entity = m.payer
  left join drawn c on c.entity = m.payee
  where m.payer is not null and m.payee is not null
    and (m.payer in (select entity from party) or m.payee in (select entity from party))
),
placed as (
  select d.node, s.site, 'place', 'site', s.record_id, cast(null as date), cast(null as date), 1e0,
         cast(null as integer), cast(null as integer), cast(null as decimal(38,2)), cast(null as varchar)
  from ind.person_site s join drawn d on d.entity = s.person where s.site is not null
),
found as (select * from role union all select * from tie union all select * from paid union all select * from placed)
select f.a, f.b, f.what, f.kind, min(f.day_from) as day_from, max(f.day_to) as day_to, min(f.link_p) as link_p, max(f.k) as k, max(f.n) as n,
       f.cur, cast(sum(f.amount) as varchar) as amount, list(distinct f.record_id order by f.record_id) as records,
       list(distinct x.origin_id order by x.origin_id) filter (where x.origin_id is not null) as origins
from found f left join custody.exhibit x on x.exhibit_id = substr(f.record_id, 5, 16)
where f.a <> f.b
group by f.a, f.b, f.what, f.kind, f.cur
order by 1, 2, 3, 4, 10
