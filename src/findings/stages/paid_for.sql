-- For whom somebody else pays, as far as it is known: the people whom a payment names, and those under whose contract with the school it is.
-- Names of whom the material knows nothing else say nothing. A payment that reverses another is for nobody. One that does not say what it is for is
-- for study where it goes to the school of whom it names, or whose contract it is; one that leaves it to a contract says nothing where it goes elsewhere.
create or replace table ind.paid_for as
with known as (
  select person, university from ind.enrolment_line
  union select m.person, c.university from ind.cohort_member m join ind.cohort c on c.cohort_id = m.cohort_id
  union select person, university from ind.tuition_charge
),
under_contract as (
  select university, contract_no, person from ind.enrolment_line where contract_no is not null
  union
  select university, contract_no, person from ind.tuition_charge where contract_no is not null
),
told as (
  select b.record_id, p.mention as person, 1 as named, case when b.payee = k.university then 1 else 0 end as to_school
  from ind.party p
  join ind.bank_payment b on b.record_id = p.record_id
  join known k on k.person = p.mention
  where p.role = 'for' and (b.purpose_class <> 'other' or b.contract is null or b.payee = k.university)
  union all
  select b.record_id, c.person, 0, 1
  from ind.bank_payment b
  join under_contract c on c.university = b.payee and c.contract_no = b.contract
)
select b.record_id, b.payer, b.payee, b.at_day as day,
       case when max(t.to_school) = 1 and b.purpose_class in ('other', 'unstated') then 'tuition' else b.purpose_class end as kind, t.person
from told t
join (select record_id, max(named) as named from told group by record_id) n on n.record_id = t.record_id and n.named = t.named
join ind.bank_payment b on b.record_id = t.record_id
where b.payer is not null and b.payer <> t.person and b.reversal_of is null
group by b.record_id, b.payer, b.payee, b.at_day, b.purpose_class, t.person
order by b.record_id, t.person;
