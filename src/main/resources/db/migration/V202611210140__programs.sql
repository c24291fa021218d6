create table program (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    state text not null check (state in ('DRAFT', 'ACTIVE', 'ENDED')),
    started_on date,
    ended_on date,
    -- What is being written for the next version; null when nothing is.
    draft jsonb,
    -- Raised by each change of the draft, so that two people who write at once find out.
    draft_revision integer not null default 0,
    created_at timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    unique (clinic_id, id, patient_id),
    check (state = 'DRAFT' or started_on is not null)
);
call protect_by_clinic('program');
create unique index program_now on program (clinic_id, patient_id) where state <> 'ENDED';

create table program_version (
    clinic_id uuid not null,
    program_id uuid not null,
    version integer not null check (version > 0),
    patient_id uuid not null,
    content jsonb not null,
    published_at timestamptz not null,
    published_by uuid not null,
    primary key (clinic_id, program_id, version),
    -- Counted on from one program of a patient to the next: a check-in names its version by the number alone.
    unique (clinic_id, patient_id, version),
    foreign key (clinic_id, program_id, patient_id) references program (clinic_id, id, patient_id),
    foreign key (clinic_id, published_by) references account
);
call protect_by_clinic('program_version');
revoke update, delete on program_version from ${application_role};
create trigger program_version_never_changes before update or delete on program_version
    for each row execute function refuse_change();

create table program_pause (
    clinic_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    patient_id uuid not null,
    cause text not null check (cause in ('EMERGENCY', 'URGENT', 'CLEARANCE', 'HOLIDAY', 'CLINICIAN')),
    from_at timestamptz not null,
    to_at timestamptz,
    lifted_by uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, program_id, patient_id) references program (clinic_id, id, patient_id),
    foreign key (clinic_id, lifted_by) references account,
    check (to_at is null or to_at >= from_at)
);
call protect_by_clinic('program_pause');
create index program_pause_of_program on program_pause (clinic_id, patient_id, program_id);

create table exercise_hold (
    clinic_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    patient_id uuid not null,
    exercise text not null check (length(exercise) <= 80),
    from_at timestamptz not null,
    to_at timestamptz,
    held_by text not null,
    lifted_by uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, program_id, patient_id) references program (clinic_id, id, patient_id),
    foreign key (clinic_id, lifted_by) references account,
    check (to_at is null or to_at >= from_at)
);
call protect_by_clinic('exercise_hold');
create unique index exercise_hold_now on exercise_hold (clinic_id, program_id, exercise) where to_at is null;

create table handout_made (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    program_id uuid not null,
    program_version integer not null,
    paper text not null,
    made_at timestamptz not null,
    made_by uuid not null,
    sha256 bytea not null check (length(sha256) = 32),
    bytes bytea not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, program_id, program_version) references program_version,
    foreign key (clinic_id, made_by) references account
);
call protect_by_clinic('handout_made');
create index handout_made_of_patient on handout_made (clinic_id, patient_id, id desc);
revoke update, delete on handout_made from ${application_role};
