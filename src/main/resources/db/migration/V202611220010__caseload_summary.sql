-- What the list of patients shows of each and sorts by, so that no row of it is reckoned when it is read. Written in the
-- transaction of each check-in and of each night's tick: nothing else changes it.
create table caseload_summary (
    clinic_id uuid not null,
    patient_id uuid not null,
    -- The newest day with a check-in that counts.
    last_day date,
    -- The median of the last 7 logged days and of the 7 before, counted in halves; null where there are too few.
    pain_halves smallint check (pain_halves between 0 and 20),
    pain_halves_before smallint check (pain_halves_before between 0 and 20),
    -- Of the last active week; null where it is not known, and never 0 in its place.
    units_done integer check (units_done >= 0),
    units_due integer check (units_due > 0),
    as_of timestamptz not null,
    primary key (clinic_id, patient_id),
    foreign key (clinic_id, patient_id) references patient,
    check ((units_done is null) = (units_due is null) and units_done <= units_due)
);
call protect_by_clinic('caseload_summary');

-- The rest follows with the next check-in or the next night.
insert into caseload_summary (clinic_id, patient_id, last_day, as_of)
    select clinic_id, patient_id, max(day), max(received_at) from check_in where not void group by clinic_id, patient_id;
