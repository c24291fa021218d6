-- What a patient has agreed to: the text's version, when, and whether a carer said so for them. Insert only.
create table patient_consent (
    clinic_id uuid not null,
    patient_id uuid not null,
    version integer not null check (version > 0),
    agreed_at timestamptz not null,
    by_carer boolean not null,
    primary key (clinic_id, patient_id, version),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('patient_consent');
revoke update, delete on patient_consent from ${application_role};
