-- Gate events → stays. One badge, one site, one origin: an `in` is closed by the next event when that is an `out`.
-- Who and where is looked up once for each combination that occurs, not for each row, and rows carry numbers: 10,000,000 of them
-- must fit beside everything else, and to join each with its entities took longer than all the rest. What comes at one moment is put in
-- order by a number made of its id: ten million texts take longer to sort than all else. A book kept by hand writes names and no passes:
-- whoever it names is paired by the name.
create or replace temp table stay_who as
select cast(row_number() over () as integer) as who_no, *
from (select distinct coalesce(badge, person) as badge, site, origin_id, person, contractor, escort from {gate_row});

create or replace temp table stay_entity as
select x as mention, coalesce(any_value(m.{entity}), case when x like 'm-%' then 'e' || substr(x, 2) else x end) as entity
from (
  select badge as x from stay_who union select site from stay_who union select person from stay_who
  union select contractor from stay_who union select escort from stay_who
)
left join custody.member m on m.mention_id = x
where x is not null
group by x;

create or replace temp table stay_seen as
select w.who_no, b.entity as badge, s.entity as site, w.origin_id, p.entity as person, c.entity as contractor, e.entity as escort,
       cast(dense_rank() over (order by b.entity, s.entity, w.origin_id) as integer) as key_no,
       hash(w.badge, w.site, w.origin_id, w.person, w.contractor, w.escort) as tuple
from stay_who w
left join stay_entity b on b.mention = w.badge
left join stay_entity s on s.mention = w.site
left join stay_entity p on p.mention = w.person
left join stay_entity c on c.mention = w.contractor
left join stay_entity e on e.mention = w.escort;

create or replace temp table stay_key as
select distinct key_no, badge, site, origin_id from stay_seen;

create or replace temp table stay_pair as
with stay_event as (
  select k.key_no, k.who_no, a.at_local, cast(case a.direction when 'in' then 0 when 'out' then 1 else 2 end as utinyint) as way,
         case when a.gate is not null then hash(a.gate) end as gate, a.record_id, a.gate_batch, hash(a.record_id) as tie
  from {gate_row} a
  join stay_seen k on k.tuple = hash(coalesce(a.badge, a.person), a.site, a.origin_id, a.person, a.contractor, a.escort)
  where a.at_local is not null and coalesce(a.zone_kind, 'gate') in ('gate', 'other')
),
following as (
  select *, next.way as next_way, next.at_local as next_at, next.record_id as next_id, next.gate as next_gate
  from (
    select *, lead({way: way, at_local: at_local, record_id: record_id, gate: gate}) over (partition by key_no order by at_local, way, tie) as next
    from stay_event
  )
)
select key_no, who_no, at_local as entered, gate_batch, record_id as entry_id,
       coalesce(way = 0 and next_way = 1 and next_at <= at_local + interval 31 day, false) as closed,
       case when way = 0 and next_way = 1 and next_at <= at_local + interval 31 day then next_at end as leaving,
       case when way = 0 and next_way = 1 and next_at <= at_local + interval 31 day then next_id end as exit_id,
       coalesce(next_way = 0 and next_at = at_local and next_gate <> gate, false) as two_gates
from following
where way <> 1;

-- One badge inside two sites at once, by the same origin: both stays are in conflict.
create or replace temp table stay_conflict as
with roaming as (
  select badge, origin_id from stay_key group by badge, origin_id having count(distinct site) > 1
),
roam as (
  select k.badge, k.origin_id, k.site, p.entry_id, p.entered, p.leaving
  from stay_pair p
  join stay_key k on k.key_no = p.key_no
  join roaming r on r.badge = k.badge and r.origin_id = k.origin_id
  where p.closed
),
beside as (
  select *,
         max(leaving) over (partition by badge, origin_id order by entered, entry_id rows between unbounded preceding and 1 preceding) as earlier_leaving,
         lead(entered) over (partition by badge, origin_id order by entered, entry_id) as next_entered
  from roam
)
select distinct entry_id from beside where entered < earlier_leaving or next_entered < leaving;

