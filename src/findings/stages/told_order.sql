-- Which papers tell of one order: a register of orders names who signed and who represented, the list of its people stands in another file, and
-- somebody else writes «330/с» or «330» for «330-с». One university's orders of one day and number are one where nothing but marks, or a suffix left out, tells them apart.
create or replace table ind.told_order as
with numbered as (
  select record_id, university, order_date, order_no, order_int,
         replace(replace(replace(replace(replace(order_no, ' ', ''), '-', ''), '/', ''), '.', ''), '№', '') as mark
  from ind.enrolment_order
),
-- Faculties may each have an order 12 of one day: then a bare 12 is none of theirs.
suffixed as (
  select university, order_date, order_int, min(mark) as mark
  from numbered where order_int is not null and mark <> cast(order_int as varchar)
  group by university, order_date, order_int having count(distinct mark) = 1
),
marked as (
  select n.record_id, n.university, n.order_date, n.order_int, coalesce(case when n.mark = cast(n.order_int as varchar) then s.mark end, n.mark) as mark
  from numbered n
  left join suffixed s on s.university = n.university and s.order_date = n.order_date and s.order_int = n.order_int
)
select record_id, min(record_id) over (partition by university, order_date, order_int, mark) as order_id from marked order by record_id;
