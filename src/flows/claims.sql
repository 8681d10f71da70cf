-- Amounts that a witness states, where the interview is tied to the arrangement: a cited record is of it, or it names a party.
with cited as (select unnest($1) as record_id),
entity as (select unnest($2) as entity_id),
told as (
  select p.record_id from ind.party p
  join entity e on e.entity_id = p.mention
  union
  select record_id from cited
),
interview as (
  select distinct c.interview_id from ind.claim c join told x on x.record_id in (c.record_id, c.interview_id)
)
select c.record_id, c.topic, c.time_from, c.time_to, c.first_hand, c.per, c.amount, coalesce(c.amount_cur, $3) as currency
from ind.claim c
join interview i on i.interview_id = c.interview_id
where c.amount is not null
order by c.record_id
