-- What is kept beside the dossiers. Amounts are in 万元.

-- What became of a claim once it was handed in.
create table if not exists claim_handling (
  claim bigint primary key references claim on delete cascade,
  stage varchar(20) not null,
  approved_amount numeric(18, 6),
  paid_amount numeric(18, 6),
  note varchar
);

create table if not exists claim_stage_day (
  claim bigint not null references claim_handling on delete cascade,
  stage varchar(20) not null,
  reached_on date not null,
  primary key (claim, stage)
);

-- What lists show of a claim: computed, written with each save, and again when the packs change.
create table if not exists claim_figures (
  claim bigint primary key references claim on delete cascade,
  verdict varchar(20) not null,
  amount numeric(30, 6),
  low numeric(30, 6) not null,
  high numeric(30, 6),
  counted boolean not null,
  errors integer not null,
  warnings integer not null,
  standing varchar(20) not null
);
alter table applicant add column if not exists field_errors integer default 0 not null;
alter table claim add column if not exists changed_at timestamp with time zone default current_timestamp not null;

-- The states to which a claim can be taken back, or brought again; each is the whole claim, packed.
create table if not exists claim_undo (
  claim bigint not null references claim on delete cascade,
  redo boolean not null,
  step bigint not null,
  state bytea not null,
  primary key (claim, redo, step)
);

-- What was exported, frozen as it was.
create table if not exists claim_snapshot (
  id bigint generated always as identity primary key,
  claim bigint not null references claim on delete cascade,
  taken_at timestamp with time zone not null,
  exported varchar(40) not null,
  folder varchar not null,
  dossier varchar not null,
  pack varchar(80) not null,
  pack_version varchar(80) not null,
  pack_sha256 varchar(64) not null,
  form_sha256 varchar(64)
);
create index if not exists claim_snapshot_by_claim on claim_snapshot (claim);

create table if not exists snapshot_document (
  snapshot bigint not null references claim_snapshot on delete cascade,
  place integer not null,
  name varchar not null,
  sha256 varchar(64) not null,
  primary key (snapshot, place)
);

-- Days of the yearly guide, as the user typed them.
create table if not exists guide_date (
  place integer primary key,
  guide_year integer not null,
  label varchar not null,
  guide_day date not null
);

create table if not exists setting (
  name varchar(200) primary key,
  text varchar not null
);

-- Contents of attached files, each once, in pieces of at most 1 MiB.
create table if not exists content (
  sha256 varchar(64) primary key,
  size bigint not null
);

create table if not exists content_piece (
  sha256 varchar(64) not null references content on delete cascade,
  place integer not null,
  bytes bytea not null,
  primary key (sha256, place)
);

-- Which content an applicant's attachment of that name has. Attachments that an undone change
-- brings back must find theirs, so this follows the names and not the claims.
create table if not exists document (
  applicant bigint not null references applicant on delete cascade,
  file varchar not null,
  sha256 varchar(64) not null references content,
  primary key (applicant, file)
);
