-- What happened to a claim once it was handed in, event by event. How far it has come stays in claim_handling and
-- claim_stage_day, which follow from it and from which lists are read; a claim that has no event there is one that an
-- older release wrote.

create table if not exists claim_event (
  claim bigint not null references claim on delete cascade,
  place integer not null,
  kind varchar(20) not null,
  event_day date,
  note varchar,
  noted_by varchar,
  reference_number varchar,
  deadline date,
  amount numeric(18, 6),
  document varchar,
  sent_version varchar,
  primary key (claim, place)
);

-- The day by which something is due now: the mending of what came back, or the end of its publication.
alter table claim_handling add column if not exists due_on date;
