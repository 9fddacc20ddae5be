-- By which version of the policy a warning was due (R63, R99).
alter table warning add column policy_version integer;
