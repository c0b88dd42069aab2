-- What the user owns: applicants with their ledgers and claims. Amounts are in 万元.

create table if not exists applicant (
  id bigint generated always as identity primary key,
  name varchar,
  credit_code varchar,
  kind varchar(20),
  postal_address varchar,
  registered_address varchar,
  town varchar,
  legal_name varchar,
  legal_phone varchar,
  legal_mobile varchar,
  legal_email varchar,
  contact_name varchar,
  contact_title varchar,
  contact_phone varchar,
  contact_mobile varchar,
  contact_fax varchar,
  contact_email varchar,
  bank_name varchar,
  bank_account varchar,
  industry_code varchar,
  industry_name varchar,
  business_scope varchar,
  founded_on date,
  registered_capital numeric(18, 6),
  employees integer,
  foreign_invested boolean,
  profile_text varchar,
  changed_at timestamp with time zone default current_timestamp not null
);
create index if not exists applicant_by_credit_code on applicant (credit_code);

-- Readings taken in their alternative; all others are taken in their default.
create table if not exists applicant_reading (
  applicant bigint not null references applicant on delete cascade,
  reading varchar(40) not null,
  primary key (applicant, reading)
);

create table if not exists applicant_year (
  applicant bigint not null references applicant on delete cascade,
  application_year integer not null,
  primary key (applicant, application_year)
);

create table if not exists award (
  applicant bigint not null references applicant on delete cascade,
  place integer not null,
  item varchar(40) not null,
  application_year integer not null,
  amount numeric(18, 6) not null,
  project varchar,
  kind varchar(40),
  product varchar,
  primary key (applicant, place)
);
create index if not exists award_by_item on award (item, application_year);

create table if not exists claim (
  id bigint generated always as identity primary key,
  applicant bigint not null references applicant on delete cascade,
  place integer not null,
  name varchar not null,
  item varchar(40) not null,
  variant varchar(40),
  project varchar,
  event_date date,
  apply_date date,
  stated_year integer,
  project_lead varchar,
  requested_amount numeric(18, 6),
  unique (applicant, name)
);
create index if not exists claim_by_item on claim (item);

-- 附件2.
create table if not exists claim_platform (
  claim bigint primary key references claim on delete cascade,
  name varchar,
  builder varchar,
  from_month varchar(20),
  to_month varchar(20),
  total_investment numeric(18, 6),
  filed_on date,
  description varchar
);

create table if not exists claim_fact (
  claim bigint not null references claim on delete cascade,
  name varchar(40) not null,
  figure numeric(18, 6),
  word varchar,
  primary key (claim, name),
  check ((figure is null) <> (word is null))
);

create table if not exists claim_product (
  claim bigint not null references claim on delete cascade,
  place integer not null,
  name varchar,
  primary key (claim, place)
);

create table if not exists claim_product_fact (
  claim bigint not null,
  place integer not null,
  name varchar(40) not null,
  figure numeric(18, 6),
  word varchar,
  primary key (claim, place, name),
  foreign key (claim, place) references claim_product on delete cascade,
  check ((figure is null) <> (word is null))
);

create table if not exists claim_answer (
  claim bigint not null references claim on delete cascade,
  condition_id varchar(40) not null,
  answer varchar(10) not null,
  primary key (claim, condition_id)
);

create table if not exists claim_attachment (
  claim bigint not null references claim on delete cascade,
  place integer not null,
  material varchar(40) not null,
  file varchar not null,
  note varchar,
  primary key (claim, place)
);
