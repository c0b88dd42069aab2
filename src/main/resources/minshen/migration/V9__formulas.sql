-- How amounts come about: each formula as a tree of what was written in the slots of its kinds, so
-- that a new kind needs no table. `part` numbers the parts of a step in the order written; `within`
-- is the part that it stands in, and `slot` where in it. What `words` holds goes by `type`: the
-- kind of a formula, nothing for a group, else the value.

create table if not exists step_formula (
  pack_key integer not null,
  item_id varchar(60) not null,
  step integer not null,
  part integer not null,
  within integer,
  slot varchar(60) not null,
  type varchar(20) not null,
  words varchar(2000) not null,
  primary key (pack_key, item_id, step, part),
  foreign key (pack_key, item_id, step) references step
);

-- What share, tiers, fixed, perProduct and productShare were is a formula now.
drop table if exists step_tier;
drop table if exists step_amount;
