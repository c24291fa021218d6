create table flag (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    family text not null check (family in ('CES', 'NEURO', 'SPREAD', 'PAIN', 'NIGHT', 'SYSTEMIC', 'TRAUMA', 'VASCULAR',
        'RESPONSE', 'PROGRESS', 'ADHERENCE', 'LOAD', 'CLEARANCE', 'MESSAGE', 'DATA')),
    tier text not null check (tier in ('EMERGENCY', 'URGENT', 'SOON', 'ROUTINE')),
    state text not null check (state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED', 'CLOSED')),
    raised_at timestamptz not null,
    -- When it reached the tier it has now.
    tier_at timestamptz not null,
    alerted_at timestamptz,
    -- By when somebody must have acted.
    deadline_at timestamptz not null,
    -- Up to when the ladder of alerts was climbed, and when it goes on; no next step once somebody has acknowledged.
    stepped_at timestamptz,
    next_step_at timestamptz,
    -- When it was found that nobody had acknowledged in time.
    overdue_at timestamptz,
    hits integer not null check (hits > 0),
    -- The ids of the rules it was raised for.
    rules text[] not null check (cardinality(rules) > 0),
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    contacted_at timestamptz,
    resolved_at timestamptz,
    resolved_by uuid,
    outcome text check (outcome in ('REFERRED', 'ADVISED', 'KNOWN_BASELINE', 'PROGRAM_CHANGED', 'FALSE_ALARM')),
    note text check (length(note) <= 5000),
    closed_at timestamptz,
    closed_because text check (closed_because in ('LATE_LOG_RECEIVED', 'ANSWERED')),
    version integer not null default 0,
    primary key (clinic_id, id),
    unique (clinic_id, id, patient_id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, acknowledged_by) references account,
    foreign key (clinic_id, resolved_by) references account,
    check (state <> 'RESOLVED'
        or (resolved_at is not null and resolved_by is not null and outcome is not null and note is not null)),
    check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_because is null)),
    check (next_step_at is null or state = 'OPEN'),
    check (state <> 'RESOLVED' or tier not in ('EMERGENCY', 'URGENT') or contacted_at is not null)
);
call protect_by_clinic('flag');
create unique index flag_open on flag (clinic_id, patient_id, family) where state in ('OPEN', 'ACKNOWLEDGED');
create index flag_queue on flag (clinic_id, tier_at, id) where state in ('OPEN', 'ACKNOWLEDGED');
create index flag_next_step on flag (clinic_id, next_step_at) where next_step_at is not null;
revoke delete on flag from ${application_role};

create table finding (
    clinic_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    flag_id uuid,
    rule text not null check (length(rule) <= 20),
    tier text not null,
    family text not null,
    rule_set text not null,
    occasion text not null,
    found_at timestamptz not null,
    -- The sentences that say why, as data: keys of texts with every value and threshold that was used.
    because jsonb not null,
    evidence text[] not null,
    suppressed boolean not null,
    historic boolean not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references patient,
    foreign key (clinic_id, flag_id, patient_id) references flag (clinic_id, id, patient_id)
);
call protect_by_clinic('finding');
create index finding_of_flag on finding (clinic_id, flag_id);
create index finding_of_patient on finding (clinic_id, patient_id, id desc);
revoke update, delete on finding from ${application_role};
create trigger finding_never_changes before update or delete on finding
    for each row execute function refuse_change();

-- One row for each check-in revision that the rules have judged; a check-in without one was never judged.
create table evaluation (
    clinic_id uuid not null,
    patient_id uuid not null,
    uuid uuid not null,
    rev integer not null,
    content_hash bytea not null,
    rule_set text not null,
    evaluated_at timestamptz not null,
    patient_message text,
    message_tier text,
    message_historic boolean not null,
    primary key (clinic_id, patient_id, uuid, rev, content_hash),
    foreign key (clinic_id, patient_id, uuid, rev, content_hash) references check_in
);
call protect_by_clinic('evaluation');
revoke update, delete on evaluation from ${application_role};

create table flag_contact (
    clinic_id uuid not null,
    id uuid not null,
    flag_id uuid not null,
    patient_id uuid not null,
    at timestamptz not null,
    by_account uuid not null,
    note text not null check (length(note) <= 5000),
    primary key (clinic_id, id),
    foreign key (clinic_id, flag_id, patient_id) references flag (clinic_id, id, patient_id),
    foreign key (clinic_id, by_account) references account
);
call protect_by_clinic('flag_contact');
revoke update, delete on flag_contact from ${application_role};
