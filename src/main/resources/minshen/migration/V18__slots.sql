-- How large the files of a single slot of the portal may be.

-- MB, where it is not what the portal takes elsewhere.
alter table upload_slot add column if not exists max_upload numeric(24, 10);

-- OF USERS

-- The slots of a portal as the user typed them from the notice of a year.
create table if not exists typed_slot (
  pack_id varchar(60) not null,
  notice_year integer not null,
  position integer not null,
  slot_id varchar(60) not null,
  label varchar not null,
  with_form boolean not null,
  takes_rest boolean not null,
  required boolean not null,
  max_upload numeric(24, 10),
  primary key (pack_id, notice_year, position),
  foreign key (pack_id, notice_year) references typed_notice on delete cascade
);

-- What a typed slot is for (kind item) and what goes into it (kind material).
create table if not exists typed_slot_part (
  pack_id varchar(60) not null,
  notice_year integer not null,
  position integer not null,
  kind varchar(20) not null,
  place integer not null,
  part_id varchar(60) not null,
  primary key (pack_id, notice_year, position, kind, place),
  foreign key (pack_id, notice_year, position) references typed_slot on delete cascade
);
