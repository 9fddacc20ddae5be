-- A projection holds the digests of texts alone; what is shown is joined when it is read (R100).
alter table initiative rename column title to title_digest;
alter table initiative drop column irritant, drop column trial;
