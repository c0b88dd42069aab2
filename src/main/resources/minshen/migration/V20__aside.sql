-- What lists say of a company that no field is for.

create table if not exists applicant_aside (
  applicant bigint not null references applicant on delete cascade,
  place integer not null,
  heading varchar not null,
  text varchar not null,
  source varchar,
  came_on date,
  primary key (applicant, place)
);
