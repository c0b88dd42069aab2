-- How an attachment is named in the packet, which of its pages are handed in, and how they are turned.

alter table claim_attachment add column if not exists title varchar;
alter table claim_attachment add column if not exists pages varchar;
alter table claim_attachment add column if not exists rotate integer default 0 not null;
