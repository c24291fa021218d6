-- What the clinic does at night; without a row it holds alerts until it opens.
create table night_watch (
    clinic_id uuid primary key references clinic,
    on_call uuid,
    foreign key (clinic_id, on_call) references account
);
call protect_by_clinic('night_watch');

-- Who is away, in whole days of the clinic's calendar.
create table absence (
    clinic_id uuid not null,
    id uuid not null,
    account_id uuid not null,
    first_day date not null,
    last_day date not null,
    planned_at timestamptz not null,
    cancelled_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, account_id) references account,
    check (first_day <= last_day)
);
call protect_by_clinic('absence');
create index absence_to_come on absence (clinic_id, last_day) where cancelled_at is null;

-- Who was told of which flag; the person may see the record until the flag is resolved.
create table alert (
    clinic_id uuid not null,
    id uuid not null,
    flag_id uuid not null,
    patient_id uuid not null,
    account_id uuid not null,
    at timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, flag_id, patient_id) references flag (clinic_id, id, patient_id),
    foreign key (clinic_id, account_id) references account
);
call protect_by_clinic('alert');
create index alert_of_account on alert (clinic_id, account_id, patient_id);
create index alert_of_flag on alert (clinic_id, flag_id, at);
revoke update, delete on alert from ${application_role};
create trigger alert_never_changes before update or delete on alert
    for each row execute function refuse_change();

-- The newest of the patient's days whose night the rules have judged.
create table nightly_tick (
    clinic_id uuid not null,
    patient_id uuid not null,
    day date not null,
    judged_at timestamptz not null,
    primary key (clinic_id, patient_id),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('nightly_tick');
