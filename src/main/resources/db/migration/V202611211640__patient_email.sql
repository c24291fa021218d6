-- An address to which the patient has agreed to be sent a link; with whom they agreed, and when.
create table patient_email (
    clinic_id uuid not null,
    patient_id uuid not null,
    address text not null check (length(address) between 3 and 254),
    agreed_at timestamptz not null,
    agreed_with uuid not null,
    primary key (clinic_id, patient_id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, agreed_with) references account
);
call protect_by_clinic('patient_email');
grant delete on patient_email to ${application_role};
