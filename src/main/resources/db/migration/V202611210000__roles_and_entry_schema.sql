-- The application's role reads and writes rows. DELETE is granted table by table, DDL never.
alter default privileges in schema public grant select, insert, update on tables to "${application_role}";
alter default privileges in schema public grant usage, select on sequences to "${application_role}";
grant usage on schema public to "${application_role}";

-- What must be known before the clinic is: ids, hashes, clinic, expiry, nothing else. No row-level security here.
create schema entry;
grant usage on schema entry to "${application_role}";
alter default privileges in schema entry grant select, insert, update on tables to "${application_role}";

-- The clinic of the running transaction. Never set, it is an error; after a commit the setting is an empty string, and
-- the cast makes that an error too. STABLE and in SQL, so that the planner puts it into the query and an index serves.
create function current_clinic() returns uuid
    language sql stable parallel safe
    return current_setting('homespine.clinic')::uuid;

-- Puts a table behind the wall between clinics. FORCE binds the owner as well, so the owner has a policy of its own:
-- without it a migration that fills rows would see none.
create procedure protect_by_clinic(protected regclass)
    language plpgsql
as $$
begin
    if not exists (
        select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
        where i.indrelid = protected and i.indisprimary and a.attname = 'clinic_id' and a.atttypid = 'uuid'::regtype
    ) then
        raise exception 'the primary key of % does not begin with clinic_id uuid', protected;
    end if;
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format(
        'create policy own_clinic on %s using (clinic_id = current_clinic()) with check (clinic_id = current_clinic())',
        protected);
    execute format('create policy owner_migrates on %s to %I using (true) with check (true)', protected, current_user);
end
$$;
revoke execute on procedure protect_by_clinic(regclass) from public;
