import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintSql } from './lint-sql.ts';

const relations = new Map([
  ['site_stay', ['person', 'site', 'day', 'week', 'start_minute', 'end_minute', 'entry_id']],
  ['bank_payment', ['payer', 'payee', 'amount', 'day', 'record_id', 'tags']],
]);
const parameters = ['weeks', 'minutes'];
const lint = (text: string) => lintSql(text, { relations, parameters });

const clean: Record<string, string> = {
  'a measure': `
    with worked as (
      select s.person, s.week, cast(sum(s.end_minute - s.start_minute) as bigint) as minutes
      from site_stay s cross join param p where s.week >= p.weeks group by s.person, s.week
    ), ranked as (
      select person, minutes, row_number() over (partition by person order by minutes desc, week) as rn from worked
    )
    select person as subject, true as covered, max(minutes) filter (where rn = 4) as fourth
    from ranked group by person having count(*) > 3 order by subject`,
  'a ratio of exact sums': `
    select payee as subject, cast(cast(sum(amount) as decimal(38,2)) as double) / nullif(count(*), 0) as mean
    from bank_payment group by payee order by payee`,
  'a correlated not exists': `
    select b.record_id from bank_payment b
    where not exists (select 1 from site_stay s where s.person = b.payee and s.day = b.day) order by b.record_id`,
  'an unnested array': `
    select b.record_id, t.tag from bank_payment b cross join unnest(b.tags) as t(tag) order by b.record_id, t.tag`,
  'a union, ordered by its columns': `
    select payer as who from bank_payment union all select payee from bank_payment order by who`,
  'an ordered array': `
    select person, array_join(array_agg(entry_id order by entry_id), ',') as ids from site_stay group by person order by person`,
  'a derived table, using, and star of a step': `
    with a as (select * from site_stay), b as (select person, count(*) as n from a group by person)
    select person, n, d.k from b join (select payee as person, count(*) as k from bank_payment group by payee) d using (person)
    order by person`,
  'greatest with coalesce, date_diff, case': `
    select record_id, greatest(coalesce(amount, 0), 1) as g, date_diff('day', day, day) as d, case when amount > 5 then 1 else 0 end as c
    from bank_payment order by 1`,
};

for (const [what, text] of Object.entries(clean))
  test(`stays quiet on ${what}`, async () => assert.deepEqual(await lint(text), []));

