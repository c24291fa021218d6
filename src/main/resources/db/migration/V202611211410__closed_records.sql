-- When care ended and why. A record is closed while it has a row that was not reopened; no row is ever taken away.
create table record_closing (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    reason text not null check (reason in ('DISCHARGED', 'REFERRED_ON', 'STOPPED_COMING', 'DIED', 'OTHER')),
    closed_on date not null,
    note text not null check (length(note) <= 5000),
    closed_at timestamptz not null,
    closed_by uuid not null,
    reopened_at timestamptz,
    reopened_by uuid,
    reopened_because text check (length(reopened_because) between 1 and 5000),
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, closed_by) references account,
    foreign key (clinic_id, reopened_by) references account,
    check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopened_because is null))
);
call protect_by_clinic('record_closing');
create unique index record_closed on record_closing (clinic_id, patient_id) where reopened_at is null;
