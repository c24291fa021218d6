-- A patient given to another reviewer from a day on, and back after a day where one is named; days of the clinic's
-- calendar. The care team is what counts: this says when it changes next, and what it was before.
create table hand_over (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    from_account uuid not null,
    to_account uuid not null,
    first_day date not null,
    -- The last day on which the other one has the patient; null for good.
    last_day date,
    planned_at timestamptz not null,
    planned_by uuid not null,
    begun_at timestamptz,
    -- What the other one was on the care team before; null for nothing.
    part_before text check (part_before in ('DEPUTY', 'MEMBER')),
    ended_at timestamptz,
    cancelled_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, from_account) references account,
    foreign key (clinic_id, to_account) references account,
    foreign key (clinic_id, planned_by) references account,
    check (from_account <> to_account),
    check (first_day <= last_day),
    check (ended_at is null or begun_at is not null),
    check (cancelled_at is null or begun_at is null)
);
call protect_by_clinic('hand_over');
create unique index hand_over_to_come on hand_over (clinic_id, patient_id) where ended_at is null and cancelled_at is null;
