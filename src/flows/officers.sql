-- People who signed the given workers' practice certificates or orders, or the orders they came on.
with worker as (select unnest($1) as person)
select distinct signer as person from (
  select c.signer from ind.practice_certificate c join worker w on w.person = c.person
  union all
  select o.signer from ind.practice_order o join worker w on w.person = o.person
  union all
  select e.signer from ind.enrolment_order e
  join ind.enrolment_line l on l.order_id = e.record_id join worker w on w.person = l.person
) signed
where signer is not null
order by 1
