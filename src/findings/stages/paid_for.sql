-- For whom somebody else pays, as far as it is known: the people whom a payment names, and those under whose contract with the school it is.
-- Names of whom the material knows nothing else say nothing. A payment that reverses another is for nobody.
create or replace table ind.paid_for as
with known as (
  select person from ind.enrolment_line
  union select person from ind.cohort_member
  union select person from ind.tuition_charge
),
under_contract as (
  select university, contract_no, person from ind.enrolment_line where contract_no is not null
  union
  select university, contract_no, person from ind.tuition_charge where contract_no is not null
),
told as (
  select b.record_id, p.mention as person, 1 as named
  from ind.party p
  join ind.bank_payment b on b.record_id = p.record_id
  join known k on k.person = p.mention
  where p.role = 'for'
  union all
  select b.record_id, c.person, 0
  from ind.bank_payment b
  join under_contract c on c.university = b.payee and c.contract_no = b.contract
)
select b.record_id, b.payer, b.payee, b.at_day as day, b.purpose_class as kind, t.person
from told t
join (select record_id, max(named) as named from told group by record_id) n on n.record_id = t.record_id and n.named = t.named
join ind.bank_payment b on b.record_id = t.record_id
where b.payer is not null and b.payer <> t.person and b.reversal_of is null
group by b.record_id, b.payer, b.payee, b.at_day, b.purpose_class, t.person
order by b.record_id, t.person;
