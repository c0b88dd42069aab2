-- A limit may come of facts, days and readings: it is a formula like an amount. It may have a name,
-- and it may count products or claims. Packs are kept as files and filled in anew by each program.

alter table step add column if not exists counts varchar(20);
alter table step add column if not exists limit_id varchar(60);
alter table step add column if not exists limit_label varchar(200);
alter table step drop column if exists fact;
alter table step drop column if exists rate;
alter table step drop column if exists cost;
alter table step drop column if exists ceiling;
alter table step drop column if exists amount;
alter table step drop column if exists most;
alter table step drop column if exists stage;

-- What must hold of facts, as a tree of what was written in the slots of its kinds (step_formula).
create table if not exists requirement_test (
  pack_key integer not null,
  requirement integer not null,
  part integer not null,
  within integer,
  slot varchar(60) not null,
  type varchar(20) not null,
  words varchar(2000) not null,
  primary key (pack_key, requirement, part),
  foreign key (pack_key, requirement) references requirement
);

-- The days on which what an item supports must lie, if they are not the pack's; not dated where
-- nothing happens on a day.
alter table item add column if not exists dated boolean default true not null;
alter table item add column if not exists events_from date;
alter table item add column if not exists events_to date;
alter table item add column if not exists reference_before date;
alter table item add column if not exists events_clause varchar(200);
