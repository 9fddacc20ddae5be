-- What its division calls a product that is offered: a text of the centre (R73, R100).
alter table proposal add column title_digest text;
