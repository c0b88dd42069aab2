-- Versions of packs for a year's call, forms that packs bring, rates by tiers, caps over several
-- years, and the files of packs that the user has imported.

alter table pack add column if not exists call_opens date;
alter table pack add column if not exists call_closes date;
alter table pack add column if not exists call_copies integer;

create table if not exists pack_year (
  pack_key integer not null references pack,
  year_called integer not null,
  primary key (pack_key, year_called)
);

-- template is Base64.
create table if not exists pack_form (
  pack_key integer not null references pack,
  form_id varchar(100) not null,
  position integer not null,
  grid varchar(1000000) not null,
  template varchar(10000000),
  primary key (pack_key, form_id)
);

alter table step add column if not exists years integer;

-- The stretches of a fact, each with its rate; up_to is open for the last.
create table if not exists step_tier (
  pack_key integer not null,
  item_id varchar(60) not null,
  step integer not null,
  position integer not null,
  up_to numeric(24, 10),
  rate numeric(24, 10) not null,
  primary key (pack_key, item_id, step, position),
  foreign key (pack_key, item_id, step) references step
);

-- The user's own packs, file by file as they were: at every start they go the way of the packs
-- that come with the program, from the schema through the tables above to the model.
create table if not exists imported_pack (
  pack_id varchar(60) not null,
  version varchar(60) not null,
  sha256 char(64) not null,
  primary key (pack_id, version)
);

create table if not exists imported_file (
  pack_id varchar(60) not null,
  version varchar(60) not null,
  name varchar(200) not null,
  contents bytea not null,
  primary key (pack_id, version, name),
  foreign key (pack_id, version) references imported_pack on delete cascade
);
