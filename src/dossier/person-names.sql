-- Every spelling of every natural person in the case, by mention. Runs in the protected database, on the mentions given ($1).
with person as (select unnest($1) as mention_id)
select v.mention as mention_id, v.part, v.value
from mention_value v join person p on p.mention_id = v.mention
where v.part in ('full', 'surname', 'given', 'patronymic', 'latin', 'latin_surname', 'latin_given')
order by v.mention, v.part, v.value
