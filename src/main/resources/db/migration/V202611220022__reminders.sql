-- When a clinic's patients are reminded, in their own local time; without a row nobody is.
create table reminder_hours (
    clinic_id uuid primary key references clinic,
    wanted boolean not null,
    first_at time not null,
    again_at time,
    quiet_from time not null,
    quiet_until time not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    foreign key (clinic_id, changed_by) references account,
    check (again_at is null or again_at > first_at)
);
call protect_by_clinic('reminder_hours');

-- Whether a patient wants reminders, each time it was said; the latest counts. Insert only.
create table reminder_choice (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    wanted boolean not null,
    said_at timestamptz not null,
    -- How: on the clinic's screen, in the app, or by the link of a mail.
    said_by text not null check (said_by in ('STAFF', 'PATIENT', 'LINK')),
    account_id uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, account_id) references account,
    check ((said_by = 'STAFF') = (account_id is not null)),
    check (said_by <> 'LINK' or not wanted)
);
call protect_by_clinic('reminder_choice');
create index reminder_choice_of_patient on reminder_choice (clinic_id, patient_id, said_at, id);
revoke update, delete on reminder_choice from ${application_role};

-- What was decided for a patient at each time that came due, once: the mail, or why none.
create table reminder (
    clinic_id uuid not null,
    patient_id uuid not null,
    -- The patient's local day, and which of its times.
    day date not null,
    turn smallint not null check (turn in (1, 2)),
    decision text not null check (decision ~ '^[A-Z_]{3,30}$'),
    decided_at timestamptz not null,
    primary key (clinic_id, patient_id, day, turn),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('reminder');
revoke update, delete on reminder from ${application_role};
create index reminder_of_day on reminder (clinic_id, day, patient_id, turn);
