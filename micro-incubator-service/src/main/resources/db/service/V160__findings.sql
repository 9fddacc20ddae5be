-- What controllers found about expenses of this division (R96); their texts stay at the centre.
create table control_finding (
    finding_id  uuid primary key,
    initiative  text not null,
    expense_id  uuid not null,
    ground      text not null,
    opened_on   date not null,
    answered_on date,
    closed_on   date,
    outcome     text
);
create index control_finding_order on control_finding (opened_on, finding_id);
