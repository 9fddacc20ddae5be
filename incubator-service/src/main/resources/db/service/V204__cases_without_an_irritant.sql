-- What a case without an irritant is about, as its division or the board said it (R76). Tags are
-- texts: they stand in free_text, where they can be redacted (R100).
create table generalization_description (
    case_id      uuid   primary key,
    category     text   not null,
    tag_digests  text[] not null,
    described_by text   not null,
    described_on date   not null
);

-- Divisions where somebody of the board finds a product relevant, and why (R76).
create table generalization_added_target (
    case_id       uuid not null,
    division      text not null,
    reason_digest text not null,
    added_by      text not null,
    added_on      date not null,
    primary key (case_id, division)
);

-- What is offered because the board says so has its reason alone.
alter table proposal
    alter column irritant_id drop not null,
    alter column origin_irritant_id drop not null,
    alter column category drop not null,
    alter column tag drop not null,
    add column board_reason_digest text;
