-- Filled where records keep features of masked text; text itself never reaches this schema.
create or replace table ind.near_duplicate as
select cast(null as varchar) as record_type, cast(null as varchar) as a, cast(null as varchar) as b,
       cast(null as double) as score, cast(null as varchar) as group_id
where false;
