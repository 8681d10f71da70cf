create schema if not exists custody;
create schema if not exists rec;
create schema if not exists ref;
create schema if not exists ind;
create schema if not exists ind_loose;

create table if not exists custody.exhibit (
  exhibit_id varchar not null, sha256 varchar not null, file_name varchar not null, media_type varchar, bytes bigint,
  added timestamp, obtained date, obtained_how varchar, legal_basis varchar, sensitivity varchar, origin_id varchar not null,
  source_grade varchar, information_grade varchar, translation_of varchar, feature_version varchar not null
);
create table if not exists custody.origin (
  origin_id varchar not null, kind varchar, keeper_m varchar, made_from date, made_to date, independent_of_parties boolean, why varchar not null
);
create table if not exists custody.reject (
  exhibit_id varchar not null, unit integer not null, locator varchar not null, "column" varchar, value varchar, reason varchar not null,
  status varchar not null
);
create table if not exists custody.mention (
  mention_id varchar not null, kind varchar not null, record_type varchar not null, "column" varchar not null,
  first_record_id varchar not null, records integer not null, exhibit_id varchar not null
);
-- Parties that no paper names: «the employer» of any sheet where no folder tells them apart, and of the sheets of one folder.
create table if not exists custody.unnamed (entity_id varchar not null, in_folder boolean not null default false);
create table if not exists custody.entity (entity_id varchar not null, kind varchar not null, pseudonym varchar, replaced_by varchar);
create table if not exists custody.member (
  mention_id varchar not null, entity_id varchar not null, loose_entity_id varchar not null,
  link_p double, link_basis varchar not null, link_weight decimal(5, 4) not null
);
create table if not exists custody.judgement (
  judgement_id varchar not null, "left" varchar not null, "right" varchar not null, verdict varchar not null, "by" varchar not null,
  "at" timestamp not null, why varchar not null, supersedes varchar
);
create table if not exists custody.party (
  record_id varchar not null, mention varchar not null, role varchar not null, ordinal integer not null, exhibit_id varchar not null
);
create table if not exists custody.supersedes (record_id varchar not null, by_record_id varchar not null, why varchar not null);
create table if not exists custody.coverage (
  coverage_id varchar not null, record_type varchar not null, unit varchar not null, unit_part varchar, unit_kind varchar not null,
  period_from date not null, period_to date not null, origin_id varchar not null, completeness varchar not null, basis varchar not null,
  why varchar not null, "by" varchar, exhibit_id varchar
);
create table if not exists custody.measure (
  clustering varchar not null, indicator varchar not null, version varchar not null, subject varchar not null, covered bigint,
  measures varchar not null, outcome varchar not null, reason varchar not null
);
create table if not exists custody.hit_evidence (
  clustering varchar not null, indicator varchar not null, subject varchar not null, record_type varchar not null,
  record_id varchar not null, part varchar not null
);
