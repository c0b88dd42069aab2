-- Whether an attachment came when the packet was numbered already.

alter table claim_attachment add column if not exists late boolean default false not null;
