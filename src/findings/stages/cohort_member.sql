-- People who came on one order; where no order header is in evidence, one programme and intake within 7 days;
-- people on no order at all: one inviting party and one invitation, or application within 7 days (2 for tourists: an agency has a group every week;
-- for study never two invitations that each name several: a university sends them all summer), else one first visa batch, else one practice paper,
-- else one crew list, else three and more whom one contractor had inducted on one site on one day.
create or replace table ind.cohort_member as
with ordered as (
  select o.university, o.order_no, o.order_date, min(o.record_id) over (partition by o.university, o.order_no, o.order_date) as head,
         l.person, l.record_id
  from ind.enrolment_line l
  join ind.enrolment_order o on o.record_id = l.order_id
  where o.kind in ('enrol', 'reinstate', 'transfer')
),
loose_line as (
  select l.university, l.programme_code, l.span_from as day, l.person, l.record_id
  from ind.enrolment_line l
  where l.span_from is not null and not exists (select 1 from ind.enrolment_order o where o.record_id = l.order_id)
),
unplaced as (
  select person from ind.enrolment_line
),
invited as (
  select i.inviting as university, i.purpose as programme_code,
         min(coalesce(i.applied, i.valid_from)) over (partition by i.inviting, i.purpose, coalesce(i.invitation_no, i.record_id)) as day,
         i.invitation_no as paper, i.person, i.record_id
  from ind.invitation i
  where i.purpose <> 'private' and not exists (select 1 from unplaced u where u.person = i.person)
),
several as (
  select university, paper from invited
  where programme_code = 'study' and paper is not null group by university, paper having count(distinct person) > 1
),
visited as (
  select v.inviting as university, v.category as programme_code, coalesce(v.issued, v.valid_from, v.entered) as day, v.person, v.record_id
  from ind.visa v
  where v.inviting is not null and coalesce(v.issued, v.valid_from, v.entered) is not null and coalesce(v.category, 'study') <> 'private' and v.extension_of is null
    and not exists (select 1 from unplaced u where u.person = v.person)
    and not exists (select 1 from invited i where i.person = v.person)
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
         min(o.record_id) over (partition by o.university, o.host, o.order_no, o.order_date, o.origin_id) as head
  from ind.practice_order o
  where not exists (select 1 from unplaced u where u.person = o.person)
    and not exists (select 1 from invited v where v.person = o.person)
    and not exists (select 1 from visited v where v.person = o.person)
),
certified as (
  select c.person, c.record_id, min(c.record_id) over (partition by c.university, c.host, c.issued, c.origin_id) as head
  from ind.practice_certificate c
  where c.host is not null and not exists (select 1 from unplaced u where u.person = c.person)
    and not exists (select 1 from invited v where v.person = c.person)
    and not exists (select 1 from visited v where v.person = c.person)
    and not exists (select 1 from ordered_practice o where o.person = c.person)
),
practised as (
  select * from ordered_practice union all select * from certified
),
crewed as (
  select s.person, s.record_id,
         min(s.record_id) over (partition by s.site, coalesce(s.contractor, ''), coalesce(s.leader, ''), s.span_from, s.origin_id) as head
  from ind.site_list s
  where s.kind = 'crew' and s.person is not null
    and not exists (select 1 from unplaced u where u.person = s.person)
    and not exists (select 1 from invited v where v.person = s.person)
    and not exists (select 1 from visited v where v.person = s.person)
    and not exists (select 1 from practised p where p.person = s.person)
),
inducted as (
  select s.person, s.record_id, s.site, s.contractor, s.span_from, s.origin_id,
         min(s.record_id) over (partition by s.site, s.contractor, s.span_from, s.origin_id) as head
  from ind.site_list s
  where s.kind = 'induction' and s.person is not null and s.contractor is not null and s.span_from is not null
    and not exists (select 1 from unplaced u where u.person = s.person)
    and not exists (select 1 from invited v where v.person = s.person)
    and not exists (select 1 from visited v where v.person = s.person)
    and not exists (select 1 from practised p where p.person = s.person)
    and not exists (select 1 from crewed c where c.person = s.person)
),
gang as (select head from inducted group by head having count(distinct person) >= 3),
member as (
  select 'coh-' || head as cohort_id, person, record_id from ordered
  union all
  select 'coh-' || min(record_id) over (partition by basis, university, programme_code, batch_no), person, record_id from batched
  union all
  select 'coh-' || head, person, record_id from practised
  union all
  select 'coh-' || head, person, record_id from crewed
  union all
  select 'coh-' || i.head, i.person, i.record_id from inducted i join gang g on g.head = i.head
)
select cohort_id, person, min(record_id) as record_id from member group by cohort_id, person order by cohort_id, person;
