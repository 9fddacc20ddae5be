-- By what a receipt that a controller is shown is known again (R95); the file is in its division.
create table control_receipt (
    division    text not null,
    expense_id  uuid not null,
    fingerprint text not null,
    attached_on date not null,
    primary key (division, expense_id, fingerprint)
);
