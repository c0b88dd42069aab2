-- What the user has deleted, for as long as it can be brought back.

-- When a company came into the bin. A claim or a row of a ledger in the bin has a company row of
-- its own, which says from which company it came: it keeps everything that hangs on it, and no list
-- shows it.
alter table applicant add column if not exists binned_at timestamp with time zone;
alter table applicant add column if not exists binned_kind varchar(20);
alter table applicant add column if not exists binned_from bigint;
create index if not exists applicant_by_binned_from on applicant (binned_from);

create table if not exists binned_pack (
  pack_id varchar(60) not null,
  version varchar(60) not null,
  binned_at timestamp with time zone default current_timestamp not null,
  primary key (pack_id, version),
  foreign key (pack_id, version) references imported_pack on delete cascade
);
