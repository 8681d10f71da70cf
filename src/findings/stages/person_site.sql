-- Which sites a person's own records name, with or without a gate log there.
create or replace table ind.person_site as
with named as (
  select person, site, min(entry_id) as record_id from ind.site_stay group by person, site
  union all
  select person, site, min(record_id) from ind.site_list where person is not null group by person, site
  union all
  select person, site, min(record_id) from ind.practice_order where site is not null group by person, site
)
select person, site, min(record_id) as record_id from named group by person, site order by person, site;