const refused: [string, RegExp][] = [
  ['select 1 as a; select 2 as a', /expected one SELECT, found 2/],
  ['delete from site_stay', /only SELECT/],
  ['create table x as select 1', /only SELECT/],
  ["copy site_stay to 'x.csv'", /only SELECT/],
  ['pivot site_stay on site using count(*)', /only SELECT/],
  ['select from where', /does not parse/],
  ['select person from ind.site_stay order by person', /ind\.site_stay: name a view alone/],
  [
    'select name from mention_value order by name',
    /"mention_value" may not be read: .* among site_stay, bank_payment, param/,
  ],
  ["select a from 'people.csv' order by a", /"people\.csv" may not be read/],
  ["select content from read_text('/etc/passwd') order by content", /read_text is a table function/],
  ['select n from range(3) t(n) order by n', /range is a table function/],
  ['select person from site_stay cross join unnest([1]) order by person', /name what is unnested/],
  ['select citizenship from site_stay order by 1', /no column citizenship is known here, where site_stay may be read/],
  ['select s.citizenship from site_stay s order by 1', /no column s\.citizenship is known here: s has person, site/],
  ['select rowid from site_stay order by 1', /no column rowid/],
  ['select site_stay from site_stay order by 1', /no column site_stay/],
  ['select person as p from site_stay where p = 1 order by p', /no column p is known/],
  ['select day from site_stay cross join bank_payment order by site', /day stands in more than one table/],
  ['select payee, avg(amount) as m from bank_payment group by payee order by payee', /avg averages in floating point/],
  ['select regr_r2(amount, amount) as r from bank_payment order by r', /regr_r2 adds in floating point/],
  ['select stddev(amount) as r from bank_payment order by r', /stddev adds/],
  ['select approx_distinct(payee) as r from bank_payment order by r', /approx_distinct is an estimate/],
  ['select quantile_cont(amount, 0.5) as r from bank_payment order by r', /quantile_cont is not exact/],
  ['select median(amount) as r from bank_payment order by r', /median is not exact/],
  ['select hash(payee) as r from bank_payment order by r', /hash differs between engines/],
  ['select random() as r from bank_payment order by r', /random gives another answer/],
  ['select now() as r from bank_payment order by r', /now reads the clock/],
  ['select current_date as r from bank_payment order by r', /current_date reads the clock/],
  ["select jaro_winkler_similarity(payee, 'x') as r from bank_payment order by r", /compares spellings/],
  ["select levenshtein_distance(payee, 'x') as r from bank_payment order by r", /compares spellings/],
  ['select any_value(payee) as r from bank_payment order by r', /takes any of several/],
  ['select unheard_of(payee) as r from bank_payment order by r', /unheard_of is not among/],
  ['select sum(amount) as r from bank_payment order by r', /sum is wider here/],
  ['select cast(sum(amount) as integer) as r from bank_payment order by r', /sum is wider here/],
  ['select cast(sum(cast(amount as double)) as bigint) as r from bank_payment order by r', /sum of DOUBLE differs/],
  ['select sum(amount) over (order by record_id) as r from bank_payment order by r', /sum is wider here/],
  ['select amount / 2 as r from bank_payment order by r', /write cast\(x as double\)/],
  ['select 1.0 / 3 as r from bank_payment order by r', /write cast\(x as double\)/],
  ['select 1e0 / amount as r from bank_payment order by r', /write nullif/],
  ['select 7 // 2 as r from bank_payment order by r', /\/\/ is not the same/],
  ['select array_agg(payee) as r from bank_payment order by r', /array_agg without "order by"/],
  ['select row_number() over () as r from bank_payment order by r', /row_number without "order by"/],
  ['select greatest(amount, 1) as r from bank_payment order by r', /greatest skips NULL here/],
  ['select concat(payee, payer) as r from bank_payment order by r', /concat skips NULL here/],
  ['select day + interval 1 day as r from bank_payment order by r', /to_days is date arithmetic/],
  ["select day - date '2023-09-01' as r from bank_payment order by r", /date is date arithmetic/],
  ["select date_trunc('month', day) as r from bank_payment order by r", /date_trunc is date arithmetic/],
  ['select extract(year from day) as r from bank_payment order by r', /date_part is date arithmetic/],
  ["select regexp_replace(payee, 'a', 'b') as r from bank_payment order by r", /regexp_replace answers differently/],
  ['select payee[1] as r from bank_payment order by r', /write element_at/],
  ['select list_transform(tags, x -> x) as r from bank_payment order by r', /list_transform is not among/],
  ['select payee from bank_payment where amount > $1 order by payee', /table param/],
  ['select payee, row_number() over (order by payee) as n from bank_payment qualify n = 1 order by payee', /QUALIFY/],
  ['select payee, count(*) as n from bank_payment group by all order by payee', /GROUP BY ALL/],
  ['select payee from bank_payment order by all', /ORDER BY ALL/],
  ['select * exclude (payer) from bank_payment order by payee', /EXCLUDE/],
  ["select columns('p.*') from bank_payment order by 1", /COLUMNS/],
  ['select distinct on (payee) payee from bank_payment order by payee', /DISTINCT ON/],
  ['select b.payee from bank_payment b anti join site_stay s on s.person = b.payee order by 1', /ANTI JOIN/],
  ['select b.payee from bank_payment b semi join site_stay s on s.person = b.payee order by 1', /SEMI JOIN/],
  ['select b.payee from bank_payment b asof join site_stay s on s.day <= b.day order by 1', /ASOF JOIN/],
  ['select b.payee from bank_payment b positional join site_stay s order by 1', /POSITIONAL JOIN/],
  ['select b.payee from bank_payment b natural join site_stay s order by 1', /NATURAL JOIN/],
  ['select payee from bank_payment tablesample 10% order by payee', /sample is another one/],
  ['select payee from bank_payment using sample 10% order by payee', /sample is another one/],
  ['with recursive r(n) as (select 1 union all select n + 1 from r) select n from r order by n', /recursion/],
  ['with recursive r(n) using key (n) as (select 1 union select n + 1 from r) select n from r order by n', /recursion/],
  [
    'with site_stay as (select 1 as person) select person from site_stay order by person',
    /"site_stay" is the name of a table/,
  ],
  [
    'select payee from bank_payment union by name select payer as payee from bank_payment order by payee',
    /UNION BY NAME/,
  ],
  ['select payee from (select payee from bank_payment limit 5) t order by payee', /LIMIT without ORDER BY/],
  ['select payee from bank_payment order by payee limit 10%', /LIMIT in percent/],
  [
    'select payee from bank_payment order by payee limit (select max(amount) from bank_payment)',
    /LIMIT takes a number/,
  ],
  ['select payee from bank_payment', /end with ORDER BY/],
  ['describe bank_payment', /may not|is not on both engines/],
  ['select cast(amount as hugeint) as r from bank_payment order by r', /cast to HUGEINT/],
];

for (const [text, because] of refused)
  test(`refuses: ${text}`, async () => {
    const problems = await lint(text);
    assert.ok(
      problems.some((problem) => because.test(problem.because)),
      JSON.stringify(problems, null, 1),
    );
  });

test('each problem carries its line, also behind Cyrillic', async () => {
  const text = `-- правило о студентах и стройке
select payee, -- получатель
  avg(amount) as mean,
  name
from bank_payment
group by payee
order by payee`;
  assert.deepEqual(
    (await lint(text)).map((problem) => problem.line),
    [3, 4],
  );
  assert.deepEqual(
    (await lint('select payee\nfrom bank_payment\nwhere (((\n')).map((problem) => problem.line),
    [3],
  );
  assert.deepEqual(
    (await lint('select payee\nfrom bank_payment\n\n')).map((problem) => problem.line),
    [2],
  );
});

test('a hidden read inside any corner of a query is found', async () => {
  const corners = [
    'select case when exists (select 1 from secret) then 1 else 0 end as r from site_stay order by r',
    'select count(*) filter (where person in (select p from secret)) as r from site_stay order by r',
    'select row_number() over (order by (select max(p) from secret)) as r from site_stay order by r',
    'select person from site_stay order by (select max(p) from secret), person',
    'select person from site_stay s join bank_payment b on b.payee = (select max(p) from secret) order by person',
    'select person from site_stay group by person having count(*) > (select count(*) from secret) order by person',
    'select person from site_stay where start_minute between 1 and (select max(p) from secret) order by person',
    'with a as (with b as (select p from secret) select p from b) select p from a order by p',
    'select array_agg(person order by (select max(p) from secret)) as r from site_stay order by r',
    'select lag(day, (select max(p) from secret)) over (order by day) as r from site_stay order by r',
    'select p from site_stay union all select p from secret order by p',
    'select v.x from (values ((select max(p) from secret))) v(x) order by v.x',
  ];
  for (const text of corners) {
    const problems = await lint(text);
    assert.ok(
      problems.some((problem) => problem.because.includes('"secret" may not be read')),
      `${text}\n${JSON.stringify(problems)}`,
    );
  }
});
