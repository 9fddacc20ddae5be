-- A projection holds the digests of texts alone; what is shown is joined when it is read (R100).
alter table division rename column source to source_digest;
alter table division rename column override to override_digest;
alter table initiative rename column title to title_digest;

-- Whose text the title is.
alter table initiative add column stream text not null default '';
