#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is new: a database and a user for each service.
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
create division_1 "$DIVISION_1_PASSWORD"
create division_2 "$DIVISION_2_PASSWORD"
