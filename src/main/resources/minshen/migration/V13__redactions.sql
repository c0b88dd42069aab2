-- What of an attachment is not handed in: boxes as 1:12.5,40,30,4;2:10,10,25,3, the page of the file, then left, top,
-- width and height in per cent of the page.

alter table claim_attachment add column if not exists redactions varchar;
