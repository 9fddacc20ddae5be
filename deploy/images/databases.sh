#!/bin/sh
# Run once by the PostgreSQL image, on a new volume: creates a database and a user for each service. The
# nth division of DIVISIONS gets division_n, with the password in DIVISION_n_PASSWORD.
set -eu
create() {
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v name="$1" -v password="$2" <<SQL
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}
create centre "$CENTRE_PASSWORD"
create reporting "$REPORTING_PASSWORD"
n=0
for slug in $DIVISIONS; do
    n=$((n + 1))
    eval "password=\$DIVISION_${n}_PASSWORD"
    create "division_$n" "$password"
done
