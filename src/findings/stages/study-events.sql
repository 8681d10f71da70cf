-- One line, one event: it takes effect when its own period begins, else when the order does. A closing order of the same day comes last.
select l.person, l.university, coalesce(o.kind, 'enrol') as kind,
       case when coalesce(o.kind, 'enrol') in ('enrol', 'reinstate', 'transfer', 'return')
            then coalesce(l.span_from, o.effective, o.order_date) else coalesce(o.effective, o.order_date, l.span_from) end as day,
       case when coalesce(o.kind, 'enrol') in ('enrol', 'reinstate', 'transfer', 'return') then l.span_to end as until,
       l.group_code, l.programme_group, l.level, l.form, l.main_programme, l.record_id
from ind.enrolment_line l
left join ind.enrolment_order o on o.record_id = l.order_id
where coalesce(l.span_from, o.effective, o.order_date) is not null
order by l.person, l.university, day, coalesce(o.kind, 'enrol') in ('expel', 'leave'), l.group_code, l.form, l.level, l.record_id
