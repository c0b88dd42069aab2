-- What kinds of facts there are beside figures and words, and facts of applicants. Of a fact that is
-- neither a figure nor a plain word, `type` says what `word` holds: a day, yes or no, several words,
-- or the parts of an amount in a foreign currency.

alter table fact add column if not exists currency varchar(3);
-- Of what it is asked: a claim, a project, or the applicant.
alter table fact add column if not exists subject varchar(20) default 'claim' not null;

-- OF USERS

alter table claim_fact add column if not exists type varchar(20);
alter table claim_product_fact add column if not exists type varchar(20);

-- What packs ask of an applicant for all its claims; the name has the pack before it: QS2026/headcount.
create table if not exists applicant_fact (
  applicant bigint not null references applicant on delete cascade,
  name varchar(130) not null,
  figure numeric(18, 6),
  word varchar,
  type varchar(20),
  primary key (applicant, name),
  check ((figure is null) <> (word is null))
);
