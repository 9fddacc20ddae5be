-- Who redacted which text of the centre, and why (R100); filled by a processor of its own, which
-- begins with the first event.
create table redaction (
    digest        text primary key,
    redacted_on   date not null,
    reason_digest text,
    person        text
);
create index redaction_latest on redaction (redacted_on desc, digest);
