-- A product is proposed for an irritant, or because the board says why (R76).
alter table proposal
    alter column irritant drop not null,
    add column reason_digest text;
