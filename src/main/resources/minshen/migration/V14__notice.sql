-- What the yearly notice says of handing in: its days, how the papers are bound, and what the portal
-- takes in which of its slots.

alter table pack add column if not exists call_online_by date;
alter table pack add column if not exists call_paper_by date;
alter table pack add column if not exists call_seam boolean;
alter table pack add column if not exists submit_portal_name varchar;
-- MB, of all files of a claim together.
alter table pack add column if not exists submit_max_total numeric(24, 10);
alter table pack add column if not exists submit_hours varchar;

-- In what order the papers are wanted, in the notice's own words.
create table if not exists pack_order (
  pack_key integer not null references pack,
  position integer not null,
  words varchar not null,
  primary key (pack_key, position)
);

create table if not exists upload_slot (
  pack_key integer not null references pack,
  position integer not null,
  slot_id varchar(60) not null,
  label varchar not null,
  with_form boolean not null,
  takes_rest boolean not null,
  required boolean not null,
  primary key (pack_key, slot_id)
);

create table if not exists upload_slot_item (
  pack_key integer not null,
  slot_id varchar(60) not null,
  item_id varchar(60) not null,
  primary key (pack_key, slot_id, item_id),
  foreign key (pack_key, slot_id) references upload_slot
);

create table if not exists upload_slot_material (
  pack_key integer not null,
  slot_id varchar(60) not null,
  position integer not null,
  material_id varchar(60) not null,
  primary key (pack_key, slot_id, position),
  foreign key (pack_key, slot_id) references upload_slot
);

-- OF USERS

-- Notices as the user typed them from what the office published, one for each pack and year. An
-- absent value is as the pack says.
create table if not exists typed_notice (
  pack_id varchar(60) not null,
  notice_year integer not null,
  opens date,
  closes date,
  online_by date,
  paper_by date,
  copies integer,
  seam boolean,
  portal_name varchar,
  portal varchar,
  max_upload numeric(24, 10),
  max_total numeric(24, 10),
  window_at varchar,
  hours varchar,
  phone varchar,
  primary key (pack_id, notice_year)
);

-- The lists of a typed notice: the kinds of file that are taken, and the order of the papers.
create table if not exists typed_notice_line (
  pack_id varchar(60) not null,
  notice_year integer not null,
  kind varchar(20) not null,
  position integer not null,
  words varchar not null,
  primary key (pack_id, notice_year, kind, position),
  foreign key (pack_id, notice_year) references typed_notice on delete cascade
);
