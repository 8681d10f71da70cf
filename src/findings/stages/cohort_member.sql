-- Whom only an order of expulsion or of leave names came by some other paper.
-- People who came on one order; where no order header of theirs is in evidence, one programme and intake within 7 days;
-- people on no order at all: one inviting party and one letter that asks for them, or one invitation, or application within 7 days (2 for tourists: an agency has a group every week;
-- for study never two invitations that each name several: a university sends them all summer), else one first visa batch, else one practice paper (a referral that numbers each person is one by host and day),
-- else one contract of practice that names them, else one crew list, else three and more whom one contractor had inducted on one site on one day.
create or replace table ind.cohort_member as
with ordered as (
  select min(l.order_id) over (partition by t.order_id) as head, l.person, l.record_id
  from ind.enrolment_line l
  join ind.enrolment_order o on o.record_id = l.order_id
  join ind.told_order t on t.record_id = o.record_id
  where o.kind in ('enrol', 'reinstate', 'transfer')
),
loose_line as (
  select l.university, l.programme_code, l.span_from as day, l.person, l.record_id
  from ind.enrolment_line l
  where l.span_from is not null and not exists (select 1 from ind.enrolment_order o where o.record_id = l.order_id)
    and not exists (select 1 from ordered o where o.person = l.person)
),
said as (
  select 1 as turn, person, record_id from ordered
  union all select 1, person, record_id from loose_line
  union all select 2, person, record_id from ind.invitation where purpose <> 'private'
  union all
  select 3, person, record_id from ind.visa
  where inviting is not null and coalesce(issued, valid_from, entered) is not null and coalesce(category, 'study') <> 'private' and extension_of is null
  union all select 4, person, record_id from ind.practice_order
  union all select 5, person, record_id from ind.practice_certificate where host is not null
  union all select 6, person, record_id from ind.practice_contract_line where person is not null
  union all select 7, person, record_id from ind.site_list where kind = 'crew'
  union all
  select 8, person, record_id from ind.site_list
  where kind = 'induction' and contractor is not null and span_from is not null
),
foremost as (
  select turn, record_id
  from (select turn, record_id, min(turn) over (partition by person) as first_turn from said where person is not null) ranked
  where turn = first_turn
),
invited as (
  select i.inviting as university, i.purpose as programme_code,
         min(coalesce(i.applied, i.valid_from)) over (partition by i.inviting, i.purpose, coalesce(i.letter_no, i.invitation_no, i.record_id)) as day,
         coalesce(i.letter_no, i.invitation_no) as paper, i.person, i.record_id
  from ind.invitation i
  join foremost f on f.record_id = i.record_id
),
several as (
  select university, paper from invited
  where programme_code = 'study' and paper is not null group by university, paper having count(distinct person) > 1
),
visited as (
  select v.inviting as university, v.category as programme_code, coalesce(v.issued, v.valid_from, v.entered) as day, v.person, v.record_id
  from ind.visa v
  join foremost f on f.record_id = v.record_id
),
dated as (
  select 'intake' as basis, university, programme_code, day, '' as paper, person, record_id from loose_line
  union all
  select 'visa_batch', i.university, i.programme_code || coalesce(' ' || s.paper, ''), i.day, coalesce(i.paper, ''), i.person, i.record_id
  from invited i left join several s on s.university = i.university and s.paper = i.paper and i.programme_code = 'study'
  union all select 'visa_batch', university, programme_code, day, '', person, record_id from visited
),
following as (
  select *, lag(day) over w as day_before, lag(paper) over w as paper_before
  from dated
  window w as (partition by basis, university, programme_code order by day, paper, record_id)
),
stepped as (
  select *, case when paper <> '' and paper = paper_before then false else coalesce(date_diff('day', day_before, day) > case when programme_code = 'tourism' then 2 else 7 end, true) end as opens
  from following
),
batched as (
  select *, sum(case when opens then 1 else 0 end) over (partition by basis, university, programme_code order by day, paper, record_id) as batch_no
  from stepped
),
ordered_practice as (
  select o.person, o.record_id,
         min(o.record_id) over (partition by o.university, o.host, coalesce(n.order_no, ''), coalesce(o.order_date, o.span_from), o.origin_id) as head
  from ind.practice_order o
  join foremost f on f.record_id = o.record_id
  left join (
    select university, order_no from ind.practice_order group by university, order_no having count(distinct person) > 1
  ) n on n.university = o.university and n.order_no = o.order_no
),
certified as (
  select c.person, c.record_id, min(c.record_id) over (partition by c.university, c.host, c.issued, c.origin_id) as head
  from ind.practice_certificate c
  join foremost f on f.record_id = c.record_id
),
contracted as (
  select l.person, l.record_id, min(l.record_id) over (partition by l.contract_id, l.span_from) as head
  from ind.practice_contract_line l
  join foremost f on f.record_id = l.record_id
),
crewed as (
  select s.person, s.record_id,
         min(s.record_id) over (partition by s.site, coalesce(s.contractor, ''), coalesce(s.leader, ''), s.span_from, s.origin_id) as head
  from ind.site_list s
  join foremost f on f.record_id = s.record_id
  where f.turn = 7
),
inducted as (
  select s.person, s.record_id, min(s.record_id) over (partition by s.site, s.contractor, s.span_from, s.origin_id) as head
  from ind.site_list s
  join foremost f on f.record_id = s.record_id
  where f.turn = 8
),
gang as (select head from inducted group by head having count(distinct person) >= 3),
member as (
  select 'coh-' || head as cohort_id, person, record_id from ordered
  union all
  select 'coh-' || min(record_id) over (partition by basis, university, programme_code, batch_no), person, record_id from batched
  union all
  select 'coh-' || head, person, record_id from ordered_practice
  union all
  select 'coh-' || head, person, record_id from certified
  union all
  select 'coh-' || head, person, record_id from contracted
  union all
  select 'coh-' || head, person, record_id from crewed
  union all
  select 'coh-' || i.head, i.person, i.record_id from inducted i join gang g on g.head = i.head
)
select cohort_id, person, min(record_id) as record_id from member group by cohort_id, person order by cohort_id, person;
