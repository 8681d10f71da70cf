-- Statements of interviews whose consent stands, as the dossier quotes them; the words are joined from the protected database.
select c.record_id, c.interview_id, i.source_id, c.topic, c.time_from, c.time_to, c.first_hand,
       c.amount, c.amount_cur, c.per, c.grade
from ind.claim c join ind.interview i on i.record_id = c.interview_id
where i.consent <> 'withdrawn'
order by c.interview_id, length(c.record_id), c.record_id
