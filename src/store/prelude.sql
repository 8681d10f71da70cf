-- Trino's names on DuckDB, as temporary macros of each connection: they are found under any search path, need no write access
-- and leave nothing in the file. Only functions whose two engines then answer alike stand here.
create or replace temp macro levenshtein_distance(a, b) as levenshtein(a, b);
create or replace temp macro cardinality(xs) as len(xs);
create or replace temp macro element_at(xs, i) as xs[i];
create or replace temp macro array_join(xs, separator) as array_to_string(xs, separator);
create or replace temp macro arrays_overlap(xs, ys) as list_has_any(xs, ys);
create or replace temp macro array_intersect(xs, ys) as list_sort(list_distinct(list_intersect(xs, ys)));
create or replace temp macro array_union(xs, ys) as list_sort(list_distinct(list_concat(xs, ys)));
create or replace temp macro array_sort(xs) as list_sort(xs);
create or replace temp macro array_max(xs) as list_max(xs);
create or replace temp macro array_min(xs) as list_min(xs);
create or replace temp macro sequence(first, last) as generate_series(first, last);
create or replace temp macro regexp_like(text, pattern) as regexp_matches(text, pattern);
create or replace temp macro strpos(text, part) as instr(text, part);
create or replace temp macro json_extract_scalar(document, path) as json_extract_string(document, path);
create or replace temp macro from_iso8601_date(text) as cast(text as date);
create or replace temp macro day_of_week(day) as isodow(day);
create or replace temp macro date_add(unit, n, day) as cast(
  case unit
    when 'day' then day + to_days(cast(n as integer))
    when 'week' then day + to_weeks(cast(n as integer))
    when 'month' then day + to_months(cast(n as integer))
    when 'year' then day + to_years(cast(n as integer))
  end as date);
