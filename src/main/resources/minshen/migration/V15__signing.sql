-- What of a claim's papers is signed and sealed, and the scans of signed forms.

create table if not exists claim_signature (
  claim bigint not null references claim on delete cascade,
  place integer not null,
  paper varchar(80) not null,
  spot varchar(80) not null,
  signed_on date not null,
  content varchar(20),
  primary key (claim, place)
);

-- The scan as an attachment has it; which pages of the form it is, and what stood on them.
create table if not exists claim_signed_form (
  claim bigint not null references claim on delete cascade,
  place integer not null,
  form varchar(80) not null,
  file varchar not null,
  pages varchar,
  rotate integer default 0 not null,
  form_pages varchar,
  content varchar,
  primary key (claim, place)
);
