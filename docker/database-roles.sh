#!/usr/bin/env bash
# Runs once, in an empty cluster: the two roles and the database. The application's role owns nothing.
set -eu
psql --username="$POSTGRES_USER" --dbname=postgres --set=ON_ERROR_STOP=1 \
    --set=owner_password="$(cat /run/secrets/db_owner)" --set=app_password="$(cat /run/secrets/db_app)" <<'SQL'
create role homespine_owner login password :'owner_password';
create role homespine_app login password :'app_password';
create database homespine owner homespine_owner;
SQL
