-- What the rules had before them when they found something: the facts of the record as they stood, which check-ins were
-- stored, the settings that held. With it a finding can be judged again. Findings from before have none.
create table judged_input (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    judged_at timestamptz not null,
    input jsonb not null,
    primary key (clinic_id, id),
    unique (clinic_id, id, patient_id),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('judged_input');
revoke update, delete on judged_input from ${application_role};
create trigger judged_input_never_changes before update or delete on judged_input
    for each row execute function refuse_change();

alter table finding add column input_id uuid;
alter table finding add foreign key (clinic_id, input_id, patient_id)
    references judged_input (clinic_id, id, patient_id);