-- Whose badge it was that day. A listing without a real end (an induction is one day) holds until the badge is listed again, and one
-- without a day holds from the first;
-- two holders on one day are nobody. Most badges have one holder for good, and take the short way.
create or replace temp table badge_listing as
select key_no, person, span_from,
       case when span_to > span_from then span_to
            else coalesce(min(span_from) over (partition by key_no order by span_from range between interval 1 day following and unbounded following) - 1,
                          date '9999-12-31') end as span_to
from (
  select k.key_no, l.person, coalesce(l.span_from, date '1900-01-01') as span_from, l.span_to
  from ind.site_list l join stay_key k on k.badge = l.badge
  where l.person is not null
);

create or replace temp table badge_holder as
select key_no, case when count(distinct person) = 1 then min(person) end as only_person, min(span_from) as first_day, max(span_to) as last_day,
       count(*) as rows_listed
from badge_listing group by key_no;

create or replace temp table disputed_day as
select d.key_no, d.day, case when count(distinct l.person) = 1 then min(l.person) end as person
from (
  select distinct p.key_no, cast(unnest(generate_series(cast(p.entered as date), cast(coalesce(p.leaving, p.entered) as date), interval 1 day)) as date) as day
  from stay_pair p
  join badge_holder h on h.key_no = p.key_no and h.rows_listed > 1
  join stay_seen n on n.who_no = p.who_no and n.person is null
) d
join badge_listing l on l.key_no = d.key_no and d.day between l.span_from and l.span_to
group by d.key_no, d.day;

create or replace table ind.site_stay as
with day_row as (
  select p.*, cast(p.entered as date) as day,
         hour(p.entered) * 60 + minute(p.entered) as start_minute,
         case when p.closed then hour(p.leaving) * 60 + minute(p.leaving) else hour(p.entered) * 60 + minute(p.entered) end as end_minute
  from stay_pair p
  where not p.closed or cast(p.leaving as date) = cast(p.entered as date)
  union all
  select * replace (
           case when day = cast(entered as date) then hour(entered) * 60 + minute(entered) else 0 end as start_minute,
           case when day = cast(leaving as date) then hour(leaving) * 60 + minute(leaving) else 1440 end as end_minute)
  from (
    select p.*, cast(unnest(generate_series(cast(p.entered as date), cast(p.leaving as date), interval 1 day)) as date) as day,
           0 as start_minute, 0 as end_minute
    from stay_pair p
    where p.closed and cast(p.leaving as date) > cast(p.entered as date)
  )
  where day < cast(leaving as date) or hour(leaving) * 60 + minute(leaving) > 0
),
held as (
  select n.who_no, n.key_no, n.badge, n.site, n.origin_id, n.person, n.contractor, n.escort, h.only_person, h.first_day, h.last_day, h.rows_listed
  from stay_seen n left join badge_holder h on h.key_no = n.key_no
)
select coalesce(n.person, case when n.rows_listed = 1 then case when d.day between n.first_day and n.last_day then n.only_person end else y.person end, n.badge) as person,
       n.site, n.contractor, n.origin_id, d.day,
       cast(floor(date_diff('day', date '1970-01-05', d.day) / 7.0) as integer) as week,
       cast(d.start_minute as integer) as start_minute, cast(d.end_minute as integer) as end_minute, d.closed,
       d.two_gates or (n.person is null and y.key_no is not null and y.person is null) or c.entry_id is not null as badge_conflict,
       n.escort, d.gate_batch, d.entry_id, d.exit_id
from day_row d
join held n on n.who_no = d.who_no
left join disputed_day y on y.key_no = d.key_no and y.day = d.day
left join stay_conflict c on c.entry_id = d.entry_id;

drop table stay_pair; drop table stay_who; drop table stay_entity; drop table stay_seen; drop table stay_conflict; drop table disputed_day; drop table badge_holder; drop table badge_listing; drop table stay_key;
