-- What a clinician expects of a patient for a while, on one scale; what is found within it raises nothing.
create table expected_level (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    measure text not null check (measure in ('PAIN', 'REACH', 'NIGHTS', 'DURING')),
    level integer not null check (level between 0 and 10),
    from_on date not null,
    until_on date not null,
    reason text not null check (length(btrim(reason)) between 1 and 1000),
    set_at timestamptz not null,
    set_by uuid not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, set_by) references account,
    check (until_on between from_on and from_on + 28)
);
call protect_by_clinic('expected_level');
create index expected_level_of_patient on expected_level (clinic_id, patient_id);
revoke update, delete on expected_level from ${application_role};
create trigger expected_level_never_changes before update or delete on expected_level
    for each row execute function refuse_change();

-- Ended before its last day.
create table expected_level_end (
    clinic_id uuid not null,
    level_id uuid not null,
    ended_at timestamptz not null,
    ended_by uuid not null,
    primary key (clinic_id, level_id),
    foreign key (clinic_id, level_id) references expected_level,
    foreign key (clinic_id, ended_by) references account
);
call protect_by_clinic('expected_level_end');
revoke update, delete on expected_level_end from ${application_role};
create trigger expected_level_end_never_changes before update or delete on expected_level_end
    for each row execute function refuse_change();
