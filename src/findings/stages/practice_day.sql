-- A letter without a number that names no contract («Направление на практику», «б/н») says that people were sent, and orders nothing: whoever brings them can write it.
create or replace table ind.practice_day as
with ordered as (
  select person, host, span_from, span_to, record_id from ind.practice_order where order_int is not null or contract_no is not null
  union all
  select l.person, c.host, coalesce(l.span_from, c.span_from), coalesce(l.span_to, c.span_to), l.record_id
  from ind.practice_contract_line l join ind.practice_contract c on c.record_id = l.contract_id
  where l.person is not null
),
expanded as (
  select person, host, record_id, cast(unnest(generate_series(span_from, span_to, interval 1 day)) as date) as day
  from ordered where span_from is not null and span_to is not null
)
select person, day, host, min(record_id) as record_id from expanded group by person, day, host order by person, day, host;
