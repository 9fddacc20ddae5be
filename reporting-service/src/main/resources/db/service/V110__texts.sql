-- A projection holds the digests of texts alone (R100).
alter table initiative rename column title to title_digest;
