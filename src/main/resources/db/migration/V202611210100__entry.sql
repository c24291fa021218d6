-- What must be known before the clinic is: ids, hashes, clinic, expiry, and nothing else. No row security here.
create table entry.clinic (
    id uuid primary key,
    created_at timestamptz not null
);

create table entry.sign_in_name (
    name text primary key check (name = lower(name) and length(name) between 3 and 254),
    clinic_id uuid not null references entry.clinic,
    account_id uuid not null
);

create table entry.one_time_link (
    token_hash bytea primary key check (length(token_hash) = 32),
    clinic_id uuid not null references entry.clinic,
    account_id uuid not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table entry.patient_code (
    code_hash bytea primary key check (length(code_hash) = 32),
    clinic_id uuid not null references entry.clinic,
    code_id uuid not null,
    expires_at timestamptz not null
);

create table entry.patient_token (
    token_hash bytea primary key check (length(token_hash) = 32),
    clinic_id uuid not null references entry.clinic,
    patient_id uuid not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index patient_token_of_patient on entry.patient_token (clinic_id, patient_id);

create table entry.throttle (
    key bytea primary key check (length(key) = 32),
    failures integer not null check (failures > 0),
    last_failure timestamptz not null
);
grant delete on entry.throttle to ${application_role};
