create table patient (
    clinic_id uuid not null references clinic,
    id uuid not null,
    first_name text not null check (length(first_name) between 1 and 80),
    last_name text not null check (length(last_name) between 1 and 80),
    born date not null,
    language text not null check (language in ('en', 'es')),
    zone text not null check (length(zone) <= 60),
    phone text not null default '' check (length(phone) <= 40),
    emergency_contact text not null default '' check (length(emergency_contact) <= 200),
    out_of_hours_number text not null default '' check (length(out_of_hours_number) <= 40),
    intake_pain smallint not null check (intake_pain between 0 and 10),
    intake_reach smallint not null check (intake_reach between 0 and 4),
    intake_side text not null check (intake_side in ('none', 'left', 'right', 'both')),
    known text[] not null default '{}'
        check (known <@ array['tingle', 'numb', 'weak', 'night', 'both_legs', 'reach']),
    baseline smallint check (baseline between 0 and 10),
    activities text[] not null default '{}' check (cardinality(activities) <= 3),
    activity_scores smallint[] not null default '{}' check (cardinality(activity_scores) <= 3),
    registered_at timestamptz not null,
    -- The first time the patient opened the app.
    opened_at timestamptz,
    version integer not null default 0,
    primary key (clinic_id, id)
);
call protect_by_clinic('patient');
create index patient_by_name on patient (clinic_id, last_name, first_name, id);

create table patient_condition (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    condition text not null check (length(condition) <= 80),
    noted_at timestamptz not null,
    noted_by text not null,
    ended_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('patient_condition');
create unique index patient_condition_now on patient_condition (clinic_id, patient_id, condition) where ended_at is null;

create table clearance (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    condition text check (length(condition) <= 80),
    exercise text check (length(exercise) <= 80),
    cleared_by text not null check (length(cleared_by) between 1 and 120),
    cleared_on date not null,
    expires date not null,
    entered_at timestamptz not null,
    entered_by uuid not null,
    withdrawn_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, entered_by) references account,
    check ((condition is null) <> (exercise is null)),
    check (expires >= cleared_on)
);
call protect_by_clinic('clearance');
create index clearance_of_patient on clearance (clinic_id, patient_id);

create table care_team (
    clinic_id uuid not null,
    patient_id uuid not null,
    account_id uuid not null,
    part text not null check (part in ('REVIEWER', 'DEPUTY', 'MEMBER')),
    since timestamptz not null,
    primary key (clinic_id, patient_id, account_id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, account_id) references account
);
call protect_by_clinic('care_team');
create unique index care_team_reviewer on care_team (clinic_id, patient_id) where part = 'REVIEWER';
create unique index care_team_deputy on care_team (clinic_id, patient_id) where part = 'DEPUTY';
create index care_team_of_account on care_team (clinic_id, account_id, patient_id);
grant delete on care_team to ${application_role};

create table patient_code (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    birth_year smallint not null check (birth_year between 1900 and 2100),
    wrong_years smallint not null default 0 check (wrong_years between 0 and 5),
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('patient_code');
