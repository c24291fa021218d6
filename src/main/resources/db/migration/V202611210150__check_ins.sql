-- One row a revision, insert only. A replay meets the primary key; the same uuid and revision with other content is
-- a row of its own, so that a conflict is kept.
create table check_in (
    clinic_id uuid not null,
    patient_id uuid not null,
    uuid uuid not null,
    rev integer not null check (rev between 1 and 1000),
    content_hash bytea not null check (length(content_hash) = 32),
    day date not null,
    entered_at timestamptz not null,
    received_at timestamptz not null,
    zone text not null check (length(zone) <= 60),
    void boolean not null default false,
    pain smallint check (pain between 0 and 10),
    during smallint check (during between 0 and 10),
    settled text check (settled in ('yes', 'no', 'na')),
    reach smallint check (reach between 0 and 4),
    side text check (side in ('none', 'left', 'right', 'both')),
    numb text check (numb in ('none', 'better', 'same', 'new', 'worse')),
    tingle text check (tingle in ('none', 'better', 'same', 'new', 'worse')),
    weak text check (weak in ('none', 'better', 'same', 'new', 'worse')),
    heel_toe text check (heel_toe in ('yes', 'no', 'unsure')),
    em text[] check (em <@ array['bladder', 'bowel', 'saddle', 'sexual', 'chest', 'stroke']),
    gen text[] check (gen <@ array['night', 'fever', 'weight', 'injury_minor', 'injury_major', 'dizzy', 'faint',
        'new_condition']),
    rest_relief text check (rest_relief in ('yes', 'partly', 'no')),
    done text check (done in ('all', 'some', 'none', 'more')),
    units_done smallint check (units_done between 0 and 1000),
    ratio numeric(6, 3) check (ratio >= 0),
    exercises_done text[] not null default '{}',
    -- Each exercise:reason, the reason one of leg_symptoms, sharp_pain, other.
    exercise_stops text[] not null default '{}',
    reason text check (reason in ('too_painful', 'unsure_how', 'no_time', 'forgot', 'felt_fine', 'ill', 'other')),
    new_condition text check (length(new_condition) <= 80),
    grc smallint check (grc between -3 and 3),
    psfs smallint[] check (cardinality(psfs) = 3),
    effort smallint check (effort between 0 and 10),
    note text check (length(note) <= 5000),
    contact boolean not null default false,
    program_version integer,
    evidence text not null check (evidence in ('player', 'ticked', 'paper')),
    by_carer boolean not null default false,
    -- What the phone's clock said, where it was off by more than 10 minutes and corrected.
    phone_day date,
    phone_entered_at timestamptz,
    primary key (clinic_id, patient_id, uuid, rev, content_hash),
    foreign key (clinic_id, patient_id) references patient
);
call protect_by_clinic('check_in');
create index check_in_by_day on check_in (clinic_id, patient_id, day desc);
revoke update, delete on check_in from ${application_role};
create trigger check_in_never_changes before update or delete on check_in
    for each row execute function refuse_change();
