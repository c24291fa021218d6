-- The newest of the patient's days on which the running program was screened.
create table daily_screening (
    clinic_id uuid not null,
    patient_id uuid not null,
    day date not null,
    screened_at timestamptz not null,
    primary key (clinic_id, patient_id),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('daily_screening');
