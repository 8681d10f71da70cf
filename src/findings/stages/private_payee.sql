-- Who among those that money goes to is a person and no firm or shop. Of names nothing is read, only what the paper takes them for.
create or replace table ind.private_payee as
with receiver as (
  select payee as person from ind.bank_payment where payee is not null
  union
  select counterparty from ind.cash_movement where counterparty is not null
)
select distinct r.person
from receiver r
join custody.member m on m.{entity} = r.person
join custody.mention c on c.mention_id = m.mention_id and c.kind = 'person'
order by r.person;
