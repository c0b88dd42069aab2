-- Where a pack holds, who answers for it there and how its claims are handed in. Materials that all
-- items of a pack ask for stand with each item, in `material`.

alter table pack add column if not exists region varchar(60);
-- form, online or none.
alter table pack add column if not exists submit_how varchar(20) default 'form' not null;
alter table pack add column if not exists submit_portal varchar(500);
-- MB.
alter table pack add column if not exists submit_max_upload numeric(24, 10);
alter table pack add column if not exists submit_window varchar(500);
alter table pack add column if not exists submit_phone varchar(200);

create table if not exists pack_town (
  pack_key integer not null references pack,
  position integer not null,
  name varchar(60) not null,
  primary key (pack_key, position)
);

create table if not exists pack_department (
  pack_key integer not null references pack,
  position integer not null,
  department_id varchar(60) not null,
  label varchar(200) not null,
  phone varchar(200),
  window_at varchar(500),
  primary key (pack_key, position)
);

-- The kinds of file that a portal takes.
create table if not exists pack_format (
  pack_key integer not null references pack,
  position integer not null,
  format varchar(20) not null,
  primary key (pack_key, position)
);
