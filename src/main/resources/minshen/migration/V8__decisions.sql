-- Which grant of the city a claim and an award match, and answers about items not yet claimed.

alter table claim add column if not exists city_grant varchar;

alter table award add column if not exists variant varchar(40);
alter table award add column if not exists city_grant varchar;
alter table award add column if not exists city_support numeric(18, 6);

-- Answers for items and measures that are not claimed.
create table if not exists applicant_answer (
  applicant bigint not null references applicant on delete cascade,
  subject varchar(40) not null,
  condition_id varchar(40) not null,
  answer varchar(10) not null,
  primary key (applicant, subject, condition_id)
);

-- What a claim counts with in the total of its year: what was decided, else what was computed.
alter table claim_figures add column if not exists counted_amount numeric(30, 6);
update claim_figures set counted_amount = amount where counted;
