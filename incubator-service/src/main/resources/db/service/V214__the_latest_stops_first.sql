-- People look through stops from the latest to the first.
create index stop_latest on stop ((date '1970-01-01' - due_on), stop_id);
