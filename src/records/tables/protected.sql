create table if not exists mention_value (
  mention varchar not null, part varchar not null, value varchar not null, script varchar, key varchar, latin_key varchar,
  exhibit_id varchar not null
);
create table if not exists trait (
  mention varchar not null, kind varchar not null, value varchar, period_from date, period_to date, record_id varchar not null,
  exhibit_id varchar not null
);
create table if not exists record_trait (record varchar not null, "column" varchar not null, value varchar not null, exhibit_id varchar not null);
create table if not exists text (
  record varchar not null, "column" varchar not null, language varchar, text varchar not null, exhibit_id varchar not null
);
create table if not exists entitlement_basis (person varchar not null, day_from date, day_to date, kind varchar, record_id varchar);
create table if not exists link ("left" varchar not null, "right" varchar not null, levels varchar, weights varchar, p double);
create table if not exists candidate ("left" varchar not null, "right" varchar not null, p double, because varchar);
