-- Links by which whoever holds a mail stops such mails: only the hash, whose they are, and until when they work.
create table entry.stop_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    clinic_id uuid not null references entry.clinic,
    patient_id uuid not null,
    expires_at timestamptz not null
);
create index stop_link_of_patient on entry.stop_link (clinic_id, patient_id, expires_at);
grant delete on entry.stop_link to ${application_role};
