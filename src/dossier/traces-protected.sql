-- What is kept of people, papers and places and equals a run of words ($1) of a text. Runs in the protected database. Citizenship is left
-- out: instruments say it of States. Names of people are looked for apart, in every spelling.
with run as (select unnest($1) as run),
kept as (
  select 'a number or a name in the material' as kind, value from mention_value
  where part not in ('full', 'surname', 'given', 'patronymic', 'latin', 'latin_surname', 'latin_given')
  union all select 'a trait of a person', value from trait where kind <> 'citizenship' and value is not null
  union all select 'a trait of a person', value from record_trait where "column" <> 'citizenship'
  union all select 'the text of a record', text from text where length(text) between 16 and 200
),
folded as (
  select kind, trim(regexp_replace(lower(nfc_normalize(value)), '[\s.,;:()«»"“”''’<>\[\]{}|·—–]+', ' ', 'g')) as value from kept
)
select distinct kind, run from run join folded on value = run order by kind, run
