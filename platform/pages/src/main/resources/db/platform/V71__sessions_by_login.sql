-- By whom sessions are found to be ended: a digest of the login, and no name (R100).
create index spring_session_by_login on spring_session (principal_name);
