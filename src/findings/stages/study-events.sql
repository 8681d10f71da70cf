-- Who was invited or has a visa to study, and whose order does not say in which form, studies full time: on such a visa people attend.
-- One line, one event: it takes effect when its own period begins, else when the order does. A closing order of the same day comes last.
select l.person, l.university, coalesce(o.kind, 'enrol') as kind,
       case when coalesce(o.kind, 'enrol') in ('enrol', 'reinstate', 'transfer', 'return')
            then coalesce(l.span_from, o.effective, o.order_date) else coalesce(o.effective, o.order_date, l.span_from) end as day,
       case when coalesce(o.kind, 'enrol') in ('enrol', 'reinstate', 'transfer', 'return') then l.span_to end as until,
       l.group_code, l.programme_group, l.level, coalesce(l.form, case when s.person is not null then 'full_time' end) as form, l.main_programme, l.record_id
from ind.enrolment_line l
left join ind.enrolment_order o on o.record_id = l.order_id
left join (
  select person from ind.invitation where purpose = 'study' union select person from ind.visa where category = 'study'
) s on s.person = l.person
where coalesce(l.span_from, o.effective, o.order_date) is not null
order by l.person, l.university, day, coalesce(o.kind, 'enrol') in ('expel', 'leave'), l.group_code, l.form, l.level, l.record_id
