-- Measures without an amount, reference lists, ceilings, and steps that hang on a choice.

alter table pack add column if not exists in_force_stated varchar(20) default 'days' not null;
alter table pack add column if not exists role varchar(20) default 'policy' not null;
alter table item add column if not exists ceiling boolean default false not null;

-- The choice of the claim on which a step hangs; when_except tells all words but these.
alter table step add column if not exists when_fact varchar(60);
alter table step add column if not exists when_except boolean;

create table if not exists step_word (
  pack_key integer not null,
  item_id varchar(60) not null,
  position integer not null,
  word varchar(60) not null,
  primary key (pack_key, item_id, position, word),
  foreign key (pack_key, item_id, position) references step
);

-- What measures ask of a company.
create table if not exists question (
  pack_key integer not null references pack,
  question_id varchar(60) not null,
  position integer not null,
  words varchar(2000) not null,
  primary key (pack_key, question_id)
);

-- Number, title and departments of a measure are those of its clause.
create table if not exists measure (
  pack_key integer not null references pack,
  measure_id varchar(60) not null,
  position integer not null,
  clause_id varchar(200) not null,
  primary key (pack_key, measure_id),
  foreign key (pack_key, clause_id) references clause
);

-- every_one tells the questions that must all be met from those of which one must.
create table if not exists measure_question (
  pack_key integer not null,
  measure_id varchar(60) not null,
  every_one boolean not null,
  position integer not null,
  question_id varchar(60) not null,
  primary key (pack_key, measure_id, every_one, position),
  foreign key (pack_key, measure_id) references measure,
  foreign key (pack_key, question_id) references question
);

create table if not exists pathway (
  pack_key integer not null references pack,
  pathway_id varchar(60) not null,
  position integer not null,
  title varchar(500) not null,
  words varchar(10000) not null,
  primary key (pack_key, pathway_id)
);

-- dated is a day, a month or a year, as far as it is stated.
create table if not exists guide_entry (
  pack_key integer not null references pack,
  entry_id varchar(60) not null,
  position integer not null,
  origin varchar(20) not null,
  dated varchar(10),
  issuer varchar(500),
  place varchar(200),
  title varchar(500),
  primary key (pack_key, entry_id)
);
