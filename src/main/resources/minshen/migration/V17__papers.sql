-- Boxes belong to what the file was when they were drawn: the first 16 digits of its SHA-256. Those that are there are
-- taken to be on what their files are now; those of a file that is not there, on none.

alter table claim_attachment add column if not exists redacted_content varchar(20);
update claim_attachment attached
set redacted_content = coalesce(
  (select substring(document.sha256 from 1 for 16)
   from claim join document on document.applicant = claim.applicant
   where claim.id = attached.claim and document.file = attached.file),
  '0000000000000000')
where redactions is not null and redacted_content is null;

-- What stood on the pages of the forms that an export gave out, as fingerprints with commas between them: what is signed
-- later was printed then.
create table if not exists snapshot_form (
  snapshot bigint not null references claim_snapshot on delete cascade,
  form varchar not null,
  content varchar not null,
  primary key (snapshot, form)
);

-- Keys are as long as the packs have them; those of other people's packs may be longer than ours.
alter table claim_attachment alter column material set data type varchar;
alter table claim alter column item set data type varchar;
alter table claim alter column variant set data type varchar;
alter table award alter column item set data type varchar;
alter table award alter column kind set data type varchar;
alter table award alter column variant set data type varchar;
