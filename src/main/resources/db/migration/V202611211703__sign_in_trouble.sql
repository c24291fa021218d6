-- Tries at a patient's sign-in code that were refused, for the clinic to see: a used or an ended code, a wrong year of
-- birth. Each stands until somebody has noted it, and comes back with the next try.
create table sign_in_trouble (
    clinic_id uuid not null,
    code_id uuid not null,
    patient_id uuid not null,
    kind text not null check (kind in ('USED', 'ENDED', 'WRONG_YEAR')),
    tries integer not null check (tries > 0),
    last_at timestamptz not null,
    noted_at timestamptz,
    noted_by uuid,
    primary key (clinic_id, code_id, kind),
    foreign key (clinic_id, code_id) references patient_code,
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, noted_by) references account
);
call protect_by_clinic('sign_in_trouble');
create index sign_in_trouble_open on sign_in_trouble (clinic_id, patient_id) where noted_at is null;
