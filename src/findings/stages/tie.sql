-- Direct ties have rarity 1. A shared address, account or contact ties its holders, the more weakly the more holders it has;
-- above 50 holders it says nothing (a mass registrar, a dormitory) and would only grow quadratically.
create or replace table ind.tie as
with direct as (
  select org as a, person as b, 'officer' as kind, record_id from ind.company_officer
  union all select org, owner, 'owner', record_id from ind.company_owner
  union all select a, b, kind, record_id from ind.affiliation where kind <> 'shared_contact'
),
held as (
  select 'address' as kind, place as value, org as holder, min(record_id) as record_id from ind.company_address group by place, org
  union all select 'account', account, holder, min(record_id) from ind.account group by account, holder
  union all select 'contact', contact, a, min(record_id) from ind.affiliation where contact is not null group by contact, a
  union all select 'contact', contact, b, min(record_id) from ind.affiliation where contact is not null group by contact, b
),
holder as (
  select kind, value, holder, min(record_id) as record_id from held
  where value is not null and holder is not null group by kind, value, holder
),
rarity as (select kind, value, cast(count(*) as integer) as holders from holder group by kind, value having count(*) between 2 and 50),
pair as (
  select least(a, b) as a, greatest(a, b) as b, kind, 1 as rarity, record_id from direct where a <> b
  union all
  select x.holder, y.holder, x.kind, r.holders, x.record_id
  from holder x
  join rarity r on r.kind = x.kind and r.value = x.value
  join holder y on y.kind = x.kind and y.value = x.value and y.holder > x.holder
)
select a, b, kind, min(rarity) as rarity, min(record_id) as record_id from pair group by a, b, kind order by a, b, kind;
