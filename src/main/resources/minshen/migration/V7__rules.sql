-- What may count only once, conditions of three strengths, and who bears the cost.

alter table requirement add column if not exists strength varchar(20) default 'hard' not null;
alter table requirement drop column if exists hard;
-- The question that is the same wherever the pack asks it.
alter table requirement add column if not exists same_question varchar(60);
-- What to do after a no.
alter table requirement add column if not exists if_no varchar(2000);

-- Where else a requirement is asked, and in which words.
create table if not exists requirement_also (
  pack_key integer not null,
  requirement integer not null,
  position integer not null,
  question varchar(2000) not null,
  under_reading varchar(60),
  under_alternative boolean,
  primary key (pack_key, requirement, position),
  foreign key (pack_key, requirement) references requirement,
  foreign key (pack_key, under_reading) references reading
);

create table if not exists requirement_also_variant (
  pack_key integer not null,
  requirement integer not null,
  position integer not null,
  variant_id varchar(60) not null,
  primary key (pack_key, requirement, position, variant_id),
  foreign key (pack_key, requirement, position) references requirement_also
);

-- Whether the alternative counts for the least and the most that an amount can be.
alter table reading add column if not exists plausible boolean default true not null;

-- How a fact is asked under another reading.
alter table fact add column if not exists other_question varchar(2000);
alter table fact add column if not exists other_reading varchar(60);
alter table fact add column if not exists other_alternative boolean;

-- For what at most one of the items may be claimed: a project, or a grant of the city.
alter table exclusion add column if not exists scope varchar(20) default 'project' not null;

-- What counts together under a joint ceiling.
alter table step add column if not exists stage varchar(20);

-- item.second_claim is no longer used: item_once says it.
alter table item add column if not exists event_label varchar(200);
-- In how many application years one project may receive it, and the fact that tells which it is.
alter table item add column if not exists years_most integer;
alter table item add column if not exists years_fact varchar(60);
alter table item add column if not exists years_clause varchar(200);

create table if not exists item_once (
  pack_key integer not null,
  item_id varchar(60) not null,
  position integer not null,
  scope varchar(20) not null,
  clause_id varchar(200) not null,
  under_reading varchar(60),
  under_alternative boolean,
  primary key (pack_key, item_id, position),
  foreign key (pack_key, item_id) references item,
  foreign key (pack_key, clause_id) references clause,
  foreign key (pack_key, under_reading) references reading
);

-- Words of a choice with which a claim is not eligible; when_except tells all words but these.
create table if not exists refusal (
  pack_key integer not null,
  item_id varchar(60) not null,
  position integer not null,
  clause_id varchar(200) not null,
  reason varchar(2000) not null,
  when_fact varchar(60) not null,
  when_except boolean not null,
  under_reading varchar(60),
  under_alternative boolean,
  primary key (pack_key, item_id, position),
  foreign key (pack_key, item_id) references item,
  foreign key (pack_key, clause_id) references clause,
  foreign key (pack_key, under_reading) references reading
);

create table if not exists refusal_word (
  pack_key integer not null,
  item_id varchar(60) not null,
  position integer not null,
  word varchar(60) not null,
  primary key (pack_key, item_id, position, word),
  foreign key (pack_key, item_id, position) references refusal
);

create table if not exists refusal_variant (
  pack_key integer not null,
  item_id varchar(60) not null,
  position integer not null,
  variant_id varchar(60) not null,
  primary key (pack_key, item_id, position, variant_id),
  foreign key (pack_key, item_id, position) references refusal
);

-- Who bears which share of the cost; the last bears the rest.
create table if not exists pack_funder (
  pack_key integer not null references pack,
  position integer not null,
  who varchar(60) not null,
  label varchar(60) not null,
  share numeric(24, 10) not null,
  primary key (pack_key, position)
);

-- 一事一议: from so much by formula a project is called large.
alter table pack add column if not exists special_from numeric(24, 10);
alter table pack add column if not exists special_clause varchar(200);
