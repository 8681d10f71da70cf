-- Who is tied to a cohort's members, in which of the six roles, by which record: an order ties the people on its own
-- lines. The cohort's own university is never a party, nor is a member in a tie to himself.
-- Of people who never enrolled: who invites them and does not employ them is an agent; so is who is paid for personnel by the firm where
-- they are the latest to have begun, once (not of fitters on an errand: listed in a trade of their own, and paid nothing here); who is paid for them month by month sent them. Who pays their agent for the visas of people at work takes them.
-- Who is paid for personnel by the firm where students work or are sent to practise, and pays their university for tuition or practice about their order, brought them and pays for them.
-- Whom they empower acts for them, and so does who is empowered for their order. Whom the paper of their entry names as sending them, sent them. Whose crew list they stand on, while another firm has them on site or pays them, sent them. To whom their go-between passes on, month by
-- month, part of what the taker pays it, sent them too; a go-between that pays the university near the order pays for the group.
-- Whose payment for tuition or practice names them, their contract or their order pays for them, and so does whom their employer lends or hands the money for tuition near the order, and who pays the university within two months.
-- Who employs them and is paid for personnel by another firm sent them there, and the other firm has them.
-- Whose contract gives another firm hands sent there the students whom it employs or brought, or who are as many of one group or one agent as the contract says, and the other firm has them.
-- Who is paid for students at work month by month, by the head and for as many as they are, sent them.
-- Whoever made out an invitation sits in the office, unless papers place him outside of the firm that invites, or it is their agent: then he acts for the people.
-- Who crosses the border with their group, or with people of it on two days, minds them, unless his post says why; so does the one foreman listed among them.
-- Whose own telephone stands on their applications acts for them, and whose stands on their bank cards minds them.
-- The firm that invites them is an office only where it is neither their agent nor their employer. Who collects the wages of five and more, or
-- the greater part of them, oversees them.
create or replace table ind.role_tie as
with member as (
  select m.cohort_id, m.person, m.record_id, c.university from ind.cohort_member m join ind.cohort c on c.cohort_id = m.cohort_id
),
head as (
  select distinct l.person, o.record_id as order_id, o.signer, o.representative, o.leader, o.order_date
  from ind.enrolment_line l
  join ind.told_order t on t.record_id = l.order_id
  join ind.told_order a on a.order_id = t.order_id
  join ind.enrolment_order o on o.record_id = a.record_id
),
for_order as (
  select a.record_id, a.holder, coalesce(a.valid_from, o.order_date) as day, o.record_id as order_id, o.university
  from ind.accreditation a
  join ind.enrolment_order o on o.order_int = a.order_int and o.kind = 'enrol'
   and date_diff('day', coalesce(a.valid_from, o.order_date), o.order_date) between -60 and 200
  where a.kind = 'power_of_attorney'
),
-- Every university has an order 95: a number that is of orders of two is of neither.
of_one as (select record_id from for_order group by record_id having count(distinct university) = 1),
mandate as (
  select l.person, 'facilitator' as role, f.holder as entity, f.day, f.record_id
  from for_order f join of_one using (record_id) join ind.enrolment_line l on l.order_id = f.order_id
),
stay as (
  select person, site, contractor, escort, min(day) as day, min(entry_id) as record_id
  from ind.site_stay where person in (select person from ind.cohort_member) group by person, site, contractor, escort
),
holder as (
  select badge, min(person) as person from ind.site_list
  where badge is not null and person is not null group by badge having count(distinct person) = 1
),
employs as (
  select person, entity, min(day) as day
  from (
    select person, employer as entity, signed as day from ind.employment_contract
    union all select person, employer, paid_on from ind.payroll_line
    union all select payee, payer, at_day from ind.bank_payment where purpose_class = 'wage'
    union all select person, contractor, span_from from ind.site_list where kind <> 'crew'
    union all select person, contractor, day from stay
    union all select person, employer, day from ind.timesheet where hours > 0
  )
  where entity is not null group by person, entity
),
invited as (
  select person, inviting, applied as day, record_id from ind.invitation where valid_from is not null or stay_days is not null
  union all select person, inviting, coalesce(issued, entered), record_id from ind.visa where coalesce(category, 'study') <> 'study'
),
agent as (
  select i.person, 'facilitator' as role, i.inviting as entity, i.day, i.record_id
  from invited i
  join (select distinct person from employs) w on w.person = i.person
  left join employs o on o.person = i.person and o.entity = i.inviting
  left join ind.site_list h on h.person = i.person and h.host = i.inviting
  where o.person is null and h.person is null
),
-- Whom papers place at a firm: who acts by its mandate, is its officer or on its staff. Who signs a university's papers sits in it.
at_firm as (
  select holder as person, coalesce(represents, grantor) as firm from ind.accreditation where kind in ('power_of_attorney', 'mandate', 'post')
  union select person, org from ind.company_officer
  union select a, b from ind.affiliation where kind in ('staff', 'adviser')
  union select b, a from ind.affiliation where kind in ('staff', 'adviser')
  union select person, employer from ind.employment_contract
),
signs_for_school as (
  select person from ind.signing_authority where person is not null
  union select signer from ind.enrolment_order
  union select signer from ind.practice_certificate
  union select signer from ind.practice_order
),
made_out as (
  select i.person, case when g.person is not null or (o.person is not null and s.person is null and u.entity_id is null) then 'facilitator' else 'office' end as role,
         i.responsible as entity, coalesce(i.applied, i.valid_from) as day, i.record_id
  from ind.invitation i
  left join (select distinct person from at_firm where firm is not null and firm <> person) o on o.person = i.responsible
  left join (select distinct entity_id from custody.unnamed where not in_folder) u on u.entity_id = i.inviting
  left join (
    select person from signs_for_school union select a.person from at_firm a join ind.invitation v on v.inviting = a.firm and v.responsible = a.person
  ) s on s.person = i.responsible
  left join (select distinct person, entity from agent) g on g.person = i.person and g.entity = i.inviting
  where i.responsible is not null
),
gave as (
  select person, phone as contact, received as day, record_id from ind.application
  union all select person, email, received, record_id from ind.application
  union all select person, emergency, received, record_id from ind.application
  union all select person, contact, coalesce(applied, valid_from), record_id from ind.invitation where contact is not null
),
-- A telephone that stands where one representative is named, and never where another is, is his also where the row leaves him out.
answers as (
  select contact, min(representative) as person from ind.invitation
  where contact is not null and representative is not null
  group by contact having count(distinct representative) = 1 and count(*) > 1
),
-- Whose telephone people give, or have the messages of their bank cards sent to.
owner as (
  select contact, min(person) as person
  from (
    select contact, holder as person from ind.accreditation
    union select contact, a from ind.affiliation
    union select contact, b from ind.affiliation where kind = 'shared_contact'
    union select contact, holder from ind.account
    union select contact, person from answers
  )
  where contact is not null and person is not null and person not in (select person from ind.cohort_member)
  group by contact having count(distinct person) = 1
),
reached as (
  select g.person, 'facilitator' as role, o.person as entity, g.day, g.record_id
  from gave g join owner o on o.contact = g.contact
  union all
  select a.holder, 'overseer', o.person, a.span_from, a.record_id
  from ind.account a join owner o on o.contact = a.contact
),
entry as (
  select m.cohort_id, m.person, b.at_day, b.at_minute, b.group_id
  from member m join ind.border_crossing b on b.person = m.person and b.direction = 'in'
),
-- People of other groups travel to their own, crews of ships and trains to nobody's, and an attaché receives whom his post is there for.
traveller as (
  select b.person, b.at_day, b.at_minute, b.group_id, b.record_id
  from ind.border_crossing b
  left join ind.accredited_post a on a.person = b.person and a.span_from <= b.at_day and b.at_day <= coalesce(a.span_to, b.at_day)
  where b.direction = 'in' and a.person is null and coalesce(b.purpose, 'other') <> 'transport_crew'
    and b.person not in (select person from ind.cohort_member)
    and b.person not in (select person from ind.enrolment_line where person is not null)
),
beside as (
  select e.cohort_id, e.person, t.person as entity, t.at_day as day, t.record_id, 1 as listed
  from entry e join traveller t on t.group_id = e.group_id and t.at_day = e.at_day
  union
  select e.cohort_id, e.person, t.person, t.at_day, t.record_id, 0
  from entry e join traveller t on t.at_day = e.at_day and t.at_minute between e.at_minute - 20 and e.at_minute + 20
  where coalesce(t.group_id, e.group_id, '') = coalesce(e.group_id, t.group_id, '')
),
accompanies as (
  select b.cohort_id, b.entity
  from beside b
  group by b.cohort_id, b.entity
  having count(distinct b.person) >= 3 and (max(b.listed) = 1 or count(distinct b.day) > 1)
),
fellow as (
  select distinct b.person, b.entity, b.day, b.record_id
  from beside b join accompanies a on a.cohort_id = b.cohort_id and a.entity = b.entity
),
listed_together as (
  select origin_id, kind, site, contractor, span_from, min(case when trade = '3123' then person end) as entity
  from ind.site_list
  group by origin_id, kind, site, contractor, span_from
  having count(distinct person) > 5 and count(distinct case when trade = '3123' then person end) = 1
),
foreman as (
  select l.person, t.entity, l.span_from as day, l.record_id
  from ind.site_list l
  join listed_together t on t.origin_id = l.origin_id and t.kind = l.kind and t.site = l.site
   and coalesce(t.contractor, '') = coalesce(l.contractor, '') and coalesce(t.span_from, date '1970-01-01') = coalesce(l.span_from, date '1970-01-01')
),
single as (
  select person, 'office' as role, signer as entity, order_date as day, order_id as record_id from head
  union all select person, 'facilitator', representative, order_date, order_id from head
  union all select person, 'overseer', leader, order_date, order_id from head
  union all select person, role, entity, day, record_id from made_out
  union all select person, 'overseer', entity, day, record_id from fellow
  union all select person, 'overseer', entity, day, record_id from foreman
  union all select person, 'facilitator', representative, applied, record_id from ind.invitation
  union all select person, 'overseer', leader, coalesce(applied, valid_from), record_id from ind.invitation
  union all select person, 'overseer', leader, coalesce(issued, valid_from, entered), record_id from ind.visa
  union all select person, 'overseer', leader, at_day, record_id from ind.border_crossing
  union all select person, 'facilitator', representative, coalesce(issued, valid_from, entered), record_id from ind.visa
  union all select person, 'dispatcher', sending, coalesce(applied, valid_from), record_id from ind.invitation
  union all select person, 'dispatcher', sending, coalesce(issued, valid_from, entered), record_id from ind.visa
  union all select person, 'office', signer, issued, record_id from ind.practice_certificate
  union all select person, 'office', signer, coalesce(order_date, span_from), record_id from ind.practice_order
  union all select person, 'facilitator', representative, received, record_id from ind.application
  union all select person, 'facilitator', representative, day, record_id from ind.tuition_charge
  union all select person, 'facilitator', representative, coalesce(filed, stay_from), record_id from ind.arrival_notice
  union all select person, 'dispatcher', sending, coalesce(filed, stay_from), record_id from ind.arrival_notice
  union all select person, 'facilitator', agent, received, record_id from ind.application
  union all select person, 'dispatcher', sending, received, record_id from ind.application
  union all select person, role, entity, day, record_id from reached
  union all select person, 'facilitator', contact, day, record_id from gave
  union all select grantor, 'facilitator', holder, valid_from, record_id from ind.accreditation where kind = 'power_of_attorney'
  union all select person, role, entity, day, record_id from mandate
  union all select person, 'dispatcher', supplier, signed, record_id from ind.employment_contract
  union all select s.person, 'overseer', coalesce(h.person, s.escort), s.day, s.record_id from stay s left join holder h on h.badge = s.escort
  union all select person, 'overseer', leader, span_from, record_id from ind.site_list
  union all select person, 'overseer', leader, coalesce(order_date, span_from), record_id from ind.practice_order
  union all select person, 'overseer', leader, issued, record_id from ind.practice_certificate
  union all select person, 'overseer', curator, span_from, record_id from ind.site_list
  union all select person, 'overseer', leader, paid_on, record_id from ind.payroll_line
  union all select person, 'overseer', leader, min(day), min(record_id) from ind.timesheet group by person, leader
  union all select person, 'dispatcher', sending, span_from, record_id from ind.site_list
  union all select person, 'host', host, coalesce(order_date, span_from), record_id from ind.practice_order
  union all select person, 'host', host, issued, record_id from ind.practice_certificate
  union all select person, 'host', employer, signed, record_id from ind.employment_contract
  union all select person, 'host', contractor, span_from, record_id from ind.site_list where kind <> 'crew'
  union all select person, 'host', host, span_from, record_id from ind.site_list
  union all select person, 'host', site, span_from, record_id from ind.site_list where kind in ('crew', 'induction')
  union all select person, 'host', site, day, record_id from stay
  union all select person, 'host', contractor, day, record_id from stay
  union all select person, 'host', employer, min(day), min(record_id) from ind.timesheet where hours > 0 group by person, employer
  union all select l.person, 'host', c.host, c.contract_date, l.record_id
            from ind.practice_contract_line l join ind.practice_contract c on c.record_id = l.contract_id
  union all select person, 'payer', payer, span_from, record_id from ind.enrolment_line
  union all select person, 'payer', payer, day, record_id from ind.tuition_charge
  union all select person, 'payer', employer, paid_on, record_id from ind.payroll_line
  union all select payee, 'payer', payer, at_day, record_id from ind.bank_payment where purpose_class = 'wage'
),
collected as (
  select person, proxy as hand, month, paid_on as day, record_id
  from ind.payroll_line where proxy is not null and coalesce(method, 'proxy') in ('proxy', 'third_party')
  union all
  select w.payee, o.payee, w.at_month, o.at_day, o.record_id
  from ind.bank_payment w
  join ind.bank_payment o on o.payer = w.payee and o.purpose_class not in ('tax', 'wage') and 2 * o.amount > w.amount
   and date_diff('minute', w.at_local, o.at_local) between 0 and 2880
  join ind.private_payee q on q.person = o.payee
  where w.purpose_class = 'wage'
  union all
  select w.payee, c.counterparty, w.at_month, c.at_day, c.record_id
  from ind.bank_payment w
  join ind.cash_movement c on c.holder = w.payee and c.kind = 'handover' and 2 * c.amount > w.amount
   and date_diff('minute', w.at_local, c.at_local) between 0 and 2880
  join ind.private_payee q on q.person = c.counterparty
  where w.purpose_class = 'wage'
),
collector as (
  select c.person, 'overseer' as role, c.hand as entity, min(c.day) as day, c.record_id
  from collected c
  join (select hand, month from collected group by hand, month having count(distinct person) >= 5) g on g.hand = c.hand and g.month = c.month
  left join single f on f.person = c.person and f.entity = c.hand and f.role = 'facilitator'
  where f.person is null
  group by c.person, c.hand, c.record_id
),
called as (
  select person, inviting as entity, applied as day, record_id from ind.invitation
  union all select person, inviting, coalesce(issued, entered), record_id from ind.visa
),
listed as (
  select l.person,
         case when l.host <> l.contractor then 'dispatcher'
              when w.person is null or o.person is not null then 'host' else 'dispatcher' end as role,
         l.contractor as entity, l.span_from as day, l.record_id
  from ind.site_list l
  left join employs o on o.person = l.person and o.entity = l.contractor
  left join (select distinct person from employs) w on w.person = l.person
  where l.kind = 'crew'
),
arrived as (
  select person, min(day) as day
  from (
    select person, valid_from as day from ind.invitation
    union all select person, entered from ind.visa
    union all select person, at_day from ind.border_crossing where direction = 'in'
  )
  group by person
),
paid_here as (
  select person from ind.payroll_line
  union select person from ind.employment_contract
  union select person from ind.timesheet where hours > 0
  union select payee from ind.bank_payment where purpose_class = 'wage'
),
errand as (
  select l.person from ind.site_list l
  left join paid_here p on p.person = l.person
  where l.trade is not null and p.person is null
  group by l.person
  having count(case when substr(l.trade, 1, 1) in ('5', '9') or substr(l.trade, 1, 2) = '71' then 1 end) = 0
),
newcomer as (
  select m.cohort_id, e.entity, min(case when a.day < e.day or e.day is null then a.day else e.day end) as day,
         max(case when m.university is null then 1 else 0 end) as visiting
  from member m
  join employs e on e.person = m.person
  left join arrived a on a.person = m.person
  where m.person not in (select person from errand)
  group by m.cohort_id, e.entity
),
ranked_fee as (
  select n.cohort_id, n.visiting, n.entity as employer, b.payee, b.at_day, b.record_id, date_diff('day', n.day, b.at_day) as days,
         rank() over (partition by b.record_id order by abs(date_diff('day', n.day, b.at_day)), n.day) as place
  from ind.bank_payment b
  join newcomer n on n.entity = b.payer and date_diff('day', n.day, b.at_day) between -14 and 200
  where b.purpose_class = 'personnel' and b.payee <> b.payer
),
fee as (select * from ranked_fee where place = 1 and visiting = 1),
supply as (
  select cohort_id, payee, count(distinct year(at_day) * 12 + month(at_day)) as months
  from fee group by cohort_id, payee
),
recruited as (
  select distinct m.cohort_id, m.person, case when s.months > 1 then 'dispatcher' else 'facilitator' end as role,
         f.payee as entity, f.at_day as day, f.record_id
  from fee f
  join supply s on s.cohort_id = f.cohort_id and s.payee = f.payee
  join member m on m.cohort_id = f.cohort_id
  join employs e on e.person = m.person and e.entity = f.employer
  where s.months > 1 or f.days <= 45
),
asked as (
  select m.cohort_id, i.inviting, min(coalesce(i.applied, i.valid_from)) as day
  from member m join ind.invitation i on i.person = m.person
  where m.university is null and m.person not in (select person from errand) group by m.cohort_id, i.inviting
),
visa_fee as (
  select a.cohort_id, b.payer, b.at_day, b.record_id,
         rank() over (partition by b.record_id order by abs(date_diff('day', a.day, b.at_day)), a.day) as place
  from ind.bank_payment b
  join asked a on a.inviting = b.payee and date_diff('day', a.day, b.at_day) between -30 and 120
  where b.purpose_class in ('fee', 'personnel') and b.payee <> b.payer
),
vouched as (
  select distinct m.cohort_id, m.person, 'host' as role, v.payer as entity, v.at_day as day, v.record_id
  from visa_fee v
  join member m on m.cohort_id = v.cohort_id
  join (select distinct person from employs) e on e.person = m.person
  where v.place = 1
),
works_for as (
  select person, entity from employs
  union select person, host from ind.practice_order
  union select person, host from ind.practice_certificate
  union select l.person, c.host from ind.practice_contract_line l join ind.practice_contract c on c.record_id = l.contract_id
  union select person, host from ind.site_list
),
numbered as (
  select distinct m.cohort_id, o.order_int
  from member m join ind.enrolment_line l on l.record_id = m.record_id join ind.enrolment_order o on o.record_id = l.order_id
  where o.order_int is not null
),
-- The groups of those whom a payment names, else of the order that it names.
for_group as (
  select distinct f.record_id, m.cohort_id from ind.paid_for f join member m on m.person = f.person
  union
  select b.record_id, k.cohort_id
  from ind.bank_payment b
  join ind.cohort c on c.university = b.payee
  join numbered k on k.cohort_id = c.cohort_id and k.order_int = b.about
  where b.record_id not in (select record_id from ind.paid_for)
),
for_people as (select record_id, min(kind) as kind from ind.paid_for group by record_id),
-- What a group's university is paid about its time: 1 where the payment says that it is for the group, 0 where it is for others, nothing where it does not say.
school_fee as (
  select c.cohort_id, b.record_id, b.payer, b.at_day, coalesce(p.kind, b.purpose_class) as purpose_class, b.heads, date_diff('day', c.day_from, b.at_day) as days,
         case when g.record_id is not null then 1
              when p.record_id is not null or (b.about is not null and k.cohort_id is not null) then 0 end as own
  from ind.bank_payment b
  join ind.cohort c on c.university = b.payee and date_diff('day', c.day_from, b.at_day) between -60 and 200
  left join for_group g on g.record_id = b.record_id and g.cohort_id = c.cohort_id
  left join for_people p on p.record_id = b.record_id
  left join (select distinct cohort_id from numbered) k on k.cohort_id = c.cohort_id
  where coalesce(p.kind, b.purpose_class) in ('tuition', 'practice') and b.payer not in (select person from ind.cohort_member)
),
-- Who pays for half of a group and more, as its own papers say name by name.
said_payer as (
  select m.cohort_id, p.entity
  from (select distinct cohort_id, person from member) m
  join (
    select person, payer as entity from ind.enrolment_line union select person, payer from ind.tuition_charge
  ) p on p.person = m.person and p.entity <> p.person
  join (select cohort_id, count(distinct person) as people from member group by cohort_id) g on g.cohort_id = m.cohort_id
  group by m.cohort_id, p.entity, g.people
  having 2 * count(*) >= g.people
),
payer_said as (select distinct cohort_id from said_payer),
hired_out as (
  select distinct m.cohort_id, e.person, p.payee as entity, p.at_day as hired_on, p.record_id as hired, t.at_day as taught_on, t.record_id as taught
  from member m
  join ind.cohort c on c.cohort_id = m.cohort_id
  join works_for e on e.person = m.person
  join ind.bank_payment p on p.payer = e.entity and p.purpose_class = 'personnel' and p.payee <> p.payer and date_diff('day', c.day_from, p.at_day) between -14 and 400
  join school_fee t on t.cohort_id = m.cohort_id and t.payer = p.payee
  left join payer_said s on s.cohort_id = m.cohort_id
  left join said_payer a on a.cohort_id = m.cohort_id and a.entity = t.payer
  -- What another than who is said to pay for them paid, and does not say to be for them, is for others.
  where t.own = 1 or (t.own is null and (s.cohort_id is null or a.entity is not null))
),
sending as (
  select s.person, 'dispatcher' as role, coalesce(a.represents, a.grantor) as entity, s.day, a.record_id
  from single s join ind.accreditation a on a.holder = s.entity and a.kind in ('power_of_attorney', 'mandate')
  where s.role = 'facilitator' and coalesce(a.represents, a.grantor) not in (select person from ind.cohort_member)
),
party as (
  select m.cohort_id, s.role, s.entity, s.person, s.day, s.record_id
  from (select distinct cohort_id, person from member) m
  join (select * from single union all select * from sending union all select * from listed union all select * from collector) s on s.person = m.person
  where s.entity <> s.person
  union all
  select m.cohort_id, 'office', i.entity, i.person, i.day, i.record_id
  from (select distinct cohort_id, person, university from member) m
  join called i on i.person = m.person and i.entity <> i.person
  left join agent a on a.person = i.person and a.entity = i.entity
  left join employs o on o.person = i.person and o.entity = i.entity
  where m.university is not null or (a.person is null and o.person is null)
  union all
  select m.cohort_id, a.role, a.entity, a.person, a.day, a.record_id
  from (select distinct cohort_id, person from member where university is null) m join agent a on a.person = m.person
  union all
  select cohort_id, role, entity, person, day, record_id from recruited where entity <> person
  union all
  select cohort_id, role, entity, person, day, record_id from vouched where entity <> person
  union all
  select cohort_id, 'facilitator', entity, person, hired_on, hired from hired_out
  union all
  select cohort_id, 'payer', entity, person, taught_on, taught from hired_out
),
-- A price a head, the same for so many in two months and more, is paid for hands; it is for these students where the firm has about so many of them, of one
-- group, or of one agent.
head_price as (
  select payer, payee, heads, amount, amount_cur
  from ind.bank_payment
  where heads > 2 and purpose_class in ('personnel', 'works', 'fee', 'other') and payee <> payer
    and cast(100 * amount as bigint) % cast(heads as bigint) = 0
  group by payer, payee, heads, amount, amount_cur having count(distinct at_month) > 1
),
hand as (
  select distinct m.cohort_id, m.person, e.entity from member m join employs e on e.person = m.person where m.university is not null
),
as_many as (
  select entity, person, count(*) over (partition by entity) as people from (select distinct entity, person from hand)
  union
  select entity, person, count(*) over (partition by entity, cohort_id) from hand
  union
  select h.entity, h.person, count(*) over (partition by h.entity, a.entity)
  from (select distinct entity, person from hand) h
  join (select distinct person, entity from single where role = 'facilitator') a on a.person = h.person
),
by_the_head as (
  select h.cohort_id, h.person, p.payee as entity, b.at_day as day, b.record_id
  from head_price p
  join (select distinct entity, person, people from as_many) s on s.entity = p.payer and 10 * abs(p.heads - s.people) <= p.heads
  join hand h on h.entity = s.entity and h.person = s.person
  join ind.bank_payment b on b.payer = p.payer and b.payee = p.payee and b.heads = p.heads and b.amount = p.amount and b.amount_cur = p.amount_cur
  where p.payee not in (select person from ind.cohort_member)
),
supplied as (
  select distinct m.cohort_id, e.person, p.payee as supplier, p.payer as taker, p.at_day as day, p.record_id
  from member m
  join ind.cohort c on c.cohort_id = m.cohort_id
  join employs e on e.person = m.person
  join ind.bank_payment p on p.payee = e.entity and p.purpose_class = 'personnel' and p.payer <> p.payee and date_diff('day', c.day_from, p.at_day) between -14 and 400
  where p.payer not in (select person from ind.private_payee) and p.payer <> coalesce(c.university, '')
),
lends as (
  select record_id, supplier, customer, heads, span_from, span_to
  from ind.procurement_contract
  where (supplies = 'hands' or heads > 2) and supplier <> customer and supplier not in (select person from ind.cohort_member)
),
-- In force while the group may be at work.
lends_then as (
  select c.cohort_id, l.record_id, l.supplier, l.customer, l.heads, coalesce(l.span_from, c.day_from) as day
  from lends l
  join ind.cohort c on date_diff('day', c.day_from, coalesce(l.span_from, c.day_from)) between -400 and 400
   and coalesce(l.span_to, c.day_from) >= c.day_from
  where l.supplier <> coalesce(c.university, '') and l.customer <> coalesce(c.university, '')
),
brought as (
  select person, entity from employs
  union select person, entity from single where role in ('facilitator', 'dispatcher')
),
seen_at as (
  select person, entity from employs union select person, host from ind.site_list where host is not null
),
by_contract as (
  select m.cohort_id, m.person, l.supplier, l.customer, l.day, l.record_id
  from (select distinct cohort_id, person from member) m
  join lends_then l on l.cohort_id = m.cohort_id
  join employs e on e.person = m.person and e.entity = l.supplier
  union
  select m.cohort_id, m.person, l.supplier, l.customer, l.day, l.record_id
  from (select distinct cohort_id, person from member) m
  join lends_then l on l.cohort_id = m.cohort_id
  join seen_at s on s.person = m.person and s.entity = l.customer
  left join (select distinct person, entity from brought) b on b.person = m.person and b.entity = l.supplier
  left join (select distinct entity, person, people from as_many) a on a.entity = l.customer and a.person = m.person and 10 * abs(l.heads - a.people) <= l.heads
  where b.person is not null or a.person is not null
),
go_between as (
  select distinct cohort_id, entity from party where role in ('facilitator', 'dispatcher')
),
taker as (
  select distinct cohort_id, entity from party where role = 'host'
),
passed as (
  select g.cohort_id, o.payee as entity, o.at_day as day, o.record_id,
         year(i.at_day) * 12 + month(i.at_day) as month
  from go_between g
  join ind.bank_payment i on i.payee = g.entity
  join taker t on t.cohort_id = g.cohort_id and t.entity = i.payer and t.entity <> g.entity
  join ind.bank_payment o on o.payer = g.entity and o.amount_cur = i.amount_cur and date_diff('day', i.at_day, o.at_day) between 0 and 14
  where o.payee <> i.payer and o.purpose_class not in ('wage', 'tuition', 'tax', 'rent') and o.amount < i.amount and 5 * o.amount >= i.amount
    and o.payee not in (select person from ind.private_payee)
),
beyond as (
  select cohort_id, entity from passed group by cohort_id, entity having count(distinct month) > 1
),
-- What a go-between pays without a word of whom it is for is for those of its groups that are as many as it says, if there are such.
tuition as (
  select cohort_id, entity, day, record_id
  from (
    select t.cohort_id, t.payer as entity, t.at_day as day, t.record_id, t.own, case when z.people = t.heads then 1 else 0 end as fits,
           max(case when t.own is null and z.people = t.heads then 1 else 0 end) over (partition by t.record_id) as any_fits
    from school_fee t
    join go_between g on g.cohort_id = t.cohort_id and g.entity = t.payer
    join (select cohort_id, count(distinct person) as people from member group by cohort_id) z on z.cohort_id = t.cohort_id
    where t.purpose_class = 'tuition' and t.days <= 120
  )
  where own = 1 or (own is null and fits = any_fits)
),
-- Of a payment that names as many as it is for, only these are paid for; «and others» are others of the group.
by_name as (
  select f.record_id from ind.paid_for f join ind.bank_payment b on b.record_id = f.record_id
  group by f.record_id having count(distinct f.person) >= coalesce(max(b.heads), 0)
),
named_order as (
  select b.record_id, b.payer, b.at_day, o.record_id as order_id,
         rank() over (partition by b.record_id order by abs(date_diff('day', o.order_date, b.at_day)), o.record_id) as place
  from ind.bank_payment b
  join ind.enrolment_order o on o.order_int = b.about and o.kind = 'enrol' and date_diff('day', o.order_date, b.at_day) between -60 and 200
  where b.about is not null and b.payer is not null
),
sponsor as (
  select distinct m.cohort_id, m.person, n.payer as entity, n.at_day as day, n.record_id
  from named_order n
  join ind.enrolment_line l on l.order_id = n.order_id
  join member m on m.person = l.person
  where n.place = 1 and n.payer <> m.person and n.record_id not in (select record_id from ind.paid_for)
  union
  select m.cohort_id, m.person, f.payer, f.day, f.record_id
  from ind.paid_for f join member m on m.person = f.person
  where f.kind in ('tuition', 'practice')
),
funded as (
  select distinct m.cohort_id, m.person, b.payee as entity, t.at_day as day, t.record_id
  from member m
  join ind.cohort c on c.cohort_id = m.cohort_id
  join employs e on e.person = m.person
  join ind.bank_payment b on b.payer = e.entity and b.payee <> b.payer and b.payee <> c.university
   and date_diff('day', c.day_from, b.at_day) between -60 and 120
  join school_fee t on t.cohort_id = m.cohort_id and t.payer = b.payee and t.purpose_class = 'tuition' and date_diff('day', b.at_day, t.at_day) between 0 and 60
  where b.purpose_class in ('loan', 'tuition') and b.payee not in (select person from ind.cohort_member) and coalesce(t.own, 1) = 1
),
tied as (
  select cohort_id, role, entity, person, day, record_id from party
  union all select cohort_id, 'dispatcher', supplier, person, day, record_id from supplied
  union all select cohort_id, 'dispatcher', entity, person, day, record_id from by_the_head
  union all select cohort_id, 'host', taker, person, day, record_id from supplied
  union all select cohort_id, 'dispatcher', supplier, person, day, record_id from by_contract
  union all select cohort_id, 'host', customer, person, day, record_id from by_contract
  union all select cohort_id, 'payer', entity, person, day, record_id from funded
  union all select cohort_id, 'payer', entity, person, day, record_id from sponsor
  union all
  select m.cohort_id, 'dispatcher', p.entity, m.person, p.day, p.record_id
  from passed p
  join beyond b on b.cohort_id = p.cohort_id and b.entity = p.entity
  join member m on m.cohort_id = p.cohort_id
  union all
  select m.cohort_id, 'payer', t.entity, m.person, t.day, t.record_id
  from tuition t join member m on m.cohort_id = t.cohort_id
  left join ind.paid_for f on f.record_id = t.record_id and f.person = m.person
  where f.record_id is not null or t.record_id not in (select record_id from by_name)
),
weak as (
  select {entity} as entity, substr(mention_id, 3, 16) as exhibit, min(link_weight) as link_p
  from custody.member where {trusted} group by 1, 2
)
select t.cohort_id, t.role, t.entity, t.person, min(t.day) as day, t.record_id, min(cast(coalesce(w.link_p, 1) as double)) as link_p
from tied t
join ind.cohort c on c.cohort_id = t.cohort_id
left join weak w on w.entity = t.entity and w.exhibit = substr(t.record_id, 5, 16)
where t.entity is not null and t.entity <> coalesce(c.university, '')
group by t.cohort_id, t.role, t.entity, t.person, t.record_id
order by t.cohort_id, t.role, t.entity, t.record_id, t.person;
