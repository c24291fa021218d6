-- What another value of a setting would have done over a span of the past; nothing of it is in force.
create table lab_run (
    clinic_id uuid not null,
    id uuid not null,
    setting text not null,
    value numeric not null,
    -- The value that was in force for the clinic when it was begun.
    value_before numeric not null,
    span_from timestamptz not null,
    span_until timestamptz not null,
    begun_at timestamptz not null,
    begun_by uuid not null,
    stopped_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, begun_by) references account,
    check (span_from < span_until)
);
call protect_by_clinic('lab_run');

-- The patients of a run, and what was found of those that have been judged.
create table lab_patient (
    clinic_id uuid not null,
    run_id uuid not null,
    patient_id uuid not null,
    judged_at timestamptz,
    check_ins integer not null default 0,
    flags_before integer not null default 0,
    flags_after integer not null default 0,
    -- Whether the past could not be judged, so that nothing is known of this patient.
    failed boolean not null default false,
    primary key (clinic_id, run_id, patient_id),
    foreign key (clinic_id, run_id) references lab_run,
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('lab_patient');
create index lab_patient_to_judge on lab_patient (clinic_id, run_id, patient_id) where judged_at is null;

-- Flags that would be raised otherwise.
create table lab_difference (
    clinic_id uuid not null,
    id uuid not null,
    run_id uuid not null,
    patient_id uuid not null,
    kind text not null
        check (kind in ('VANISHES', 'APPEARS', 'LESS_GRAVE', 'GRAVER', 'LATER', 'EARLIER')),
    family text not null,
    rules text[] not null,
    tier_before text,
    raised_before timestamptz,
    tier_after text,
    raised_after timestamptz,
    -- The flag that was really there at that time.
    flag_id uuid,
    primary key (clinic_id, id),
    foreign key (clinic_id, run_id, patient_id) references lab_patient,
    foreign key (clinic_id, flag_id) references flag,
    check (num_nonnulls(tier_before, raised_before) <> 1),
    check (num_nonnulls(tier_after, raised_after) <> 1),
    check (num_nonnulls(raised_before, raised_after) > 0)
);
call protect_by_clinic('lab_difference');
create index lab_difference_of_run on lab_difference (clinic_id, run_id, id);
create index lab_difference_of_patient on lab_difference (clinic_id, run_id, patient_id);
create index lab_difference_of_flag on lab_difference (clinic_id, flag_id) where flag_id is not null;
