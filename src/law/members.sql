-- The mentions that are the given people ($1), and the lines of orders that name them: where a document may state citizenship.
with worker as (select unnest($1) as person)
select m.mention_id as about, m.entity_id as person from custody.member m join worker w on w.person = m.entity_id
union
select l.record_id, l.person from ind.enrolment_line l join worker w on w.person = l.person
order by 1
