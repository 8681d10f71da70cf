-- What custody calls files, origins, people and sources by, where it equals a run of words ($1) of a text.
with run as (select unnest($1) as run),
kept as (
  select 'the name of a file' as kind, file_name as value from custody.exhibit
  union all select 'the id of a file', exhibit_id from custody.exhibit
  union all select 'the origin of a file', why from custody.origin where length(why) >= 16
  union all select 'the id of an origin', origin_id from custody.origin
  union all select 'a pseudonym', pseudonym from custody.entity where pseudonym is not null
  union all select 'the id of a party', entity_id from custody.entity
),
folded as (
  select kind, trim(regexp_replace(lower(nfc_normalize(value)), '[\s.,;:()«»"“”''’<>\[\]{}|·—–]+', ' ', 'g')) as value from kept
)
select distinct kind, run from run join folded on value = run order by kind, run
